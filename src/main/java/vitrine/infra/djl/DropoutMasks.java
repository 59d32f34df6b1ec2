package vitrine.infra.djl;

import ai.djl.ndarray.NDArray;
import java.util.SplittableRandom;

/**
 * Dropout of one step: multiplies by 0 or 1/(1 - share). The masks follow from the seed and the
 * step alone, so a training that goes on after a kill draws the same ones.
 */
final class DropoutMasks {
  private static final int LEVELS = 1 << 16;

  private final Scratch scratch;
  private final SplittableRandom random;
  private final int dropped;
  private final float kept;

  /**
   * Masks for a step.
   *
   * @param scratch where they lie until the step is over
   * @param share of the values set to 0; at 0 nothing is changed and nothing costs
   */
  DropoutMasks(Scratch scratch, double share, long seed, int step) {
    this.scratch = scratch;
    this.random = new SplittableRandom(seed * 1_000_003 + step);
    this.dropped = (int) Math.round(share * LEVELS);
    this.kept = (float) (1 / (1 - (double) dropped / LEVELS));
  }

  /** The values, some of them dropped. */
  NDArray apply(NDArray x) {
    if (dropped == 0) {
      return x;
    }
    return x.mul(scratch.array(x.getManager(), x.getShape(), this::fill));
  }

  private void fill(float[] block, int count) {
    int i = 0;
    while (i < count) {
      long bits = random.nextLong();
      int until = Math.min(count, i + 4);
      for (; i < until; i++) {
        block[i] = (bits & (LEVELS - 1)) < dropped ? 0 : kept;
        bits >>>= 16;
      }
    }
  }
}
