package vitrine.bench.simulation;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How often things happened in a number of runs. */
final class Tally {
  private static final double Z = 1.959963984540054;

  private Tally() {}

  /**
   * How often each thing happened.
   *
   * @param run the things of one run; every run has a generator of its own, drawn from the seed, so
   *     that the counts do not depend on the number of cores
   */
  static int[] count(int runs, long seed, Function<SplittableRandom, boolean[]> run) {
    long[] seeds = new SplittableRandom(seed).longs(runs).toArray();
    return IntStream.range(0, runs)
        .parallel()
        .mapToObj(i -> run.apply(new SplittableRandom(seeds[i])))
        .map(Tally::ones)
        .reduce(new int[0], Tally::sum);
  }

  /** A share with Wilson's 95 % interval, in percent. */
  static String share(int count, int runs) {
    double p = (double) count / runs;
    double centre = (p + Z * Z / (2 * runs)) / (1 + Z * Z / runs);
    double half =
        Z * Math.sqrt(p * (1 - p) / runs + Z * Z / (4.0 * runs * runs)) / (1 + Z * Z / runs);
    return String.format(
        Locale.ROOT, "%.2f %% [%.2f, %.2f]", 100 * p, 100 * (centre - half), 100 * (centre + half));
  }

  private static int[] ones(boolean[] happened) {
    int[] ones = new int[happened.length];
    for (int i = 0; i < ones.length; i++) {
      ones[i] = happened[i] ? 1 : 0;
    }
    return ones;
  }

  private static int[] sum(int[] left, int[] right) {
    if (left.length == 0) {
      return right;
    }
    int[] both = left.clone();
    for (int i = 0; i < right.length; i++) {
      both[i] += right[i];
    }
    return both;
  }
}
