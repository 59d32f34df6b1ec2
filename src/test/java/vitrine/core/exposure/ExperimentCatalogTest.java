package vitrine.core.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;
import vitrine.core.exposure.ExperimentCatalog.Listed;
import vitrine.core.workspace.Decision;
import vitrine.core.workspace.ExperimentEntry;
import vitrine.core.workspace.ExperimentState;
import vitrine.core.workspace.MemoryWorkspaces;

class ExperimentCatalogTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private final Frame rows = rows();
  private final MemoryWorkspaces workspace =
      new MemoryWorkspaces()
          .with("checkout", DatasetKind.EXPERIMENT, rows)
          .with("log", DatasetKind.EVENTS, rows);
  private final ExperimentCatalog catalog = new ExperimentCatalog(workspace);

  @Test
  void dataThatNobodyDescribedIsListedByItself() {
    assertThat(catalog.list()).extracting(Listed::name).containsExactly("checkout");
    Listed found = catalog.list().getFirst();
    assertThat(found.kept()).isFalse();
    assertThat(found.running()).isTrue();
    assertThat(found.rows()).isPresent();
  }

  @Test
  void severalReadOneDataset() {
    ExperimentEntry ended =
        ExperimentCatalog.draft("phones", "checkout").started(DAY).ended(DAY.plusDays(7));
    catalog.save(ended);
    catalog.save(ExperimentCatalog.draft("tablets", "checkout").started(DAY));
    catalog.save(ExperimentCatalog.draft("from events", "log"));
    assertThat(catalog.list())
        .extracting(Listed::name)
        .containsExactly("tablets", "from events", "phones");
    assertThat(catalog.list()).allMatch(Listed::kept);
    assertThat(catalog.list().get(1).data()).isPresent();
    assertThat(catalog.list().get(1).rows()).isEmpty();
  }

  @Test
  void foundOneIsKeptUnderAnIdOfItsOwnAndFoundAgainWhenForgotten() {
    ExperimentEntry found = catalog.list().getFirst().experiment();
    ExperimentEntry kept = ExperimentCatalog.kept(found.ended(DAY));
    catalog.save(kept);
    assertThat(catalog.list()).extracting(Listed::experiment).containsExactly(kept);
    assertThat(kept.id()).isNotEqualTo(found.id());
    catalog.delete(kept);
    assertThat(catalog.list()).extracting(Listed::experiment).containsExactly(found);
  }

  @Test
  void dataThatIsGoneLeavesTheExperiment() {
    catalog.save(ExperimentCatalog.draft("old", "gone"));
    assertThat(catalog.list()).extracting(Listed::name).containsExactly("checkout", "old");
    assertThat(catalog.list().getLast().data()).isEmpty();
  }

  @Test
  void foundDataDoesNotTakeTheNameOfAnother() {
    catalog.save(ExperimentCatalog.draft("checkout", "log"));
    assertThat(catalog.list())
        .extracting(Listed::name)
        .containsExactlyInAnyOrder("checkout", "checkout (2)");
    assertThat(ExperimentCatalog.free("x", Set.of("x", "x (2)"))).isEqualTo("x (3)");
  }

  @Test
  void setupIsKeptAndThePrimaryMetricComesFirst() {
    Listed found = catalog.list().getFirst();
    ExperimentSetup detected = ExperimentCatalog.setup(found, rows).orElseThrow();
    assertThat(detected.metrics()).extracting(metric -> metric.name()).first().isEqualTo("bought");
    ExperimentEntry read =
        ExperimentCatalog.read(
            ExperimentCatalog.kept(found.experiment()), detected.withControl("b"));
    catalog.save(read.judgedBy("spent", "late", Instant.EPOCH));
    ExperimentSetup kept = ExperimentCatalog.setup(catalog.list().getFirst(), rows).orElseThrow();
    assertThat(kept.control()).contains("b");
    assertThat(kept.metrics())
        .extracting(metric -> metric.name())
        .isEqualTo(List.of("spent", "bought"));
  }

  @Test
  void decidedOnesComeLast() {
    catalog.save(
        ExperimentCatalog.draft("done", "log")
            .decided(new Decision(Decision.Choice.ITERATE, "too small", Instant.EPOCH), DAY));
    assertThat(catalog.list().getLast().experiment().state()).isEqualTo(ExperimentState.DECIDED);
  }

  private static Frame rows() {
    Dictionary.Builder users = new Dictionary.Builder();
    Dictionary.Builder groups = new Dictionary.Builder();
    Dictionary.Builder words = new Dictionary.Builder();
    int[] user = {users.add("1"), users.add("2"), users.add("3"), users.add("4")};
    int[] group = {groups.add("a"), groups.add("b"), groups.add("a"), groups.add("b")};
    int[] bought = {words.add("yes"), words.add("no"), words.add("no"), words.add("yes")};
    return new Frame(
        Table.create(
            new CodeColumn("user", user, users.build()),
            new CodeColumn("group", group, groups.build()),
            new CodeColumn("bought", bought, words.build()),
            new MeasureColumn("spent", new double[] {3, 0, 1, 8})),
        Map.of("user", Role.USER, "group", Role.VARIANT),
        Map.of(),
        ZoneOffset.UTC,
        Fingerprint.of(new byte[] {1}));
  }
}
