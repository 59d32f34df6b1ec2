package vitrine.ui.common;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Runs each lane's work on threads of its own, named after it. */
public final class ThreadedTaskRunner implements TaskRunner {
  private final UiThread ui;
  private final Map<Lane, ExecutorService> lanes = new EnumMap<>(Lane.class);
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(named("clock"));
  private final Set<RunningTask> running = ConcurrentHashMap.newKeySet();
  private final ObservableList<RunningTask> visible = FXCollections.observableArrayList();

  /**
   * Starts no thread before there is work.
   *
   * @param ui where it calls back
   */
  public ThreadedTaskRunner(UiThread ui) {
    this.ui = ui;
    for (Lane lane : Lane.values()) {
      String name = lane.name().toLowerCase(Locale.ROOT);
      int threads = lane == Lane.COMPUTE ? Runtime.getRuntime().availableProcessors() : 1;
      lanes.put(lane, Executors.newFixedThreadPool(threads, named(name)));
    }
  }

  private static ThreadFactory named(String name) {
    AtomicInteger count = new AtomicInteger();
    return call -> {
      Thread thread = new Thread(call, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public <T> RunningTask run(
      Lane lane, Sentence title, Work<T> work, Consumer<Outcome<T>> whenEnded) {
    RunningTask task = new RunningTask(title, ui);
    ui.run(() -> visible.add(task));
    start(
        lane,
        task,
        work,
        outcome -> {
          visible.remove(task);
          whenEnded.accept(outcome);
        });
    return task;
  }

  @Override
  public <T> RunningTask runQuietly(Lane lane, Work<T> work, Consumer<Outcome<T>> whenEnded) {
    RunningTask task = new RunningTask(Sentence.of("task.quiet"), ui);
    start(lane, task, work, whenEnded);
    return task;
  }

  private <T> void start(
      Lane lane, RunningTask task, Work<T> work, Consumer<Outcome<T>> whenEnded) {
    running.add(task);
    executor(lane)
        .execute(
            () -> {
              Outcome<T> outcome = DirectTaskRunner.outcome(work, task);
              running.remove(task);
              ui.run(() -> whenEnded.accept(outcome));
            });
  }

  /** The threads of a lane, for an adapter that must run its own work there. */
  public Executor executor(Lane lane) {
    return Objects.requireNonNull(lanes.get(lane));
  }

  @Override
  public Runnable later(Duration delay, Runnable call) {
    Future<?> due = clock.schedule(() -> ui.run(call), delay.toMillis(), TimeUnit.MILLISECONDS);
    return () -> due.cancel(false);
  }

  @Override
  public ObservableList<RunningTask> visible() {
    return visible;
  }

  @Override
  public void close() {
    running.forEach(RunningTask::cancel);
    clock.shutdownNow();
    lanes.values().forEach(ExecutorService::shutdown);
  }
}
