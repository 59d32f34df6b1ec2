package vitrine.ui.sentiment.aspect;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.RunningTask;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;
import vitrine.ui.common.Work;

/** The one long deed of the tab that runs at a time: scoring clauses, or looking for aspects. */
public final class AspectsDeeds {
  private final TaskRunner tasks;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
  private Optional<RunningTask> task = Optional.empty();

  /** What is going on. */
  public sealed interface State {
    /** Nothing. */
    record Idle() implements State {}

    /** Something; the task bar has progress, estimate and cancel. */
    record Running(Sentence what) implements State {}

    /** It failed. */
    record Failed(Sentence why) implements State {}
  }

  /** Runs deeds by this runner. */
  public AspectsDeeds(TaskRunner tasks) {
    this.tasks = tasks;
  }

  /** What is going on. */
  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** Stops what is going on; what was scored is kept. */
  void cancel() {
    task.ifPresent(RunningTask::cancel);
  }

  /**
   * Does something, unless something is being done.
   *
   * @param whenOver is told when it ended well or was cancelled, as part of it may be done
   */
  void run(Lane lane, Sentence title, Work<Integer> work, Runnable whenOver) {
    if (state.get() instanceof State.Running) {
      return;
    }
    state.set(new State.Running(title));
    RunningTask started = tasks.run(lane, title, work, outcome -> ended(outcome, whenOver));
    task = state.get() instanceof State.Running ? Optional.of(started) : Optional.empty();
  }

  /** Keeps something, whatever else is being done. */
  void keep(Sentence title, Work<Integer> work, Runnable whenOver) {
    tasks.run(
        Lane.STORAGE,
        title,
        work,
        outcome -> {
          if (outcome instanceof Outcome.Failed<Integer>) {
            ended(outcome, whenOver);
          } else {
            whenOver.run();
          }
        });
  }

  private void ended(Outcome<Integer> outcome, Runnable whenOver) {
    task = Optional.empty();
    state.set(
        switch (outcome) {
          case Outcome.Done<Integer> done -> new State.Idle();
          case Outcome.Cancelled<Integer> cancelled -> new State.Idle();
          case Outcome.Failed<Integer>(Throwable failure) ->
              new State.Failed(
                  LoadState.failed(failure) instanceof LoadState.Failed<Object> failed
                      ? failed.sentence()
                      : Sentence.of("problem.bug.title"));
        });
    if (!(outcome instanceof Outcome.Failed<Integer>)) {
      whenOver.run();
    }
  }
}
