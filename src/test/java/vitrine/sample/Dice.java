package vitrine.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * SplitMix64 (Steele, Lea and Flood 2014) with the few distributions that the shop needs. Ours, so
 * that no release of Java changes the files; logarithms and powers come from StrictMath.
 */
final class Dice {
  static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** A stream of its own for a part of the shop: what one part draws never moves another. */
  static Dice of(long seed, String part, long index) {
    long hash = seed;
    for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
      hash = mix(hash * 31 + b);
    }
    return new Dice(mix(hash + index * GOLDEN));
  }

  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** Uniform in [0, 1). */
  double uniform() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** True with this probability. */
  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** A whole number from 0 to {@code bound - 1}. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** A whole number from {@code low} to {@code high}, both possible. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** A standard normal (Box and Muller). */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  /** A log-normal with this median. */
  double logNormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * normal());
  }

  /** A Poisson number (Knuth), for small means. */
  int poisson(double mean) {
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = uniform(); product > limit; product *= uniform()) {
      count++;
    }
    return count;
  }

  /** An index with a probability in proportion to its weight. */
  int weighted(double... weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double rest = uniform() * total;
    for (int i = 0; i < weights.length; i++) {
      rest -= weights[i];
      if (rest < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** One of these. */
  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** One of these. */
  @SafeVarargs
  final <T> T pick(T... choices) {
    return choices[below(choices.length)];
  }
}
