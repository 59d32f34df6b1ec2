package vitrine.core.sentiment.alert;

import java.util.Arrays;

/**
 * STL: a series of days as trend, seasonal part and rest. Robert B. Cleveland, William S.
 * Cleveland, Jean E. McRae, Irma Terpenning, "STL: A Seasonal-Trend Decomposition Procedure Based
 * on Loess", Journal of Official Statistics 6, 1990. Memory is kept between fits. Not thread-safe.
 */
final class SeasonalTrend {
  private final Settings settings;
  private final Loess seasonalSmoother;
  private final Loess trendSmoother;
  private final Loess lowPassSmoother;
  private final double[] lowPass;
  private int size = -1;
  private double[] trend = {};
  private double[] season = {};
  private double[] robust = {};
  private double[] work = {};
  private double[] sorted = {};
  private double[] cycle = {};
  private double[] average = {};

  /**
   * How a series is taken apart.
   *
   * @param period days of a cycle
   * @param seasonal width of the seasonal smoother, in cycles
   * @param trend width of the trend smoother, in days
   * @param lowPass width of the smoother that takes the trend out of the seasonal part, in days
   * @param inner rounds of season and trend between two robustness weightings
   * @param outer robustness weightings
   * @param jumps between the points at which the three smoothers draw a line
   */
  record Settings(
      int period,
      int seasonal,
      int trend,
      int lowPass,
      int inner,
      int outer,
      Degrees degrees,
      Jumps jumps) {
    /**
     * A week, seasonal window 7, robust. The trend's window is the smallest odd number above 1.5 ·
     * 7 / (1 - 1.5 / 7), as the paper advises. Lines are level: sloped ones follow the last days
     * too closely to be held against the next one.
     */
    static final Settings WEEKLY =
        new Settings(7, 7, 15, 9, 2, 15, new Degrees(0, 0, 0), new Jumps(1, 1, 1));
  }

  /** Degrees of the lines of the three smoothers. */
  record Degrees(int seasonal, int trend, int lowPass) {}

  /** Between the points at which the smoothers draw a line. */
  record Jumps(int seasonal, int trend, int lowPass) {}

  SeasonalTrend(Settings settings) {
    this.settings = settings;
    this.lowPass = averages(settings.period(), settings.period(), 3);
    Jumps jumps = settings.jumps();
    seasonalSmoother =
        new Loess(
            settings.seasonal(),
            settings.degrees().seasonal(),
            settings.period(),
            jumps.seasonal(),
            true);
    trendSmoother =
        new Loess(settings.trend(), settings.degrees().trend(), 1, jumps.trend(), false);
    lowPassSmoother =
        new Loess(settings.lowPass(), settings.degrees().lowPass(), 1, jumps.lowPass(), false);
  }

  /**
   * Takes a series apart.
   *
   * @param series its values
   * @param n how many of them count, at least two cycles
   */
  void fit(double[] series, int n) {
    resize(n);
    Arrays.fill(trend, 0);
    lowPassSmoother.prepare(n, null);
    seasonalSmoother.prepare(n, null);
    trendSmoother.prepare(n, null);
    for (int weighting = 0; ; weighting++) {
      for (int round = 0; round < settings.inner(); round++) {
        round(series, n);
      }
      if (weighting == settings.outer()) {
        return;
      }
      weigh(series, n);
      seasonalSmoother.prepare(n, robust);
      trendSmoother.prepare(n, robust);
    }
  }

  private void resize(int n) {
    if (n != size) {
      size = n;
      trend = new double[n];
      season = new double[n];
      robust = new double[n];
      work = new double[n];
      sorted = new double[n];
      cycle = new double[n + 2 * settings.period()];
      average = new double[n];
    }
  }

  private void round(double[] series, int n) {
    int period = settings.period();
    for (int i = 0; i < n; i++) {
      work[i] = series[i] - trend[i];
    }
    seasonalSmoother.smooth(work, cycle);
    Arrays.fill(average, 0, n, 0);
    for (int tap = 0; tap < lowPass.length; tap++) {
      double share = lowPass[tap];
      for (int i = 0; i < n; i++) {
        average[i] += share * cycle[i + tap];
      }
    }
    lowPassSmoother.smooth(average, work);
    for (int i = 0; i < n; i++) {
      season[i] = cycle[i + period] - work[i];
      work[i] = series[i] - season[i];
    }
    trendSmoother.smooth(work, trend);
  }

  /** The weights of a moving average of moving averages of these widths. */
  private static double[] averages(int... widths) {
    double[] taps = {1};
    for (int width : widths) {
      double[] wider = new double[taps.length + width - 1];
      for (int i = 0; i < wider.length; i++) {
        for (int j = Math.max(0, i - width + 1); j <= Math.min(i, taps.length - 1); j++) {
          wider[i] += taps[j] / width;
        }
      }
      taps = wider;
    }
    return taps;
  }

  /** The bisquare weights of the rests, against six times their median. */
  private void weigh(double[] series, int n) {
    for (int i = 0; i < n; i++) {
      robust[i] = Math.abs(series[i] - trend[i] - season[i]);
    }
    System.arraycopy(robust, 0, sorted, 0, n);
    Arrays.sort(sorted);
    double far = 3 * (sorted[n / 2] + sorted[n - n / 2 - 1]);
    if (far == 0) {
      Arrays.fill(robust, 1);
      return;
    }
    for (int i = 0; i < n; i++) {
      double share = robust[i] / far;
      double rest = 1 - share * share;
      robust[i] = share <= .001 ? 1 : share <= .999 ? rest * rest : 0;
    }
  }

  /** The trend at a point of the last fit. */
  double trend(int at) {
    return trend[at];
  }

  /** The seasonal part at a point of the last fit. */
  double seasonal(int at) {
    return season[at];
  }

  /** How much a point of the last fit counted in it. */
  double weight(int at) {
    return robust[at];
  }
}
