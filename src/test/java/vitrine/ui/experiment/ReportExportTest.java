package vitrine.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;
import vitrine.core.exposure.ExperimentResult;
import vitrine.core.report.ExperimentReports;
import vitrine.core.report.ReportModel;
import vitrine.core.report.ReportWriter;
import vitrine.core.workspace.MemoryWorkspaces;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Appearance;
import vitrine.ui.common.DialogService;
import vitrine.ui.common.ErrorPresenter;
import vitrine.ui.common.FileChoosers;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.TaskRunner;
import vitrine.ui.engagement.Exploration;
import vitrine.ui.engagement.PreparedLogs;
import vitrine.ui.engagement.SavedSegments;
import vitrine.ui.shell.TestWindow;

/** The page about an experiment goes into the folder that the user chooses, and only there. */
class ReportExportTest {
  private static final Instant NOW = Instant.parse("2026-03-05T09:30:00Z");
  private static final Path FOLDER = Path.of("reports");

  private final List<ReportModel> written = new ArrayList<>();
  private final List<Path> into = new ArrayList<>();
  private final List<Path> told = new ArrayList<>();

  private final ReportWriter writer =
      (report, folder, progress) -> {
        written.add(report);
        into.add(folder);
        return List.of(folder.resolve("report.html"));
      };

  @ParameterizedTest
  @CsvSource({"en-US, Experiment: checkout", "zh-CN, 实验：checkout"})
  void reportIsWrittenInTheLanguageOfTheWindowAndTheFolderIsTold(String language, String title)
      throws Exception {
    save(language, Optional.of(FOLDER));
    assertThat(into).containsExactly(FOLDER);
    assertThat(told).containsExactly(FOLDER);
    ReportModel report = written.getFirst();
    assertThat(report.title()).isEqualTo(title);
    assertThat(report.madeAt()).isEqualTo(NOW);
    assertThat(report.provenance().datasets())
        .extracting(entry -> entry.name())
        .containsExactly("checkout");
    assertThat(report.provenance().entries())
        .anyMatch(source -> source.toString().contains("--unit user"));
  }

  @ParameterizedTest
  @CsvSource("en-US")
  void nothingIsWrittenWhereNoFolderIsChosen(String language) throws Exception {
    save(language, Optional.empty());
    assertThat(written).isEmpty();
    assertThat(told).isEmpty();
  }

  private void save(String language, Optional<Path> folder) throws Exception {
    TestWindow.onFx(
        () -> {
          TaskRunner tasks = TaskRunner.direct();
          ExperimentView view = view(tasks);
          ExperimentResult result = view.reading().answer(Progress.unwatched()).result();
          Messages messages = new Messages(Locale.forLanguageTag(language));
          Appearance appearance = new Appearance();
          new ReportExport(
                  new DialogService(messages, () -> null, choosing(folder), appearance),
                  tasks,
                  new ErrorPresenter(messages, () -> null, appearance),
                  writer,
                  new ExperimentReports(Clock.fixed(NOW, ZoneOffset.UTC)),
                  messages)
              .save(view, result, told::add);
          return true;
        });
  }

  private static ExperimentView view(TaskRunner tasks) {
    MemoryWorkspaces stored =
        new MemoryWorkspaces().with("checkout", DatasetKind.EXPERIMENT, frame());
    ActiveWorkspace workspace = new ActiveWorkspace(() -> stored, tasks);
    workspace.open(Path.of("any"), _ -> {});
    SavedSegments segments =
        new SavedSegments(
            workspace,
            new Exploration(new Navigator(), workspace, new PreparedLogs(workspace)),
            tasks);
    return new ExperimentsViewModel(workspace, segments, tasks, problem -> {})
        .view()
        .get()
        .ready()
        .orElseThrow();
  }

  private static FileChoosers choosing(Optional<Path> folder) {
    return new FileChoosers() {
      @Override
      public List<Path> open(String title, List<FileKind> kinds) {
        return List.of();
      }

      @Override
      public Optional<Path> save(String title, String suggestedName, List<FileKind> kinds) {
        return Optional.empty();
      }

      @Override
      public Optional<Path> folder(String title) {
        return folder;
      }
    };
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
