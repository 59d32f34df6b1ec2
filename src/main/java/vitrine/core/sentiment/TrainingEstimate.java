package vitrine.core.sentiment;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import vitrine.core.workspace.RunEntry;

/**
 * How long a training will take on this machine: by what earlier trainings of the method took, and
 * where there are none by what a processor of 2026 with two cores does.
 */
public final class TrainingEstimate {
  /** Texts a second that an encoder turns into vectors, unmeasured. */
  static final double ENCODED = 100;

  private static final double LORA = 35;
  private static final double FULL = 20;

  /** Longer than this is more than a user waits without having asked for it. */
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  /** Of all rows, those that weights are fitted to. */
  private static final double TRAINED = .7;

  private final int rows;
  private final List<RunEntry> earlier;

  /**
   * For a dataset.
   *
   * @param rows labelled rows
   * @param earlier trainings on this machine
   */
  public TrainingEstimate(int rows, List<RunEntry> earlier) {
    this.rows = rows;
    this.earlier = List.copyOf(earlier);
  }

  /** How long these settings take, all epochs run. */
  public Duration of(TrainingSettings settings) {
    double encoding = rows / ENCODED;
    double seconds =
        switch (settings.method()) {
          case HEAD -> encoding + rows * TRAINED * settings.epochs() / 50_000;
          case LORA, FULL ->
              rows * TRAINED * settings.epochs() / speed(settings.method())
                  + encoding * (1 - TRAINED) * (settings.epochs() + 1);
        };
    return Duration.ofSeconds(Math.max(5, Math.round(seconds)));
  }

  /** Examples a second that a method learns from, as measured here last or as supposed. */
  public double speed(TrainingMethod method) {
    for (RunEntry run : earlier) {
      OptionalDouble measured =
          RunJson.metrics(run).map(RunMetrics::examplesPerSecond).orElse(OptionalDouble.empty());
      if (measured.isPresent() && RunJson.order(run).settings().method() == method) {
        return measured.getAsDouble();
      }
    }
    return method == TrainingMethod.FULL ? FULL : LORA;
  }

  /** Whether the speed of a method was measured on this machine. */
  public boolean measured(TrainingMethod method) {
    return earlier.stream()
        .anyMatch(
            run ->
                RunJson.order(run).settings().method() == method
                    && RunJson.metrics(run)
                        .map(metrics -> metrics.examplesPerSecond().isPresent())
                        .orElse(false));
  }

  /** What suits the data and the machine: the encoder learns too where that is worth the wait. */
  public TrainingMethod automatic() {
    return rows * TRAINED >= MethodChooser.FEWEST_ROWS
            && of(TrainingSettings.of(TrainingMethod.LORA)).compareTo(PATIENCE) <= 0
        ? TrainingMethod.LORA
        : TrainingMethod.HEAD;
  }
}
