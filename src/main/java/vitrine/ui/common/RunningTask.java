package vitrine.ui.common;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.common.Progress;

/** Work under way, as the task bar shows it. Its properties change on the JavaFX thread. */
public final class RunningTask {
  /** Of {@link #fraction} while the end is not known. */
  public static final double UNKNOWN = -1;

  private final Sentence title;
  private final UiThread ui;
  private final long startedAt = System.nanoTime();
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(UNKNOWN);
  private final ReadOnlyObjectWrapper<Optional<Sentence>> step =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Duration>> remaining =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final TaskProgress progress = new TaskProgress(this::show, this::showStep);

  RunningTask(Sentence title, UiThread ui) {
    this.title = title;
    this.ui = ui;
  }

  /** What is done. */
  public Sentence title() {
    return title;
  }

  /** How much is done, from 0 to 1, or {@link #UNKNOWN}. */
  public ReadOnlyDoubleProperty fraction() {
    return fraction.getReadOnlyProperty();
  }

  /** The step it is at. */
  public ReadOnlyObjectProperty<Optional<Sentence>> step() {
    return step.getReadOnlyProperty();
  }

  /** How long it still takes, once there is something to judge by. */
  public ReadOnlyObjectProperty<Optional<Duration>> remaining() {
    return remaining.getReadOnlyProperty();
  }

  /** Asks the work to stop. */
  public void cancel() {
    progress.cancel();
  }

  /** Whether it was asked to stop. */
  public boolean cancelled() {
    return progress.cancelled();
  }

  Progress progress() {
    return progress;
  }

  private void show(double done) {
    Optional<Duration> estimate = estimate(done);
    ui.run(
        () -> {
          fraction.set(done);
          remaining.set(estimate);
        });
  }

  private void showStep(String key) {
    ui.run(() -> step.set(Optional.of(Sentence.of(key))));
  }

  private Optional<Duration> estimate(double done) {
    long elapsed = System.nanoTime() - startedAt;
    if (done < .02 || elapsed < 1_000_000_000L) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofNanos((long) (elapsed * (1 - done) / done)));
  }
}
