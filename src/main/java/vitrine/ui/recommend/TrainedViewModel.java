package vitrine.ui.recommend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.sequence.SasRec;
import vitrine.core.recommend.trained.RecommenderEpoch;
import vitrine.core.recommend.trained.WorkspaceRecommenders;
import vitrine.core.recommend.trained.WorkspaceRecommenders.Listed;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** The trained recommenders of the workspace, and the training of another. */
public final class TrainedViewModel {
  private final RecommendationsViewModel screen;
  private final ActiveWorkspace workspace;
  private final TaskRunner tasks;
  private final Supplier<WorkspaceRecommenders> models;
  private final Runnable whenTrained;
  private final LatestTask<List<Listed>> listed;
  private final ReadOnlyObjectWrapper<List<RecommenderEpoch>> epochs =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Boolean> training = new ReadOnlyObjectWrapper<>(false);
  private final ReadOnlyObjectWrapper<Optional<Sentence>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * Lists nothing before the screen's data is there.
   *
   * @param whenTrained told when there is another model
   */
  public TrainedViewModel(
      RecommendationsViewModel screen,
      ActiveWorkspace workspace,
      TaskRunner tasks,
      Supplier<WorkspaceRecommenders> models,
      Runnable whenTrained) {
    this.screen = screen;
    this.workspace = workspace;
    this.tasks = tasks;
    this.models = models;
    this.whenTrained = whenTrained;
    this.listed = new LatestTask<>(tasks, Lane.STORAGE, LoadState.empty("recommend.trained.none"));
    screen.data().subscribe(_ -> refresh());
  }

  /** The models, by name. */
  ReadOnlyObjectProperty<LoadState<List<Listed>>> models() {
    return listed.state();
  }

  /** The epochs of the training under way or just over. */
  ReadOnlyObjectProperty<List<RecommenderEpoch>> epochs() {
    return epochs.getReadOnlyProperty();
  }

  /** Whether a training is under way. */
  ReadOnlyObjectProperty<Boolean> training() {
    return training.getReadOnlyProperty();
  }

  /** What the last training came to. */
  ReadOnlyObjectProperty<Optional<Sentence>> notice() {
    return notice.getReadOnlyProperty();
  }

  /** Whether there is something to train on. */
  boolean canTrain() {
    return folder().isPresent() && screen.data().get().ready().isPresent() && !training.get();
  }

  private Optional<Path> folder() {
    return workspace.workspace().get().map(Workspace::folder);
  }

  private void refresh() {
    Optional<ShopperData> data = screen.data().get().ready();
    Optional<Path> folder = folder();
    if (data.isEmpty() || folder.isEmpty()) {
      listed.clear(LoadState.empty("recommend.trained.none"));
      return;
    }
    listed.request(
        Sentence.of("recommend.trained.reading"),
        progress -> models.get().list(folder.get(), data.get().interactions()));
  }

  /** Trains the model of sequences in a process of its own; it replaces the one before. */
  void train() {
    Optional<ShopperData> data = screen.data().get().ready();
    Optional<Path> folder = folder();
    if (data.isEmpty() || folder.isEmpty() || training.get()) {
      return;
    }
    training.set(true);
    epochs.set(List.of());
    notice.set(Optional.empty());
    ShopperData shop = data.get();
    tasks.<Boolean>run(
        Lane.TRAINING,
        Sentence.of("recommend.trained.task"),
        progress -> {
          models
              .get()
              .train(
                  folder.get(),
                  SasRec.NAME,
                  SasRec.NAME,
                  shop.interactions(),
                  ItemFacts.of(shop.interactions().itemIds(), shop.products()),
                  progress,
                  this::tell);
          return true;
        },
        this::arrive);
  }

  /** Passes an epoch on from the training's thread to the window's. */
  private void tell(RecommenderEpoch epoch) {
    tasks.<RecommenderEpoch>runQuietly(
        Lane.STORAGE,
        progress -> epoch,
        outcome -> {
          List<RecommenderEpoch> longer = new ArrayList<>(epochs.get());
          longer.add(epoch);
          epochs.set(List.copyOf(longer));
        });
  }

  private void arrive(Outcome<Boolean> outcome) {
    training.set(false);
    notice.set(
        Optional.of(
            switch (outcome) {
              case Outcome.Done<Boolean> _ -> Sentence.of("recommend.trained.done");
              case Outcome.Cancelled<Boolean> _ -> Sentence.of("recommend.trained.cancelled");
              case Outcome.Failed<Boolean>(Throwable failure) ->
                  LoadState.failed(failure) instanceof LoadState.Failed<Object> failed
                      ? failed.sentence()
                      : Sentence.of("problem.bug.title");
            }));
    if (outcome instanceof Outcome.Done<Boolean>) {
      whenTrained.run();
    }
    refresh();
  }
}
