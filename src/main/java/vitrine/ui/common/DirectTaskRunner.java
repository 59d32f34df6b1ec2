package vitrine.ui.common;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.VitrineException;

/** Does everything at once, on the calling thread. */
final class DirectTaskRunner implements TaskRunner {
  private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);
  private final ObservableList<RunningTask> visible = FXCollections.observableArrayList();

  @Override
  public <T> RunningTask run(
      Lane lane, Sentence title, Work<T> work, Consumer<Outcome<T>> whenEnded) {
    RunningTask task = new RunningTask(title, UiThread.direct());
    visible.add(task);
    Outcome<T> outcome = outcome(work, task);
    visible.remove(task);
    whenEnded.accept(outcome);
    return task;
  }

  @Override
  public <T> RunningTask runQuietly(Lane lane, Work<T> work, Consumer<Outcome<T>> whenEnded) {
    RunningTask task = new RunningTask(Sentence.of("task.quiet"), UiThread.direct());
    whenEnded.accept(outcome(work, task));
    return task;
  }

  /** Runs the work on the calling thread; logs a bug, the only place that does. */
  @SuppressWarnings("InterruptedExceptionSwallowed") // the failure itself is handed on
  static <T> Outcome<T> outcome(Work<T> work, RunningTask task) {
    try {
      return task.cancelled()
          ? new Outcome.Cancelled<>()
          : new Outcome.Done<>(work.run(task.progress()));
    } catch (CancellationException e) {
      return new Outcome.Cancelled<>();
    } catch (VitrineException e) {
      return new Outcome.Failed<>(e);
    } catch (Exception | Error e) {
      LOG.error("a bug", e);
      return new Outcome.Failed<>(e);
    }
  }

  @Override
  public Runnable later(Duration delay, Runnable call) {
    call.run();
    return () -> {};
  }

  @Override
  public ObservableList<RunningTask> visible() {
    return visible;
  }

  @Override
  public void close() {}
}
