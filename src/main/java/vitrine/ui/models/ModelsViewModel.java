package vitrine.ui.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.sentiment.SentimentModels;
import vitrine.core.sentiment.SentimentModels.Listed;
import vitrine.core.workspace.Promotion;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** The models of a workspace: the built-in one and those trained on the shop's own reviews. */
public final class ModelsViewModel {
  private final ActiveWorkspace workspace;
  private final TaskRunner tasks;
  private final Supplier<SentimentModels> models;
  private final Runnable whenPromoted;
  private final LatestTask<Shelf> shelf;
  private final ReadOnlyObjectWrapper<Optional<Sentence>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * The models and their past.
   *
   * @param models the built-in one first
   * @param history which one was put to use when, the latest first
   * @param previous the one in use before, where it is still there
   */
  public record Shelf(List<Listed> models, List<Promotion> history, Optional<Listed> previous) {
    /** Copies the lists. */
    public Shelf {
      models = List.copyOf(models);
      history = List.copyOf(history);
    }
  }

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
    shelf = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("models.none.title"));
  }

  /** The models and their past. */
  public ReadOnlyObjectProperty<LoadState<Shelf>> shelf() {
    return shelf.state();
  }

  /** What the last promotion, export or deletion came to. */
  public ReadOnlyObjectProperty<Optional<Sentence>> notice() {
    return notice.getReadOnlyProperty();
  }

  /** Reads the list again. */
  public void refresh() {
    Optional<Workspace> open = workspace.workspace().get();
    if (open.isEmpty()) {
      shelf.clear(LoadState.empty("models.none.title"));
    } else {
      shelf.request(
          Sentence.of("models.loading"),
          progress ->
              new Shelf(
                  models.get().list(open.get()),
                  models.get().history(open.get()),
                  models.get().previous(open.get())));
    }
  }

  /** Makes this the model that scores the workspace's reviews. */
  public void promote(Listed model) {
    change(
        open -> models.get().promote(open, model),
        Sentence.of("models.promoted", model.name()),
        whenPromoted);
  }

  /** Makes the model of this name the one in use. */
  void promote(String name) {
    shelf
        .state()
        .get()
        .ready()
        .flatMap(
            ready -> ready.models().stream().filter(one -> one.name().equals(name)).findFirst())
        .ifPresent(this::promote);
  }

  /** Puts the model back to use that was in use before. */
  void rollBack() {
    shelf.state().get().ready().flatMap(Shelf::previous).ifPresent(this::promote);
  }

  /** Copies a model's files below a folder. */
  void export(Listed model, Path folder) {
    model
        .entry()
        .ifPresent(
            entry ->
                change(
                    open -> models.get().export(open, entry, folder),
                    Sentence.of("models.exported", model.name(), folder),
                    () -> {}));
  }

  /** Deletes a model that is not in use. */
  void delete(Listed model) {
    model
        .entry()
        .ifPresent(
            entry ->
                change(
                    open -> models.get().delete(open, entry),
                    Sentence.of("models.deleted", model.name()),
                    () -> {}));
  }

  private void change(Consumer<Workspace> deed, Sentence done, Runnable afterwards) {
    workspace
        .workspace()
        .get()
        .ifPresent(
            open ->
                tasks.<Sentence>runQuietly(
                    Lane.STORAGE,
                    progress -> {
                      deed.accept(open);
                      return done;
                    },
                    outcome -> {
                      if (outcome instanceof Outcome.Failed<Sentence>(Throwable failure)) {
                        notice.set(Optional.of(sentence(failure)));
                      } else {
                        notice.set(Optional.of(done));
                        afterwards.run();
                      }
                      refresh();
                    }));
  }

  private static Sentence sentence(Throwable failure) {
    return LoadState.failed(failure) instanceof LoadState.Failed<Object> failed
        ? failed.sentence()
        : Sentence.of("problem.bug.title");
  }
}
