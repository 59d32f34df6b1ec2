package vitrine.ui.common;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import vitrine.core.common.Progress;

/** Passes on at most twenty reports a second, so that the JavaFX thread is not flooded. */
final class TaskProgress implements Progress {
  private static final long GAP_NANOS = 50_000_000;

  private final DoubleConsumer whenReported;
  private final Consumer<String> whenStepped;
  private final AtomicLong nextReport = new AtomicLong(System.nanoTime());
  private volatile boolean cancelled;

  TaskProgress(DoubleConsumer whenReported, Consumer<String> whenStepped) {
    this.whenReported = whenReported;
    this.whenStepped = whenStepped;
  }

  void cancel() {
    cancelled = true;
  }

  @Override
  public void report(long done, long total) {
    long now = System.nanoTime();
    long due = nextReport.get();
    if (now - due >= 0 && nextReport.compareAndSet(due, now + GAP_NANOS)) {
      whenReported.accept(
          total <= 0 ? RunningTask.UNKNOWN : Math.clamp((double) done / total, 0, 1));
    }
  }

  @Override
  public void step(String messageKey) {
    whenStepped.accept(messageKey);
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }
}
