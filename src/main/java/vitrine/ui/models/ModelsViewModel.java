package vitrine.ui.models;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.SentimentModels;
import vitrine.core.sentiment.SentimentModels.Listed;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.RunningTask;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** The models of a workspace: the built-in one and those trained on the shop's own stars. */
public final class ModelsViewModel {
  private final ActiveWorkspace workspace;
  private final TaskRunner tasks;
  private final Supplier<SentimentModels> models;
  private final Runnable whenPromoted;
  private final LatestTask<List<Listed>> list;
  private final ReadOnlyObjectWrapper<Optional<Sentence>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Boolean> training = new ReadOnlyObjectWrapper<>(false);
  private Optional<RunningTask> running = Optional.empty();

  /**
   * Follows the open workspace.
   *
   * @param whenPromoted is called after another model was chosen
   */
  public ModelsViewModel(
      ActiveWorkspace workspace,
      TaskRunner tasks,
      Supplier<SentimentModels> models,
      Runnable whenPromoted) {
    this.workspace = workspace;
    this.tasks = tasks;
    this.models = models;
    this.whenPromoted = whenPromoted;
    list = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("models.none.title"));
  }

  /** The models, the built-in one first. */
  public ReadOnlyObjectProperty<LoadState<List<Listed>>> list() {
    return list.state();
  }

  /** What the last training or promotion came to. */
  public ReadOnlyObjectProperty<Optional<Sentence>> notice() {
    return notice.getReadOnlyProperty();
  }

  /** Whether a training runs; the task bar has its progress and its cancel. */
  public ReadOnlyObjectProperty<Boolean> training() {
    return training.getReadOnlyProperty();
  }

  /** The reviews that a training would learn from. */
  public Optional<DatasetEntry> reviews() {
    return workspace.latest(DatasetKind.REVIEWS);
  }

  /** Reads the list again. */
  public void refresh() {
    Optional<Workspace> open = workspace.workspace().get();
    if (open.isEmpty()) {
      list.clear(LoadState.empty("models.none.title"));
    } else {
      list.request(Sentence.of("models.loading"), progress -> models.get().list(open.get()));
    }
  }

  /** Trains a head on the stars of the workspace's reviews, in a process of its own. */
  public void train(String name) {
    Optional<Workspace> open = workspace.workspace().get();
    Optional<DatasetEntry> entry = reviews();
    if (open.isEmpty() || entry.isEmpty() || training.get()) {
      return;
    }
    training.set(true);
    notice.set(Optional.empty());
    RunningTask task =
        tasks.run(
            Lane.COMPUTE,
            Sentence.of("models.training", name),
            progress ->
                models
                    .get()
                    .train(
                        open.get(),
                        ReviewSet.of(workspace.frame(entry.get(), progress)),
                        name,
                        progress),
            outcome -> ended(name, outcome));
    if (training.get()) {
      running = Optional.of(task);
    }
  }

  private void ended(String name, Outcome<Listed> outcome) {
    training.set(false);
    running = Optional.empty();
    notice.set(
        Optional.of(
            switch (outcome) {
              case Outcome.Done<Listed>(Listed model) ->
                  Sentence.of("models.trained", model.name());
              case Outcome.Failed<Listed>(Throwable failure) -> sentence(failure);
              case Outcome.Cancelled<Listed>() -> Sentence.of("models.cancelled", name);
            }));
    refresh();
  }

  private static Sentence sentence(Throwable failure) {
    return LoadState.failed(failure) instanceof LoadState.Failed<Object> failed
        ? failed.sentence()
        : Sentence.of("problem.bug.title");
  }

  /** Ends the training at once. */
  public void cancel() {
    running.ifPresent(RunningTask::cancel);
  }

  /** Makes this the model that scores the workspace's reviews. */
  public void promote(Listed model) {
    workspace
        .workspace()
        .get()
        .ifPresent(
            open ->
                tasks.<Listed>runQuietly(
                    Lane.STORAGE,
                    progress -> {
                      models.get().promote(open, model);
                      return model;
                    },
                    outcome -> {
                      notice.set(
                          Optional.of(
                              outcome instanceof Outcome.Failed<Listed>(Throwable failure)
                                  ? sentence(failure)
                                  : Sentence.of("models.promoted", model.name())));
                      whenPromoted.run();
                      refresh();
                    }));
  }
}
