package vitrine.infra.djl;

/**
 * Rises evenly over the first steps and falls evenly to 0 over the rest, as BERT is fine-tuned.
 *
 * @param peak the highest
 * @param warmup steps until it is reached
 * @param steps in all
 */
record LearningRate(double peak, int warmup, int steps) {

  /** The rate of a step, from 1. */
  double at(int step) {
    if (step <= warmup) {
      return peak * step / warmup;
    }
    return peak * Math.max(0, steps + 1 - step) / Math.max(1, steps + 1 - warmup);
  }
}
