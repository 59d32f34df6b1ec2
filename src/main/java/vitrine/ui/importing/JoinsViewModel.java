package vitrine.ui.importing;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import vitrine.core.common.Progress;
import vitrine.core.joining.DatasetJoins;
import vitrine.core.joining.DatasetJoins.Offer;
import vitrine.core.joining.Join;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/**
 * Which datasets of the workspace go together, and how well. Datasets are opened for it, so it
 * looks only while it is shown.
 */
public final class JoinsViewModel {
  private final ActiveWorkspace workspace;
  private final TaskRunner tasks;
  private final LatestTask<List<Offer>> offers;
  private final ReadOnlyObjectWrapper<Optional<Throwable>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private Optional<List<DatasetEntry>> lookedAt = Optional.empty();
  private boolean shown;

  /** Something that is done with the joins of a workspace. */
  private interface Deed {
    void on(DatasetJoins joins, Progress progress);
  }

  /** Follows the open workspace. */
  public JoinsViewModel(ActiveWorkspace workspace, TaskRunner tasks) {
    this.workspace = workspace;
    this.tasks = tasks;
    this.offers = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("data.joins.none"));
  }

  /** The datasets of the open workspace; joins are looked at again when they change. */
  public ObservableValue<List<DatasetEntry>> datasets() {
    return workspace.datasets();
  }

  /** Joins that there are and that there could be. */
  public ReadOnlyObjectProperty<LoadState<List<Offer>>> offers() {
    return offers.state();
  }

  /** A failure to be shown over the screen. */
  public ReadOnlyObjectProperty<Optional<Throwable>> problem() {
    return problem.getReadOnlyProperty();
  }

  /** It stands before the user. */
  public void show() {
    shown = true;
    lookIfChanged();
  }

  /** It is out of sight: datasets that change now are looked at when it is shown again. */
  public void hide() {
    shown = false;
  }

  /** Looks again where it is shown and the datasets are others than at the last look. */
  public void lookIfChanged() {
    if (shown && !lookedAt.equals(Optional.of(workspace.datasets().get()))) {
      look();
    }
  }

  /** Looks again at which datasets go together. */
  public void look() {
    lookedAt = Optional.of(workspace.datasets().get());
    Optional<Workspace> open = workspace.workspace().get();
    if (open.isEmpty() || workspace.datasets().get().size() < 2) {
      offers.clear(LoadState.empty("data.joins.none"));
      return;
    }
    offers.request(
        Sentence.of("data.joins.looking"),
        progress -> new DatasetJoins(open.get()).offers(progress));
  }

  /** Declares a join. */
  public void join(Join join) {
    change((joins, progress) -> joins.add(join, progress));
  }

  /** Takes a join back. */
  public void remove(Join join) {
    change((joins, progress) -> joins.remove(join.to(), join.from()));
  }

  private void change(Deed deed) {
    workspace
        .workspace()
        .get()
        .ifPresent(
            open ->
                tasks.<Workspace>run(
                    Lane.COMPUTE,
                    Sentence.of("data.joins.joining"),
                    progress -> {
                      deed.on(new DatasetJoins(open), progress);
                      return open;
                    },
                    this::changed));
  }

  private void changed(Outcome<Workspace> outcome) {
    if (outcome instanceof Outcome.Failed<Workspace>(Throwable failure)) {
      problem.set(Optional.of(failure));
      // Told once: a screen that is made anew must not tell it again.
      problem.set(Optional.empty());
    }
    workspace.refresh();
    look();
  }
}
