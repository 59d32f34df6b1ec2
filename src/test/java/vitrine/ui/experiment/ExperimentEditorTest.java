package vitrine.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.Method;
import vitrine.core.exposure.ExperimentCatalog.Listed;
import vitrine.core.workspace.Decision;
import vitrine.core.workspace.ExperimentDates;
import vitrine.core.workspace.ExperimentEntry;
import vitrine.core.workspace.ExperimentState;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.TaskRunner;
import vitrine.ui.engagement.Exploration;
import vitrine.ui.engagement.PreparedLogs;
import vitrine.ui.engagement.SavedSegments;

/** Describing, starting, ending and deciding, as the screen does it. */
class ExperimentEditorTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-05T09:30:00Z"), ZoneOffset.UTC);

  private final MemoryWorkspaces stored =
      new MemoryWorkspaces().with("checkout", DatasetKind.EXPERIMENT, frame());
  private final List<Throwable> problems = new ArrayList<>();
  private ExperimentsViewModel screen;
  private ExperimentEditor editor;

  @BeforeEach
  void open() {
    TaskRunner tasks = TaskRunner.direct();
    ActiveWorkspace workspace = new ActiveWorkspace(() -> stored, tasks);
    workspace.open(Path.of("any"), _ -> {});
    SavedSegments segments =
        new SavedSegments(
            workspace,
            new Exploration(new Navigator(), workspace, new PreparedLogs(workspace)),
            tasks);
    screen = new ExperimentsViewModel(workspace, segments, tasks, problems::add);
    editor = new ExperimentEditor(screen, CLOCK);
  }

  @Test
  void firstDeedMakesAnExperimentOfWhatWasFound() {
    assertThat(stored.experiments().list()).isEmpty();
    editor.end();
    assertThat(stored.experiments().list()).containsExactly(shown());
    assertThat(shown().state()).isEqualTo(ExperimentState.ENDED);
    assertThat(shown().dates().end()).contains(TODAY);
    assertThat(screen.experiments().get()).hasSize(1);
  }

  @Test
  void decisionIsRecordedWithItsReasonAndTakenBackByGoingOn() {
    editor.decide(Decision.Choice.SHIP, "  4 to 8 % more bought ");
    assertThat(shown().decision())
        .contains(new Decision(Decision.Choice.SHIP, "4 to 8 % more bought", CLOCK.instant()));
    assertThat(stored.experiments().list().getFirst().decision()).isPresent();
    editor.start();
    assertThat(shown().decision()).isEmpty();
    assertThat(shown().running()).isTrue();
  }

  @Test
  void latePrimaryMetricNeedsNoteAndComesFirst() {
    editor.describe(said("checkout", "spent", "clicks were lost"));
    assertThat(shown().metricChanges()).hasSize(1);
    assertThat(screen.view().get().ready().orElseThrow().setup().metrics())
        .extracting(metric -> metric.name())
        .containsExactly("spent", "minutes");
  }

  @Test
  void renamedOneStaysShownAndTakenNameChangesNothing() {
    editor.describe(said("phones", "spent", "why not"));
    assertThat(shown().name()).isEqualTo("phones");
    editor.create("phones", "checkout");
    assertThat(shown().name()).isEqualTo("phones (2)");
    assertThat(shown().state()).isEqualTo(ExperimentState.DRAFT);
    editor.describe(said("phones", "minutes", ""));
    assertThat(problems)
        .singleElement()
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.EXPERIMENT_NAME_TAKEN));
    assertThat(shown().name()).isEqualTo("phones (2)");
    assertThat(screen.experiments().get())
        .extracting(Listed::name)
        .containsExactlyInAnyOrder("phones", "phones (2)");
  }

  @Test
  void deletedOneIsFoundAgainInItsData() {
    editor.describe(said("phones", "spent", "why not"));
    editor.delete();
    assertThat(stored.experiments().list()).isEmpty();
    assertThat(screen.selected().get().orElseThrow().kept()).isFalse();
    assertThat(shown().name()).isEqualTo("checkout");
  }

  @Test
  void howItIsReadIsKeptWithIt() {
    screen.change(setup -> setup.withControl("b"));
    assertThat(screen.view().get().ready().orElseThrow().setup().control()).contains("b");
    assertThat(stored.experiments().list().getFirst().definition().orElseThrow())
        .contains("\"control\":\"b\"");
  }

  @Test
  void tabComputesOnlyWhileShownAndAgainWhenTheReadingChanges() {
    List<Integer> metrics = new ArrayList<>();
    ExperimentPanelModel<NoVariants, Integer> tab =
        new ExperimentPanelModel<>(
            screen,
            "experiments.computing",
            NoVariants.ONE,
            (experiment, none, progress) -> {
              metrics.add(experiment.setup().metrics().size());
              return metrics.getLast();
            });
    screen.change(setup -> setup.withControl("b"));
    assertThat(metrics).isEmpty();
    tab.show();
    assertThat(metrics).containsExactly(2);
    screen.change(setup -> setup.withMetrics(setup.metrics().subList(0, 1)));
    assertThat(metrics).containsExactly(2, 1);
    screen.change(setup -> setup.withMetrics(List.of()));
    assertThat(tab.result().get()).isEqualTo(LoadState.empty("experiments.noMetric"));
    tab.hide();
    screen.change(setup -> setup.withControl("a"));
    assertThat(metrics).containsExactly(2, 1);
  }

  @Test
  void startedExperimentIsJudgedAlwaysValidUnlessItsPlanSaysOtherwise() {
    assertThat(method()).isEqualTo(Method.FIXED);
    editor.describe(
        new Description(
            "checkout",
            "",
            "checkout",
            new ExperimentDates(
                Optional.empty(), Optional.empty(), Optional.of(TODAY), Optional.empty()),
            Optional.empty(),
            ""));
    assertThat(method()).isEqualTo(Method.ALWAYS_VALID);
    screen.change(
        setup -> setup.withPlan(setup.judged(Optional.of(Method.MSPRT), Correction.NONE)));
    assertThat(method()).isEqualTo(Method.MSPRT);
    screen.change(setup -> setup.withPlan(AnalysisPlan.of(.05)));
    editor.end();
    assertThat(method()).isEqualTo(Method.FIXED);
  }

  private Method method() {
    return screen
        .view()
        .get()
        .ready()
        .orElseThrow()
        .reading()
        .answer(Progress.unwatched())
        .result()
        .report()
        .method();
  }

  private ExperimentEntry shown() {
    return screen.selected().get().orElseThrow().experiment();
  }

  private static Description said(String name, String primary, String note) {
    return new Description(
        name, "more buy", "checkout", ExperimentDates.UNKNOWN, Optional.of(primary), note);
  }

  private static Frame frame() {
    Dictionary.Builder users = new Dictionary.Builder();
    Dictionary.Builder groups = new Dictionary.Builder();
    int[] user = new int[40];
    int[] group = new int[40];
    double[] minutes = new double[40];
    double[] spent = new double[40];
    for (int i = 0; i < user.length; i++) {
      user[i] = users.add("u" + i);
      group[i] = groups.add(i % 2 == 0 ? "a" : "b");
      minutes[i] = 3 + i % 7;
      spent[i] = 2 + i % 5;
    }
    return new Frame(
        Table.create(
            new CodeColumn("user", user, users.build()),
            new CodeColumn("group", group, groups.build()),
            new MeasureColumn("minutes", minutes),
            new MeasureColumn("spent", spent)),
        Map.of("user", Role.USER, "group", Role.VARIANT),
        Map.of(),
        ZoneOffset.UTC,
        Fingerprint.of(new byte[] {1}));
  }
}
