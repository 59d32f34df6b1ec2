package vitrine.core.sentiment;

import java.util.List;
import vitrine.core.common.Progress;

/**
 * Chooses a method by rows, device and time: a head alone for few rows or a slow machine, else a
 * low-rank fine-tuning.
 */
final class MethodChooser {
  /** Fewer rows than this change an encoder by chance as much as by what they say. */
  static final int FEWEST_ROWS = 400;

  /** A step forward and back, through eager blocks, against one forward pass of the inference. */
  private static final double TRAINING_PER_ENCODING = 4;

  private static final int TIMED = 32;

  private final TextEncoders uncached;

  MethodChooser(TextEncoders uncached) {
    this.uncached = uncached;
  }

  /** A method's settings and why. */
  record Chosen(TrainingSettings settings, MethodChoice why) {}

  Chosen choose(TrainingRequest request, String base, List<String> train, Progress progress) {
    if (!request.automatic()) {
      return new Chosen(request.settings(), MethodChoice.ASKED);
    }
    long seed = request.settings().seed();
    TrainingSettings head = TrainingSettings.of(TrainingMethod.HEAD).seeded(seed);
    if (train.size() < FEWEST_ROWS) {
      return new Chosen(
          head, new MethodChoice(MethodChoice.Reason.FEW_ROWS, 0, request.budgetSeconds()));
    }
    TrainingSettings tuned = TrainingSettings.of(TrainingMethod.LORA).seeded(seed);
    double seconds =
        secondsPerText(base, train, progress)
            * TRAINING_PER_ENCODING
            * train.size()
            * tuned.epochs();
    return seconds <= request.budgetSeconds()
        ? new Chosen(
            tuned, new MethodChoice(MethodChoice.Reason.IN_TIME, seconds, request.budgetSeconds()))
        : new Chosen(
            head, new MethodChoice(MethodChoice.Reason.TOO_SLOW, seconds, request.budgetSeconds()));
  }

  /** Encodes a few texts, spread over the rows, twice: the first time loads what is needed. */
  private double secondsPerText(String base, List<String> train, Progress progress) {
    progress.step("progress.estimating");
    List<String> sample =
        java.util.stream.IntStream.range(0, TIMED)
            .mapToObj(i -> train.get((int) ((long) i * train.size() / TIMED)))
            .toList();
    TextEncoder encoder = uncached.of(EncoderSource.of(base));
    encoder.encode(sample, progress);
    long start = System.nanoTime();
    encoder.encode(sample, progress);
    return (System.nanoTime() - start) / 1e9 / TIMED;
  }
}
