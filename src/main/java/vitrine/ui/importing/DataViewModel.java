package vitrine.ui.importing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import vitrine.core.importing.DatasetImport;
import vitrine.core.importing.DatasetImport.Imported;
import vitrine.core.importing.DatasetName;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportPlan;
import vitrine.core.importing.ImportText;
import vitrine.core.importing.PlanPreview;
import vitrine.core.importing.SetAsideFile;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.RunningTask;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** Datasets, and how files become one: a look at them, the user's corrections, the import. */
public final class DataViewModel {
  private static final int PREVIEW_ROWS = 5;

  private final ActiveWorkspace workspace;
  private final TaskRunner tasks;
  private final ReadOnlyObjectWrapper<DataPage> page =
      new ReadOnlyObjectWrapper<>(DataPage.DATASETS);
  private final ReadOnlyObjectWrapper<LoadState<ImportDraft>> draft =
      new ReadOnlyObjectWrapper<>(LoadState.empty("data.plan.empty"));
  private final ReadOnlyObjectWrapper<LoadState<Imported>> result =
      new ReadOnlyObjectWrapper<>(LoadState.empty("data.plan.empty"));
  private final ReadOnlyObjectWrapper<Optional<Throwable>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<RunningTask> looking = Optional.empty();
  private long look;

  /** Follows the open workspace. */
  public DataViewModel(ActiveWorkspace workspace, TaskRunner tasks) {
    this.workspace = workspace;
    this.tasks = tasks;
  }

  /** The datasets of the open workspace, the oldest first. */
  public ObservableValue<List<DatasetEntry>> datasets() {
    return workspace.datasets();
  }

  /** What is shown. */
  public ReadOnlyObjectProperty<DataPage> page() {
    return page.getReadOnlyProperty();
  }

  /** The plan that the user confirms. */
  public ReadOnlyObjectProperty<LoadState<ImportDraft>> draft() {
    return draft.getReadOnlyProperty();
  }

  /** What was imported last. */
  public ReadOnlyObjectProperty<LoadState<Imported>> result() {
    return result.getReadOnlyProperty();
  }

  /** A failure of something small, to be shown over the screen. */
  public ReadOnlyObjectProperty<Optional<Throwable>> problem() {
    return problem.getReadOnlyProperty();
  }

  /** Looks at files and proposes a plan for them; an older look is given up. */
  public void look(List<Path> files) {
    if (files.isEmpty()) {
      return;
    }
    looking.ifPresent(RunningTask::cancel);
    long number = ++look;
    draft.set(new LoadState.Loading<>());
    page.set(DataPage.PLAN);
    looking =
        Optional.of(
            tasks.<ImportDraft>run(
                Lane.IMPORT,
                Sentence.of("data.looking"),
                progress -> {
                  ImportPlan plan = FileProbe.probe(files, ZoneId.systemDefault(), progress);
                  return new ImportDraft(
                      DatasetName.of(files), plan, PlanPreview.rows(plan, PREVIEW_ROWS));
                },
                outcome -> looked(number, outcome)));
  }

  private void looked(long number, Outcome<ImportDraft> outcome) {
    if (number != look) {
      return;
    }
    switch (outcome) {
      case Outcome.Done<ImportDraft>(ImportDraft found) -> draft.set(new LoadState.Ready<>(found));
      case Outcome.Failed<ImportDraft>(Throwable failure) -> draft.set(LoadState.failed(failure));
      case Outcome.Cancelled<ImportDraft>() -> showDatasets();
    }
  }

  /** Corrects the plan. */
  public void correct(UnaryOperator<ImportPlan> correction) {
    draft
        .get()
        .ready()
        .ifPresent(now -> draft.set(new LoadState.Ready<>(now.with(correction.apply(now.plan())))));
  }

  /** Names the dataset. */
  public void name(String name) {
    draft.get().ready().ifPresent(now -> draft.set(new LoadState.Ready<>(now.named(name))));
  }

  /** Whether the plan says all that an import needs. */
  public static boolean complete(ImportDraft draft) {
    return draft.plan().kind().isPresent()
        && draft.plan().missingRoles().isEmpty()
        && !draft.name().isBlank();
  }

  /** Imports by the plan; when it is cancelled the plan is there again. */
  public void start() {
    Optional<ImportDraft> ready = draft.get().ready().filter(DataViewModel::complete);
    Optional<Workspace> open = workspace.workspace().get();
    if (ready.isEmpty() || open.isEmpty()) {
      return;
    }
    closeResult();
    result.set(new LoadState.Loading<>());
    page.set(DataPage.RESULT);
    String name = ready.get().name().strip();
    tasks.<Imported>run(
        Lane.IMPORT,
        Sentence.of("data.importing", name),
        progress -> new DatasetImport().into(open.get(), name, ready.get().plan(), progress),
        this::imported);
  }

  private void imported(Outcome<Imported> outcome) {
    switch (outcome) {
      case Outcome.Done<Imported>(Imported imported) -> {
        result.set(new LoadState.Ready<>(imported));
        workspace.refresh();
      }
      case Outcome.Failed<Imported>(Throwable failure) -> result.set(LoadState.failed(failure));
      case Outcome.Cancelled<Imported>() -> page.set(DataPage.PLAN);
    }
  }

  /** Writes the rows that were set aside. */
  public void saveSetAside(Path target, ImportText text) {
    result
        .get()
        .ready()
        .ifPresent(
            imported ->
                tasks.<Path>run(
                    Lane.IMPORT,
                    Sentence.of("data.saving"),
                    progress -> {
                      SetAsideFile.write(
                          imported.outcome().setAside(), target, text.header(), text::reason);
                      return target;
                    },
                    this::tellFailure));
  }

  /** Removes a dataset from the workspace. */
  public void delete(DatasetEntry entry) {
    workspace
        .workspace()
        .get()
        .ifPresent(
            open ->
                tasks.<DatasetEntry>runQuietly(
                    Lane.STORAGE,
                    progress -> {
                      open.datasets().delete(entry);
                      return entry;
                    },
                    outcome -> {
                      tellFailure(outcome);
                      workspace.refresh();
                    }));
  }

  private <T> void tellFailure(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Failed<T>(Throwable failure)) {
      problem.set(Optional.of(failure));
      problem.set(Optional.empty());
    }
  }

  /** Goes back to the plan, to correct it. */
  public void showPlan() {
    page.set(DataPage.PLAN);
  }

  /** Goes back to the list. */
  public void showDatasets() {
    look++;
    looking.ifPresent(RunningTask::cancel);
    closeResult();
    page.set(DataPage.DATASETS);
  }

  /** Shows the quality of a dataset in place of the list. */
  public void showQuality() {
    look++;
    looking.ifPresent(RunningTask::cancel);
    closeResult();
    page.set(DataPage.QUALITY);
  }

  private void closeResult() {
    result.get().ready().ifPresent(imported -> imported.outcome().close());
    result.set(LoadState.empty("data.plan.empty"));
  }
}
