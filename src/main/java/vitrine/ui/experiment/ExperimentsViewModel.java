package vitrine.ui.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.SegmentMembers;
import vitrine.core.exposure.ExperimentCatalog;
import vitrine.core.exposure.ExperimentCatalog.Listed;
import vitrine.core.exposure.ExperimentSetup;
import vitrine.core.exposure.events.EventExperiment;
import vitrine.core.exposure.events.EventExperimentJson;
import vitrine.core.exposure.events.ProposedMetric;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.ExperimentEntry;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;
import vitrine.ui.engagement.SavedSegments;

/** A/B tests: which there are, which one is shown, and how it is read. */
public final class ExperimentsViewModel {
  private final ActiveWorkspace workspace;
  private final TaskRunner tasks;
  private final Consumer<Throwable> problems;
  private final ReadOnlyObjectWrapper<List<Listed>> experiments =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Listed>> selected =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final LatestTask<ExperimentView> view;
  private final SavedSegments segments;
  private final ExperimentReader reader;
  private final ObjectProperty<Optional<String>> segment =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty setupOpen = new SimpleBooleanProperty();

  /**
   * Follows the open workspace.
   *
   * @param problems is told what could not be kept
   */
  public ExperimentsViewModel(
      ActiveWorkspace workspace,
      SavedSegments segments,
      TaskRunner tasks,
      Consumer<Throwable> problems) {
    this(workspace, segments, ProposedMetric::name, tasks, problems);
  }

  /**
   * Follows the open workspace.
   *
   * @param names of metrics of events, in the user's language
   * @param problems is told what could not be kept
   */
  public ExperimentsViewModel(
      ActiveWorkspace workspace,
      SavedSegments segments,
      Function<ProposedMetric, String> names,
      TaskRunner tasks,
      Consumer<Throwable> problems) {
    this.workspace = workspace;
    this.segments = segments;
    this.reader = new ExperimentReader(workspace, segments, names);
    this.tasks = tasks;
    this.problems = problems;
    view = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("experiments.none.title"));
    workspace.datasets().subscribe(_ -> reload());
    segment.subscribe((before, now) -> selected.get().ifPresent(this::show));
    segments
        .all()
        .subscribe(
            (before, now) -> segment.get().flatMap(name -> selected.get()).ifPresent(this::show));
  }

  /** All experiments, running ones first. */
  public ReadOnlyObjectProperty<List<Listed>> experiments() {
    return experiments.getReadOnlyProperty();
  }

  /** The experiment that is shown. */
  public ReadOnlyObjectProperty<Optional<Listed>> selected() {
    return selected.getReadOnlyProperty();
  }

  /** How it is read; what it says is computed by the tabs, see {@link ExperimentPanelModel}. */
  public ReadOnlyObjectProperty<LoadState<ExperimentView>> view() {
    return view.state();
  }

  /** The datasets that an experiment can read. */
  public List<String> datasets() {
    return workspace.datasets().get().stream()
        .filter(
            entry -> entry.kind() == DatasetKind.EXPERIMENT || entry.kind() == DatasetKind.EVENTS)
        .map(DatasetEntry::name)
        .toList();
  }

  /** The saved segments to choose from. */
  public ReadOnlyObjectProperty<List<Segment>> segments() {
    return segments.all();
  }

  /** The shoppers of a saved segment; called from work, never from the JavaFX thread. */
  SegmentMembers members(String name, Progress progress) {
    return segments.members(name, progress);
  }

  /** The only shoppers whose units count; all if empty. */
  public ObjectProperty<Optional<String>> segment() {
    return segment;
  }

  /** Whether the user looks at how the experiment is read. */
  public BooleanProperty setupOpen() {
    return setupOpen;
  }

  /** Runs the work of the tabs. */
  TaskRunner tasks() {
    return tasks;
  }

  /** Shows the experiment of this name, if there is one. */
  public void select(String name) {
    experiments.get().stream()
        .filter(listed -> listed.name().equals(name))
        .filter(listed -> !Optional.of(listed).equals(selected.get()))
        .findFirst()
        .ifPresent(this::show);
  }

  /** Corrects how the chosen experiment is read, remembers it and computes anew. */
  public void change(UnaryOperator<ExperimentSetup> correction) {
    view.state()
        .get()
        .ready()
        .ifPresent(
            shown -> {
              ExperimentSetup setup = correction.apply(shown.setup());
              keep(ExperimentCatalog.read(shown.listed().experiment(), setup));
            });
  }

  /** The same for an experiment on events. */
  public void changeEvents(UnaryOperator<EventExperiment> correction) {
    view.state()
        .get()
        .ready()
        .ifPresent(
            shown ->
                shown
                    .events()
                    .ifPresent(
                        read ->
                            keep(
                                shown
                                    .listed()
                                    .experiment()
                                    .withDefinition(
                                        EventExperimentJson.write(
                                            correction.apply(read.definition()))))));
  }

  /** Keeps an experiment as it is now, and shows it. */
  void keep(ExperimentEntry entry) {
    Optional<Workspace> open = workspace.workspace().get();
    if (open.isEmpty()) {
      return;
    }
    ExperimentEntry kept = ExperimentCatalog.kept(entry);
    Listed listed = ExperimentCatalog.listed(kept, workspace.datasets().get());
    List<Listed> others = new ArrayList<>(experiments.get());
    others.removeIf(other -> other.experiment().id().equals(entry.id()));
    others.add(listed);
    experiments.set(ExperimentCatalog.sorted(others));
    show(listed);
    store(new ExperimentCatalog(open.get()), catalog -> catalog.save(kept));
  }

  /** Forgets an experiment. */
  void forget(ExperimentEntry entry) {
    workspace
        .workspace()
        .get()
        .ifPresent(open -> store(new ExperimentCatalog(open), catalog -> catalog.delete(entry)));
  }

  private void store(ExperimentCatalog catalog, Consumer<ExperimentCatalog> deed) {
    tasks.<List<Listed>>runQuietly(
        Lane.STORAGE,
        progress -> {
          deed.accept(catalog);
          return catalog.list();
        },
        outcome -> {
          switch (outcome) {
            case Outcome.Done<List<Listed>>(List<Listed> listed) -> arrive(listed);
            case Outcome.Failed<List<Listed>>(Throwable failure) -> {
              problems.accept(failure);
              reload();
            }
            case Outcome.Cancelled<List<Listed>>() -> reload();
          }
        });
  }

  private void reload() {
    Optional<Workspace> open = workspace.workspace().get();
    if (open.isEmpty()) {
      arrive(List.of());
      return;
    }
    tasks.<List<Listed>>runQuietly(
        Lane.STORAGE,
        progress -> new ExperimentCatalog(open.get()).list(),
        outcome -> {
          if (outcome instanceof Outcome.Done<List<Listed>>(List<Listed> listed)) {
            arrive(listed);
          }
        });
  }

  private void arrive(List<Listed> listed) {
    experiments.set(listed);
    Optional<Listed> again = selected.get().flatMap(before -> same(before, listed));
    Optional<Listed> next = again.or(() -> listed.stream().findFirst());
    if (next.isEmpty()) {
      selected.set(next);
      view.clear(LoadState.empty("experiments.none.title"));
    } else if (!next.equals(selected.get())) {
      show(next.get());
    }
  }

  /** The experiment as it is now, also after it was found in other data of its name. */
  private static Optional<Listed> same(Listed before, List<Listed> now) {
    return now.stream()
        .filter(listed -> listed.experiment().id().equals(before.experiment().id()))
        .findFirst()
        .or(() -> now.stream().filter(listed -> listed.name().equals(before.name())).findFirst());
  }

  private void show(Listed listed) {
    selected.set(Optional.of(listed));
    Optional<String> group = segment.get();
    view.request(
        Sentence.of("experiments.computing", listed.name()),
        progress -> reader.read(listed, group, progress));
  }
}
