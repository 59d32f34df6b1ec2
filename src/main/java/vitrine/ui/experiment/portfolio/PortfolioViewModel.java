package vitrine.ui.experiment.portfolio;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.portfolio.PortfolioAnalysis;
import vitrine.core.exposure.portfolio.CheckpointColumn;
import vitrine.core.exposure.portfolio.Portfolio;
import vitrine.core.exposure.portfolio.PortfolioFiles;
import vitrine.core.exposure.portfolio.PortfolioFrame;
import vitrine.core.exposure.portfolio.PortfolioSetting;
import vitrine.core.exposure.portfolio.PortfolioSource;
import vitrine.core.importing.StoredPlan;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.ShownTask;
import vitrine.ui.common.TaskRunner;

/** Many experiments at once: where they come from, which is remembered, and what they say. */
public final class PortfolioViewModel {
  private final ActiveWorkspace workspace;
  private final TaskRunner tasks;
  private final LatestTask<PortfolioView> view;
  private final ShownTask<Wanted> shown;
  private final ReadOnlyObjectWrapper<Optional<PortfolioSetting>> setting =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<DatasetEntry>> datasets =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Optional<String>> metric =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Correction> correction =
      new SimpleObjectProperty<>(Correction.BENJAMINI_HOCHBERG);

  /** What the view depends on; a dataset may be imported anew under its name. */
  private record Wanted(Optional<PortfolioSetting> setting, List<DatasetEntry> datasets) {}

  /** Follows the open workspace. */
  public PortfolioViewModel(ActiveWorkspace workspace, TaskRunner tasks) {
    this.workspace = workspace;
    this.tasks = tasks;
    view = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("portfolio.empty"));
    shown = new ShownTask<>(() -> new Wanted(setting.get(), datasets.get()), this::request);
    workspace.datasets().subscribe(_ -> reload());
  }

  /** The rows and what they say. */
  ReadOnlyObjectProperty<LoadState<PortfolioView>> view() {
    return view.state();
  }

  /** Where the portfolio comes from, if it comes from anywhere. */
  ReadOnlyObjectProperty<Optional<PortfolioSetting>> setting() {
    return setting.getReadOnlyProperty();
  }

  /** The datasets of the workspace that hold checkpoints, the newest first. */
  ReadOnlyObjectProperty<List<DatasetEntry>> datasets() {
    return datasets.getReadOnlyProperty();
  }

  /** The metric that is looked at; the first one if empty. */
  ObjectProperty<Optional<String>> metric() {
    return metric;
  }

  /** How p is corrected over the streams of the metric. */
  ObjectProperty<Correction> correction() {
    return correction;
  }

  /** The screen is in sight. */
  void show() {
    shown.show();
  }

  /** The screen is out of sight. */
  void hide() {
    shown.hide();
  }

  /** Takes the checkpoints of these files, and remembers it; nothing where there are none. */
  void open(List<Path> files) {
    if (!files.isEmpty()) {
      List<Path> places = files.stream().map(Path::toAbsolutePath).toList();
      take(new PortfolioSetting(new PortfolioSource.Files(places), planned()));
    }
  }

  /** Takes the checkpoints of a dataset, and remembers it. */
  void open(DatasetEntry entry) {
    take(new PortfolioSetting(new PortfolioSource.Dataset(entry.name()), planned()));
  }

  /** Says for how many units of both arms together every stream was planned. */
  void plan(OptionalDouble units) {
    setting.get().map(now -> now.withPlanned(units)).ifPresent(this::take);
  }

  private OptionalDouble planned() {
    return setting.get().map(PortfolioSetting::planned).orElse(OptionalDouble.empty());
  }

  private void take(PortfolioSetting next) {
    setting.set(Optional.of(next));
    shown.refresh();
    Optional<Workspace> open = workspace.workspace().get();
    open.ifPresent(
        space ->
            tasks.runQuietly(
                Lane.STORAGE,
                progress -> {
                  next.save(space.settings());
                  return next;
                },
                outcome -> {}));
  }

  private void reload() {
    Optional<Workspace> open = workspace.workspace().get();
    List<DatasetEntry> held =
        workspace.datasets().get().stream()
            .filter(entry -> CheckpointColumn.recognised(StoredPlan.columns(entry)))
            .sorted(Comparator.comparing(DatasetEntry::importedAt).reversed())
            .toList();
    datasets.set(held);
    if (open.isEmpty()) {
      arrive(Optional.empty());
      return;
    }
    tasks.<Optional<PortfolioSetting>>runQuietly(
        Lane.STORAGE,
        progress -> PortfolioSetting.find(open.get().settings()),
        outcome -> {
          if (outcome instanceof Outcome.Done<Optional<PortfolioSetting>>(var remembered)) {
            arrive(remembered.or(() -> newest(held)));
          }
        });
  }

  /** What nobody chose yet: a dataset that holds checkpoints is looked at unasked. */
  private static Optional<PortfolioSetting> newest(List<DatasetEntry> held) {
    return held.stream()
        .findFirst()
        .map(
            entry ->
                new PortfolioSetting(
                    new PortfolioSource.Dataset(entry.name()), OptionalDouble.empty()));
  }

  private void arrive(Optional<PortfolioSetting> next) {
    setting.set(next);
    shown.refresh();
  }

  private void request(Wanted wanted) {
    if (wanted.setting().isEmpty()) {
      view.clear(LoadState.empty("portfolio.empty"));
      return;
    }
    PortfolioSetting now = wanted.setting().get();
    view.request(
        Sentence.of("portfolio.computing"),
        progress -> {
          Portfolio portfolio = read(now.source(), progress);
          PortfolioAnalysis analysis = new PortfolioAnalysis(AnalysisPlan.ALPHA, now.planned());
          return new PortfolioView(now, portfolio, analysis.report(portfolio.streams(), progress));
        });
  }

  private Portfolio read(PortfolioSource source, Progress progress) {
    return switch (source) {
      case PortfolioSource.Files(List<Path> files) ->
          PortfolioFiles.read(files, Map.of(), progress);
      case PortfolioSource.Dataset(String name) -> {
        DatasetEntry entry =
            workspace.datasets().get().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new VitrineException(ProblemCode.DATASET_NOT_FOUND, name));
        yield PortfolioFrame.read(name, workspace.frame(entry, progress), progress);
      }
    };
  }
}
