package vitrine.ui.common;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.collections.ObservableList;

/** Runs work beside the JavaFX thread. Everything it calls back comes on the JavaFX thread. */
public interface TaskRunner extends AutoCloseable {

  /**
   * Runs work that the user sees in the task bar, with progress, an estimate and a cancel.
   *
   * @param title what is done, in the user's words
   * @param whenEnded is told once how it ended
   */
  <T> RunningTask run(Lane lane, Sentence title, Work<T> work, Consumer<Outcome<T>> whenEnded);

  /** Runs short work that is not worth a line in the task bar. */
  <T> RunningTask runQuietly(Lane lane, Work<T> work, Consumer<Outcome<T>> whenEnded);

  /**
   * Calls on the JavaFX thread after a while.
   *
   * @return takes the call back
   */
  Runnable later(Duration delay, Runnable call);

  /** The tasks that the user sees, the oldest first. */
  ObservableList<RunningTask> visible();

  /** Cancels what runs. */
  @Override
  void close();

  /** A runner that does everything at once, on the calling thread: for tests. */
  static TaskRunner direct() {
    return new DirectTaskRunner();
  }
}
