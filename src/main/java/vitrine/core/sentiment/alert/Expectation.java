package vitrine.core.sentiment.alert;

/**
 * Which share of a day's reviews a series' own past lets one expect to be negative: the trend of
 * the day before the first expected one, plus the seasonal part of the same weekday a week earlier,
 * both by STL on the days before only. Goes forward through the days; not thread-safe.
 */
final class Expectation {
  /** Days that have to lie before an expected one. */
  static final int FEWEST_DAYS = 14;

  private static final double LEAST = .01;
  private static final int WEEK = 7;

  private final SeasonalTrend decomposition;
  private final DailySeries series;
  private final double[] shares;
  private int known;
  private int lastWithReviews;

  Expectation(SeasonalTrend decomposition, DailySeries series) {
    this.decomposition = decomposition;
    this.series = series;
    this.shares = new double[series.days()];
  }

  /** Learns from all days before a day, which may not lie before one learned from already. */
  void learnBefore(int day) {
    while (known < day) {
      take(known++);
    }
    decomposition.fit(shares, day);
  }

  /** A day without reviews takes the mean of its neighbours, as far as they are known. */
  private void take(int day) {
    if (series.decided(day, day) == 0) {
      shares[day] = shares[lastWithReviews];
      return;
    }
    shares[day] = series.share(day).orElseThrow();
    double between = (shares[lastWithReviews] + shares[day]) / 2;
    for (int empty = lastWithReviews + 1; empty < day; empty++) {
      shares[empty] = between;
    }
    lastWithReviews = day;
  }

  /** The share expected of a day, at most six days after the last that was learned from. */
  double share(int day) {
    double share = decomposition.trend(known - 1) + decomposition.seasonal(day - WEEK);
    return Math.clamp(share, LEAST, 1 - LEAST);
  }

  /** The share expected of some days together: each weighs as much as it has reviews. */
  double share(int from, int to) {
    double sum = 0;
    for (int day = from; day <= to; day++) {
      sum += series.decided(day, day) * share(day);
    }
    return sum / series.decided(from, to);
  }
}
