package vitrine.core.sentiment.alert;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Local lines through equally spaced points: William S. Cleveland, "Robust locally weighted
 * regression and smoothing scatterplots", 1979, as the smoothers of STL use it.
 *
 * <p>Away from the ends all points have the same neighbours, so their sums are taken neighbour by
 * neighbour over the whole series, which a processor does four points at a time. Memory is kept
 * between series. Not thread-safe.
 */
final class Loess {
  private final int degree;
  private final int step;
  private final int jump;
  private final int half;
  private final LoessEnds ends;
  private final double[] kernel;
  private int points = -1;
  private double[] robust = {};
  private double[] level = {};
  private double[] slope = {};
  private double[] weighted = {};
  private double[] sum = {};
  private double[] moment = {};
  private double[] square = {};

  /**
   * A smoother.
   *
   * @param width how many neighbours a line is drawn through, odd
   * @param degree of the line: 1, or 0 for a level one, which is the weighted mean
   * @param step how far neighbours lie apart: each of the {@code step} sub-series of points that
   *     far apart is smoothed by itself
   * @param jump lines are drawn at every so many points of a sub-series and at its last, and the
   *     values between are taken straight
   * @param beyond whether each sub-series gets one point more before its first and after its last
   */
  Loess(int width, int degree, int step, int jump, boolean beyond) {
    this.degree = degree;
    this.step = step;
    this.jump = jump;
    this.half = (width - 1) / 2;
    this.ends = new LoessEnds(width, degree, step, beyond);
    this.kernel = new double[half + 1];
    Arrays.setAll(kernel, away -> LoessEnds.tricube(away, half));
  }

  /**
   * Works out the lines' weights.
   *
   * @param n how many points the series have
   * @param weights how much each point counts; all the same if null
   */
  void prepare(int n, double @Nullable [] weights) {
    resize(n);
    if (weights == null) {
      Arrays.fill(robust, 1);
    } else {
      System.arraycopy(weights, 0, robust, 0, n);
    }
    ends.prepare(n, robust);
    Arrays.fill(square, 0);
    sums(robust);
    for (int away = -half; degree > 0 && away <= half; away++) {
      double weight = kernel[Math.abs(away)] * away * away;
      int shift = away * step;
      if (weight > 0) {
        for (int i = from(); i < to(); i++) {
          square[i] += weight * robust[i + shift];
        }
      }
    }
    for (int i = from(); i < to(); i++) {
      line(i, (points - 1 - i % step) / step);
    }
  }

  private void resize(int n) {
    if (n != points) {
      points = n;
      robust = new double[n];
      level = new double[n];
      slope = new double[n];
      weighted = new double[n];
      sum = new double[n];
      moment = new double[n];
      square = new double[n];
    }
  }

  /** The first point with all its neighbours. */
  private int from() {
    return half * step;
  }

  /** After the last point with all its neighbours. */
  private int to() {
    return points - half * step;
  }

  /** The line at a point is {@code level · Σ w y + slope · Σ w y away}. */
  private void line(int i, int range) {
    if (sum[i] <= 0) {
      level[i] = Double.NaN;
      return;
    }
    double mean = moment[i] / sum[i];
    double spread = square[i] / sum[i] - mean * mean;
    double tilt = degree == 0 ? 0 : LoessEnds.tilt(mean, spread, range);
    level[i] = (1 - tilt * mean) / sum[i];
    slope[i] = tilt / sum[i];
  }

  /** Sums over each point's neighbours: of the values, and of the values times how far away. */
  private void sums(double[] values) {
    Arrays.fill(sum, 0);
    Arrays.fill(moment, 0);
    for (int away = -half; away <= half; away++) {
      double weight = kernel[Math.abs(away)];
      if (weight > 0) {
        add(values, weight, away * step, sum);
        if (degree > 0) {
          add(values, weight * away, away * step, moment);
        }
      }
    }
  }

  private void add(double[] values, double weight, int shift, double[] to) {
    int end = to();
    for (int i = from(); i < end; i++) {
      to[i] += weight * values[i + shift];
    }
  }

  /** Smooths a series; {@code out} begins with the points before the first, if there are any. */
  void smooth(double[] series, double[] out) {
    for (int i = 0; i < points; i++) {
      weighted[i] = robust[i] * series[i];
    }
    sums(weighted);
    int shift = ends.before();
    for (int i = from(); i < to(); i++) {
      out[i + shift] = level[i] * sum[i] + slope[i] * moment[i];
    }
    for (int i = from(); i < to(); i++) {
      if (Double.isNaN(level[i])) {
        out[i + shift] = series[i];
      }
    }
    ends.smooth(series, out);
    for (int phase = 0; jump > 1 && phase < step; phase++) {
      straighten(out, shift + phase, (points - 1 - phase) / step);
    }
  }

  private void straighten(double[] out, int first, int last) {
    for (int from = 0; from < last; from += jump) {
      int to = Math.min(from + jump, last);
      double start = out[first + from * step];
      double rise = (out[first + to * step] - start) / (to - from);
      for (int at = from + 1; at < to; at++) {
        out[first + at * step] = start + rise * (at - from);
      }
    }
  }
}
