package vitrine.ui.importing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.quality.CleaningRules;
import vitrine.core.quality.DataQuality;
import vitrine.core.quality.QualityReport;
import vitrine.core.quality.Refresh;
import vitrine.core.quality.Refresh.Refreshed;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.DatasetStore;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.RunningTask;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** The quality of one dataset: its profile, the switches of its rules, and its refresh. */
public final class QualityViewModel {
  private final ActiveWorkspace workspace;
  private final TaskRunner tasks;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<LoadState<QualityReport>> report =
      new ReadOnlyObjectWrapper<>(LoadState.empty("quality.none"));
  private final ReadOnlyObjectWrapper<Optional<Refreshed>> refreshed =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Throwable>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private Optional<DataQuality> quality = Optional.empty();
  private Optional<CleaningRules> wanted = Optional.empty();
  private Optional<RunningTask> loading = Optional.empty();
  private long latest;

  /** Follows the open workspace. */
  public QualityViewModel(ActiveWorkspace workspace, TaskRunner tasks, Clock clock) {
    this.workspace = workspace;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** The profile and what the rules take. */
  public ReadOnlyObjectProperty<LoadState<QualityReport>> report() {
    return report.getReadOnlyProperty();
  }

  /** What the last refresh of the shown dataset came to. */
  public ReadOnlyObjectProperty<Optional<Refreshed>> refreshed() {
    return refreshed.getReadOnlyProperty();
  }

  /** A failure that leaves the report as it was. */
  public ReadOnlyObjectProperty<Optional<Throwable>> problem() {
    return problem.getReadOnlyProperty();
  }

  /** Whether a change is being applied. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  private record Opened(DataQuality quality, QualityReport report, Optional<Refreshed> refreshed) {}

  /** Profiles a dataset, in place of the one shown. */
  public void open(String dataset) {
    Optional<Workspace> open = workspace.workspace().get();
    if (open.isEmpty()) {
      return;
    }
    loading.ifPresent(RunningTask::cancel);
    refreshed.set(Optional.empty());
    report.set(new LoadState.Loading<>());
    long number = ++latest;
    DatasetStore datasets = open.get().datasets();
    loading =
        Optional.of(
            tasks.<Opened>run(
                Lane.IMPORT,
                Sentence.of("quality.loading", dataset),
                progress -> opened(datasets, entry(datasets, dataset), Optional.empty(), progress),
                outcome -> arrived(number, outcome)));
  }

  private static DatasetEntry entry(DatasetStore datasets, String name) {
    return datasets
        .find(name)
        .orElseThrow(() -> new VitrineException(ProblemCode.DATASET_NOT_FOUND, name));
  }

  private static Opened opened(
      DatasetStore datasets, DatasetEntry entry, Optional<Refreshed> refreshed, Progress progress) {
    DataQuality quality = DataQuality.of(datasets, entry, progress);
    return new Opened(quality, quality.report(progress), refreshed);
  }

  private void arrived(long number, Outcome<Opened> outcome) {
    if (number != latest) {
      return;
    }
    busy.set(false);
    switch (outcome) {
      case Outcome.Done<Opened>(Opened opened) -> {
        quality = Optional.of(opened.quality());
        wanted = Optional.of(opened.report().cleaning().rules());
        refreshed.set(opened.refreshed());
        report.set(new LoadState.Ready<>(opened.report()));
      }
      case Outcome.Failed<Opened>(Throwable failure) -> report.set(LoadState.failed(failure));
      case Outcome.Cancelled<Opened>() -> report.set(LoadState.empty("state.cancelled"));
    }
  }

  /** Changes the rules and stores them; every analysis then obeys them. */
  public void change(UnaryOperator<CleaningRules> change) {
    if (quality.isEmpty() || wanted.isEmpty()) {
      return;
    }
    CleaningRules rules = change.apply(wanted.get());
    if (rules.equals(wanted.get())) {
      return;
    }
    wanted = Optional.of(rules);
    busy.set(true);
    long number = ++latest;
    DataQuality now = quality.get();
    // one thread, so that the change made last is stored last
    tasks.<QualityReport>run(
        Lane.IMPORT,
        Sentence.of("quality.changing"),
        progress -> now.change(rules, progress),
        outcome -> changed(number, outcome));
  }

  private void changed(long number, Outcome<QualityReport> outcome) {
    if (outcome instanceof Outcome.Done<QualityReport>) {
      workspace.refresh();
    }
    if (number != latest) {
      return;
    }
    busy.set(false);
    if (outcome instanceof Outcome.Done<QualityReport>(QualityReport now)) {
      report.set(new LoadState.Ready<>(now));
      return;
    }
    LoadState<QualityReport> before = report.get();
    wanted = before.ready().map(shown -> shown.cleaning().rules());
    report.set(new LoadState.Loading<>());
    report.set(before);
    tell(outcome);
  }

  /** Brings a new export of the shown dataset in. */
  public void refresh(List<Path> files, Refresh.Mode mode) {
    Optional<QualityReport> shown = report.get().ready();
    Optional<Workspace> open = workspace.workspace().get();
    if (files.isEmpty() || shown.isEmpty() || open.isEmpty()) {
      return;
    }
    DatasetStore datasets = open.get().datasets();
    String name = shown.get().entry().name();
    busy.set(true);
    long number = ++latest;
    tasks.<Opened>run(
        Lane.IMPORT,
        Sentence.of("quality.refreshing", name),
        progress -> {
          Refreshed done =
              new Refresh(clock).run(datasets, entry(datasets, name), files, mode, progress);
          done.outcome().close();
          return opened(datasets, done.entry(), Optional.of(done), progress);
        },
        outcome -> refreshed(number, name, outcome));
  }

  private void refreshed(long number, String name, Outcome<Opened> outcome) {
    workspace.refresh();
    if (outcome instanceof Outcome.Done<Opened>) {
      arrived(number, outcome);
    } else if (number == latest && outcome instanceof Outcome.Cancelled<Opened>) {
      // It may have been stored before: what is shown would be of a dataset that is gone.
      open(name);
    } else if (number == latest) {
      busy.set(false);
      tell(outcome);
    }
  }

  private <T> void tell(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Failed<T>(Throwable failure)) {
      problem.set(Optional.of(failure));
      problem.set(Optional.empty());
    }
  }
}
