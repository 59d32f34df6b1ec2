package vitrine.ui.sentiment;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.sentiment.ScoredReviews;
import vitrine.core.sentiment.WorkspaceScoring;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.RunningTask;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** Scores the reviews that have no score yet, one data set at a time. */
public final class ReviewsScoring {
  private final TaskRunner tasks;
  private final Supplier<WorkspaceScoring> scoring;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle(0));
  private final ReadOnlyObjectWrapper<Optional<RunningTask>> task =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<ScoredReviews> known = Optional.empty();

  /** How far the scoring is. */
  public sealed interface State {
    /** How many reviews have no score yet. */
    int waiting();

    /** Nothing runs. */
    record Idle(int waiting) implements State {}

    /** Reviews are being scored; the task bar has progress, estimate and cancel. */
    record Running(int waiting) implements State {}

    /** It failed. */
    record Failed(int waiting, Sentence sentence) implements State {}
  }

  ReviewsScoring(TaskRunner tasks, Supplier<WorkspaceScoring> scoring) {
    this.tasks = tasks;
    this.scoring = scoring;
  }

  /** How far it is. */
  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** The scoring under way, for its progress and estimate. */
  public ReadOnlyObjectProperty<Optional<RunningTask>> task() {
    return task.getReadOnlyProperty();
  }

  /** Scores from stored ones on. */
  WorkspaceScoring scores() {
    return scoring.get();
  }

  /** Forgets what it scored and stops; what was scored is kept. */
  void stand(Optional<ScoredReviews> next) {
    cancel();
    known = next;
    state.set(new State.Idle(next.map(ScoredReviews::waiting).orElse(0)));
  }

  /** Stops; what was scored is kept. */
  void cancel() {
    task.get().ifPresent(RunningTask::cancel);
    task.set(Optional.empty());
  }

  /**
   * Scores what is not scored yet, unless that runs already.
   *
   * @param whenScored is told the complete scores
   */
  void score(Workspace workspace, Consumer<ScoredReviews> whenScored) {
    if (known.isEmpty() || task.get().isPresent()) {
      return;
    }
    ScoredReviews before = known.get();
    int waiting = before.waiting();
    if (waiting == 0) {
      return;
    }
    state.set(new State.Running(waiting));
    RunningTask started =
        tasks.run(
            Lane.INFERENCE,
            Sentence.of("reviews.scoring", waiting),
            progress -> scores().complete(workspace, before, progress),
            outcome -> ended(before, outcome, whenScored));
    if (state.get() instanceof State.Running) {
      task.set(Optional.of(started));
    }
  }

  private void ended(
      ScoredReviews before, Outcome<ScoredReviews> outcome, Consumer<ScoredReviews> whenScored) {
    if (known.isEmpty() || known.get() != before) {
      return;
    }
    task.set(Optional.empty());
    switch (outcome) {
      case Outcome.Done<ScoredReviews>(ScoredReviews complete) -> {
        known = Optional.of(complete);
        state.set(new State.Idle(complete.waiting()));
        whenScored.accept(complete);
      }
      case Outcome.Failed<ScoredReviews>(Throwable failure) ->
          state.set(
              new State.Failed(
                  before.waiting(),
                  LoadState.failed(failure) instanceof LoadState.Failed<Object> failed
                      ? failed.sentence()
                      : Sentence.of("problem.bug.title")));
      case Outcome.Cancelled<ScoredReviews>() -> state.set(new State.Idle(before.waiting()));
    }
  }
}
