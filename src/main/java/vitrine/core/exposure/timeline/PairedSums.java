package vitrine.core.exposure.timeline;

/**
 * Many running sums, each a double and what its rounding lost: what was added and is taken away
 * again leaves nothing behind, so that a unit's value may change from day to day without the sums
 * of squares cancelling. Two-sum after Knuth, two-product by a fused multiply-add: Ogita, Rump and
 * Oishi, "Accurate sum and dot product", SIAM Journal on Scientific Computing 26 (2005).
 */
final class PairedSums {
  private final double[] high;
  private final double[] low;

  PairedSums(int size) {
    high = new double[size];
    low = new double[size];
  }

  /** Adds a number to a sum. */
  void add(int place, double value) {
    double sum = high[place] + value;
    double virtual = sum - high[place];
    low[place] += (high[place] - (sum - virtual)) + (value - virtual);
    high[place] = sum;
  }

  /** Adds a product to a sum. */
  void addProduct(int place, double one, double other) {
    double product = one * other;
    add(place, product);
    low[place] += Math.fma(one, other, -product);
  }

  /** Adds sums of another to those here. */
  void addAll(int place, PairedSums other, int from, int count) {
    for (int i = 0; i < count; i++) {
      add(place + i, other.high[from + i]);
      low[place + i] += other.low[from + i];
    }
  }

  int size() {
    return high.length;
  }

  /** A sum and its rest. */
  double[] pair(int place) {
    return new double[] {high[place], low[place]};
  }
}
