package vitrine.core.sentiment.alert;

import java.util.Arrays;

/**
 * The local lines of points near the ends of a series, which have their neighbours on one side, and
 * of one point beyond each end. A value is a weighted sum of neighbours; the weights are worked out
 * once and used for as many series as share their robustness weights. Not thread-safe.
 */
final class LoessEnds {
  private final int width;
  private final int degree;
  private final int step;
  private final boolean beyond;
  private final int half;
  private final int[] outputs;
  private final int[] firsts;
  private final int[] counts;
  private final double[] weights;
  private int lines;

  LoessEnds(int width, int degree, int step, boolean beyond) {
    this.width = width;
    this.degree = degree;
    this.step = step;
    this.beyond = beyond;
    this.half = (width - 1) / 2;
    int most = step * (2 * width + 2);
    outputs = new int[most];
    firsts = new int[most];
    counts = new int[most];
    weights = new double[most * width];
  }

  /** How many outputs come before the first point. */
  int before() {
    return beyond ? step : 0;
  }

  /** Works out the weights for series of {@code n} points. */
  void prepare(int n, double[] robust) {
    lines = 0;
    for (int phase = 0; phase < step; phase++) {
      int size = (n - 1 - phase) / step + 1;
      int left = Math.min(half, size);
      int right = Math.max(left, size - half);
      for (int at = beyond ? -1 : 0; at < left; at++) {
        line(phase, at, size, robust);
      }
      if (size < width) {
        for (int at = left; at < right; at++) {
          line(phase, at, size, robust);
        }
      }
      for (int at = right; at < (beyond ? size + 1 : size); at++) {
        line(phase, at, size, robust);
      }
    }
  }

  private void line(int phase, int at, int size, double[] robust) {
    int left = size <= width ? 0 : Math.clamp(at - half, 0, size - width);
    int used = Math.min(width, size);
    int reach = Math.max(at - left, left + used - 1 - at) + (width > size ? (width - size) / 2 : 0);
    int line = lines++;
    int base = line * width;
    outputs[line] = (at + (beyond ? 1 : 0)) * step + phase;
    firsts[line] = left * step + phase;
    counts[line] = used;
    double sum = 0;
    double moment = 0;
    double square = 0;
    for (int j = 0; j < used; j++) {
      int away = left + j - at;
      double weight = tricube(Math.abs(away), reach) * robust[firsts[line] + j * step];
      weights[base + j] = weight;
      sum += weight;
      moment += weight * away;
      square += weight * away * away;
    }
    if (sum <= 0) {
      // No neighbour counts: a point stays as it is, one beyond the end is as the end is.
      Arrays.fill(weights, base, base + used, 0);
      weights[base + Math.clamp(at, 0, size - 1) - left] = 1;
      return;
    }
    double mean = moment / sum;
    double tilt = degree == 0 ? 0 : tilt(mean, square / sum - mean * mean, size - 1);
    for (int j = 0; j < used; j++) {
      weights[base + j] *= (1 + tilt * (left + j - at - mean)) / sum;
    }
  }

  /** How strongly the neighbours' slope counts at a point; not where they lie all in one place. */
  static double tilt(double mean, double spread, int range) {
    return Math.sqrt(Math.max(0, spread)) > .001 * range ? -mean / spread : 0;
  }

  /** How much a neighbour counts that is this far away. */
  static double tricube(int away, int reach) {
    if (away > .999 * reach) {
      return 0;
    }
    if (away <= .001 * reach) {
      return 1;
    }
    double share = (double) away / reach;
    double rest = 1 - share * share * share;
    return rest * rest * rest;
  }

  /** Fills the outputs near the ends. */
  void smooth(double[] series, double[] out) {
    for (int line = 0; line < lines; line++) {
      int base = line * width;
      int from = firsts[line];
      double sum = 0;
      for (int j = 0; j < counts[line]; j++) {
        sum += weights[base + j] * series[from + j * step];
      }
      out[outputs[line]] = sum;
    }
  }
}
