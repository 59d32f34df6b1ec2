package vitrine.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.engagement.log.Period;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.Export;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportPlan;
import vitrine.core.importing.StoredPlan;
import vitrine.core.quality.Refresh.Mode;
import vitrine.core.quality.Refresh.Refreshed;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.DatasetStore;
import vitrine.core.workspace.MemoryWorkspaces;

class RefreshTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);
  private static final String HEADER = "who;what;did;moment;amount;extra\n";

  @TempDir Path folder;
  private final MemoryWorkspaces workspace = new MemoryWorkspaces();
  private final DatasetStore datasets = workspace.datasets();

  /** Dates with the month first and decimal commas: what a probe of the new file alone misses. */
  @BeforeEach
  void importFirst() throws IOException {
    Path file =
        file(
            "first.csv",
            HEADER
                + "u1;a1;looked;3/14/2024 10:00;1,50;x\n"
                + "u1;a1;took;3/14/2024 10:05;1,50;x\n"
                + "u2;a2;looked;3/15/2024 10:00;;x\n"
                + "u2;a2;looked;3/15/2024 10:00;;x\n"
                + "u3;a3;looked;3/15/2024 11:00;0;x\n"
                + "u3;a3;looked;nonsense;0;x\n");
    ImportPlan plan =
        FileProbe.probe(List.of(file), ZoneId.of("Asia/Shanghai"), Progress.unwatched())
            .withKind(DatasetKind.EVENTS)
            .withRole("who", Role.USER)
            .withRole("what", Role.ITEM)
            .withRole("did", Role.EVENT)
            .withRole("moment", Role.TIME)
            .withRole("amount", Role.PRICE)
            .withRole("extra", Role.IGNORED)
            .withEvent("looked", EventKind.VIEW)
            .withEvent("took", EventKind.PURCHASE)
            .withCurrency("CNY");
    new DatasetImport().into(workspace, "log", plan, Progress.unwatched()).outcome().close();
    assertThat(entry().rows()).isEqualTo(5);
    DataQuality.of(datasets, entry(), Progress.unwatched())
        .change(CleaningRules.standard().with(Rule.PRICES, true), Progress.unwatched());
  }

  private static final String SECOND =
      "moment;who;what;did;amount;new\n"
          + "3/15/2024 10:00;u2;a2;looked;;n\n"
          + "3/15/2024 11:00;u3;a3;looked;0;n\n"
          + "3/4/2024 09:00;u9;a9;took;2,25;n\n"
          + "3/16/2024 09:00;u9;a9;took;0;n\n"
          + "3/16/2024 09:00;u9;a9;took;0;n\n";

  @Test
  void appendedRowsAreReadAsTheFirstOnesWere() throws IOException {
    Refreshed refreshed = refresh(file("second.csv", SECOND), Mode.APPEND);
    Frame whole = datasets.openWhole(refreshed.entry(), Progress.unwatched());
    assertThat(whole.rows()).isEqualTo(10);
    assertThat(whole.columns()).containsExactly("who", "what", "did", "moment", "amount");
    assertThat(whole.times("moment").orElseThrow().getLong(7))
        .as("the fourth of March, not the third of April, in Shanghai")
        .isEqualTo(Instant.parse("2024-03-04T01:00:00Z").toEpochMilli());
    assertThat(whole.measures("amount").orElseThrow().values()[7]).isEqualTo(2.25);
    assertThat(whole.events())
        .containsEntry("looked", EventKind.VIEW)
        .containsEntry("took", EventKind.PURCHASE);
    assertThat(refreshed.plan().currency()).contains("CNY");
    assertThat(refreshed.plan().notes()).anyMatch(note -> note.arguments().equals(List.of("new")));
  }

  @Test
  void appendedRowsThatWereThereDoNotCountTwice() throws IOException {
    Refreshed refreshed = refresh(file("second.csv", SECOND), Mode.APPEND);
    assertThat(refreshed.overlap())
        .isEqualTo(
            new Refresh.Overlap(
                2,
                Optional.of(
                    new Period(LocalDate.parse("2024-03-14"), LocalDate.parse("2024-03-15")))));
    CleaningReport cleaning = refreshed.cleaning();
    assertThat(cleaning.outcome(Rule.OVERLAP).taken()).isEqualTo(2);
    assertThat(cleaning.outcome(Rule.PRICES).taken())
        .as("the stored rule: the first export's, and two new ones")
        .isEqualTo(3);
    assertThat(cleaning.outcome(Rule.PRICES).alone()).isEqualTo(4);
    DatasetEntry now = entry();
    assertThat(now).isEqualTo(refreshed.entry());
    assertThat(now.provenance().rowsRead()).isEqualTo(11);
    assertThat(now.provenance().rowsSetAside()).isEqualTo(1);
    assertThat(now.rows()).isEqualTo(11 - 1 - 2 - 3);
    assertThat(datasets.open(now, Progress.unwatched()).rows()).isEqualTo(5);
    assertThat(StoredPlan.exports(now))
        .containsExactly(
            new Export(List.of("first.csv"), 6, 1), new Export(List.of("second.csv"), 5, 0));
  }

  @Test
  void sameFileAppendedTwiceChangesNothing() throws IOException {
    Frame before = datasets.open(entry(), Progress.unwatched());
    Path second = file("second.csv", SECOND);
    refresh(second, Mode.APPEND);
    Frame once = datasets.open(entry(), Progress.unwatched());
    Refreshed again = refresh(second, Mode.APPEND);
    assertThat(again.overlap().rows()).isEqualTo(5);
    assertThat(again.entry().rows()).isEqualTo(once.rows()).isGreaterThan(before.rows());
    assertThat(StoredPlan.exports(again.entry())).hasSize(3);
    assertThat(again.entry().provenance().rowsRead()).isEqualTo(16);
    assertThat(again.cleaning().outcome(Rule.OVERLAP).taken()).isEqualTo(7);
  }

  @Test
  void replacedRowsGoAndTheRulesStay() throws IOException {
    Refreshed refreshed = refresh(file("second.csv", SECOND), Mode.REPLACE);
    assertThat(refreshed.overlap().rows()).isEqualTo(2);
    assertThat(refreshed.cleaning().outcome(Rule.OVERLAP).applicable()).isFalse();
    assertThat(entry().provenance().rowsRead()).isEqualTo(5);
    assertThat(entry().provenance().sources()).containsExactly("second.csv");
    assertThat(entry().rows()).as("three are free").isEqualTo(2);
    Refreshed third = refresh(file("first-again.csv", SECOND), Mode.REPLACE);
    assertThat(third.entry().fingerprint()).isEqualTo(refreshed.entry().fingerprint());
  }

  @Test
  void missingColumnsAreNamed() throws IOException {
    DatasetEntry before = entry();
    Path file = file("less.csv", "who;did;moment\nu1;looked;3/16/2024 10:00\n");
    for (Mode mode : Mode.values()) {
      assertThatThrownBy(() -> refresh(file, mode))
          .isInstanceOfSatisfying(
              VitrineException.class,
              e -> {
                assertThat(e.code()).isEqualTo(ProblemCode.REFRESH_COLUMNS_MISSING);
                assertThat(e.arguments()).containsExactly("less.csv", "log", "what, amount");
              });
    }
    assertThat(entry()).isEqualTo(before);
  }

  @Test
  void datasetWithoutPlanIsRefused() throws IOException {
    workspace.with("bare", DatasetKind.EVENTS, new Rows().add("u", "1", "", "").frame());
    Path file = file("second.csv", SECOND);
    assertThatThrownBy(
            () ->
                new Refresh(CLOCK)
                    .run(
                        datasets,
                        datasets.find("bare").orElseThrow(),
                        List.of(file),
                        Mode.APPEND,
                        Progress.unwatched()))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.DATASET_WITHOUT_PLAN));
  }

  private DatasetEntry entry() {
    return datasets.find("log").orElseThrow();
  }

  private Refreshed refresh(Path file, Mode mode) {
    Refreshed refreshed =
        new Refresh(CLOCK).run(datasets, entry(), List.of(file), mode, Progress.unwatched());
    refreshed.outcome().close();
    return refreshed;
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
