package vitrine.ui.common;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A result that follows the user's choices: a new request waits a moment for the next one, cancels
 * the older, and only the latest result is ever shown. The state before is cleared at once.
 */
public final class LatestTask<T> {
  private static final Duration PAUSE = Duration.ofMillis(30);

  private final TaskRunner tasks;
  private final Lane lane;
  private final ReadOnlyObjectWrapper<LoadState<T>> state;
  private Runnable takeBack = () -> {};
  private long latest;

  /**
   * Nothing asked for yet.
   *
   * @param empty the state until something is
   */
  public LatestTask(TaskRunner tasks, Lane lane, LoadState<T> empty) {
    this.tasks = tasks;
    this.lane = lane;
    state = new ReadOnlyObjectWrapper<>(empty);
  }

  /** What there is to show. */
  public ReadOnlyObjectProperty<LoadState<T>> state() {
    return state.getReadOnlyProperty();
  }

  /** Asks for a result in place of any asked for before. */
  public void request(Sentence title, Work<T> work) {
    long number = supersede(new LoadState.Loading<>());
    takeBack =
        tasks.later(
            PAUSE,
            () -> {
              if (number == latest) {
                RunningTask task = tasks.run(lane, title, work, outcome -> arrive(number, outcome));
                takeBack = task::cancel;
              }
            });
  }

  /** Shows that there is nothing to ask for; what was asked for is cancelled. */
  public void clear(LoadState<T> empty) {
    supersede(empty);
  }

  private long supersede(LoadState<T> next) {
    takeBack.run();
    takeBack = () -> {};
    state.set(next);
    return ++latest;
  }

  private void arrive(long number, Outcome<T> outcome) {
    if (number != latest) {
      return;
    }
    state.set(
        switch (outcome) {
          case Outcome.Done<T>(T value) -> new LoadState.Ready<>(value);
          case Outcome.Failed<T>(Throwable failure) -> LoadState.failed(failure);
          case Outcome.Cancelled<T>() -> LoadState.empty("state.cancelled");
        });
  }
}
