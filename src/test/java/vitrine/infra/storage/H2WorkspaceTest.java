package vitrine.infra.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.BesideWindowTests;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.RowSet;
import vitrine.core.workspace.Cleaning;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.ModelEntry;
import vitrine.core.workspace.Promotion;
import vitrine.core.workspace.Workspace;
import vitrine.infra.frames.Disk;
import vitrine.infra.frames.FrameAssert;
import vitrine.infra.frames.Frames;

@BesideWindowTests
class H2WorkspaceTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456789Z");

  @TempDir private Path folder;
  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = new H2Workspaces(Disk.real(), Clock.systemUTC()).open(folder);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void datasetComesBackAfterReopening() {
    DatasetEntry saved = save("商店", DatasetKind.EVENTS);
    reopen();
    assertThat(workspace.datasets().list()).containsExactly(saved);
    assertThat(saved.provenance()).isEqualTo(Frames.FROM);
    FrameAssert.assertSame(workspace.datasets().open(saved, Progress.unwatched()), Frames.shop());
  }

  @Test
  void datasetOfTheSameNameIsReplaced() throws Exception {
    DatasetEntry first = save("shop", DatasetKind.EVENTS);
    DatasetEntry second = save("shop", DatasetKind.REVIEWS);
    DatasetEntry other = save("Shop", DatasetKind.EVENTS);
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(workspace.datasets().list()).containsExactly(second, other);
    assertThat(workspace.datasets().find("shop")).contains(second);
    assertThat(workspace.datasets().latest(DatasetKind.EVENTS)).contains(other);
    try (var files = Files.list(folder.resolve("frames"))) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void cleanedDatasetGivesFewerRowsAndAllOfThemBack() {
    DatasetEntry saved = save("shop", DatasetKind.EVENTS);
    RowSet second = RowSet.of(4, 1);
    DatasetEntry cleaned = workspace.datasets().clean(saved, new Cleaning("{\"a\":1}", second));
    reopen();
    assertThat(workspace.datasets().list()).containsExactly(cleaned);
    assertThat(cleaned.rows()).isEqualTo(3);
    assertThat(cleaned.fingerprint()).isNotEqualTo(saved.fingerprint());
    Frame seen = workspace.datasets().open(cleaned, Progress.unwatched());
    assertThat(seen.fingerprint()).isEqualTo(cleaned.fingerprint());
    assertThat(seen.rows()).isEqualTo(3);
    assertThat(seen.codes("user").orElseThrow().dictionary().size()).isEqualTo(1);
    FrameAssert.assertSame(
        workspace.datasets().openWhole(cleaned, Progress.unwatched()), Frames.shop());
    assertThat(workspace.datasets().cleaning(saved).orElseThrow().removed()).isEqualTo(second);

    DatasetEntry back = workspace.datasets().clean(cleaned, new Cleaning("{}", RowSet.none(4)));
    assertThat(back).isEqualTo(saved);
    FrameAssert.assertSame(workspace.datasets().open(back, Progress.unwatched()), Frames.shop());
  }

  @Test
  void cleaningIsStoredWithItsDatasetAndGoesWithIt() {
    DatasetEntry first =
        workspace
            .datasets()
            .save(
                "shop",
                DatasetKind.EVENTS,
                Frames.shop(),
                Frames.FROM,
                Optional.of(new Cleaning("{}", RowSet.of(4, 0, 3))),
                Progress.unwatched());
    reopen();
    assertThat(workspace.datasets().list()).containsExactly(first);
    assertThat(first.rows()).isEqualTo(2);
    DatasetEntry second = save("shop", DatasetKind.EVENTS);
    assertThat(workspace.datasets().cleaning(second)).isEmpty();
    assertThat(workspace.datasets().cleaning(first)).isEmpty();
    assertThat(second.rows()).isEqualTo(4);
  }

  @Test
  void deletedDatasetIsGone() throws Exception {
    DatasetEntry saved = save("shop", DatasetKind.EVENTS);
    workspace.datasets().delete(saved);
    assertThat(workspace.datasets().list()).isEmpty();
    assertThat(folder.resolve("frames")).isEmptyDirectory();
  }

  @Test
  void oneModelOfATaskIsPromoted() {
    ModelEntry a = model("a", "sentiment", NOW, true);
    ModelEntry b = model("b", "sentiment", NOW.plusSeconds(1), false);
    ModelEntry c = model("c", "recommend", NOW.plusSeconds(2), true);
    List.of(a, b, c).forEach(workspace.models()::save);
    assertThat(workspace.models().list()).containsExactly(c, b, a);
    workspace.models().promote(b);
    reopen();
    assertThat(workspace.models().promoted("sentiment").map(ModelEntry::name)).contains("b");
    assertThat(workspace.models().promoted("recommend")).contains(c);
    assertThat(workspace.models().promoted("other")).isEmpty();
    workspace.models().save(a);
    assertThat(workspace.models().promoted("sentiment")).contains(a);
    assertThat(workspace.models().promotions("sentiment"))
        .extracting(Promotion::model)
        .containsExactly("a", "b", "a");
    workspace.models().delete(a);
    assertThat(workspace.models().promoted("sentiment")).as("in use, so kept").contains(a);
    workspace.models().delete(b);
    assertThat(workspace.models().list()).containsExactly(c, a);
    assertThat(workspace.models().folder(a))
        .isEqualTo(folder.resolve("models").resolve(a.hash().sha256()));
  }

  @Test
  void scoresAreFoundByModelAndText() {
    Fingerprint model = Frames.fingerprint("model");
    Fingerprint other = Frames.fingerprint("other");
    Map<Fingerprint, float[]> scores = new HashMap<>();
    for (int i = 0; i < 3000; i++) {
      scores.put(Frames.fingerprint("text" + i), new float[] {i, 0.25f, Float.MIN_VALUE});
    }
    workspace.scores().save(model, scores);
    workspace.scores().save(other, Map.of(Frames.fingerprint("text0"), new float[] {-1}));
    workspace.scores().save(model, Map.of(Frames.fingerprint("text1"), new float[] {7}));
    reopen();
    List<Fingerprint> texts =
        List.of(
            Frames.fingerprint("text0"),
            Frames.fingerprint("text1"),
            Frames.fingerprint("text2999"),
            Frames.fingerprint("unknown"));
    Map<Fingerprint, float[]> found = workspace.scores().find(model, texts);
    assertThat(found).hasSize(3);
    assertThat(found.get(texts.get(0))).containsExactly(0, 0.25f, Float.MIN_VALUE);
    assertThat(found.get(texts.get(1))).containsExactly(7);
    assertThat(workspace.scores().find(other, texts)).hasSize(1);
    assertThat(workspace.scores().find(model, List.of())).isEmpty();
    assertThat(workspace.scores().find(model, scores.keySet())).hasSize(3000);
  }

  @Test
  void settingsOfScreensStay() {
    assertThat(workspace.settings().find("engagement.filters")).isEmpty();
    workspace.settings().save("engagement.filters", "{\"from\":\"2026-01-01\"}");
    workspace.settings().save("engagement.filters", "{\"城市\":\"上海\"}");
    reopen();
    assertThat(workspace.settings().find("engagement.filters")).contains("{\"城市\":\"上海\"}");
  }

  @Test
  void noTraceFileIsLeft() throws Exception {
    save("shop", DatasetKind.EVENTS);
    workspace.close();
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "vitrine.workspace", "vitrine.lock", "store.mv.db", "frames", "models");
    }
  }

  private void reopen() {
    workspace.close();
    open();
  }

  private DatasetEntry save(String name, DatasetKind kind) {
    return workspace.datasets().save(name, kind, Frames.shop(), Frames.FROM, Progress.unwatched());
  }

  private static ModelEntry model(String name, String task, Instant at, boolean promoted) {
    return new ModelEntry(name, task, Frames.fingerprint(name), at, "{\"模型\":1}", promoted);
  }
}
