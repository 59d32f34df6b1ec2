package vitrine.core.sentiment.alert;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import vitrine.core.common.Progress;

/**
 * Draws reviews of a product whose negative share is known, for tests and simulations.
 *
 * @param perDay reviews of a day
 * @param share of negative ones
 * @param weekly how much higher the share is on two days of the week, in points
 * @param surge the day the share doubles; never if negative
 * @param ramp days over which it climbs; 0 for at once
 */
public record DrawnReviews(int perDay, double share, double weekly, int surge, int ramp) {

  /** Without a surge. */
  public static DrawnReviews steady(int perDay, double share, double weekly) {
    return new DrawnReviews(perDay, share, weekly, -1, 0);
  }

  /** The share of a day. */
  public double share(int day) {
    double base = share + (day % 7 >= 5 ? weekly : 0);
    if (surge < 0 || day < surge) {
      return base;
    }
    return base * (1 + (ramp == 0 ? 1 : Math.min(1, (day - surge + 1.0) / ramp)));
  }

  /** The tests of a drawn series of this many days. */
  public SeriesTests tests(int days, SplittableRandom random) {
    return SeriesTests.of(
        series(days, random),
        new SeasonalTrend(SeasonalTrend.Settings.WEEKLY),
        Progress.unwatched());
  }

  DailySeries series(int days, SplittableRandom random) {
    int[] negative = new int[days];
    int[] decided = new int[days];
    for (int day = 0; day < days; day++) {
      decided[day] = perDay;
      double p = share(day);
      for (int review = 0; review < perDay; review++) {
        negative[day] += random.nextDouble() < p ? 1 : 0;
      }
    }
    return new DailySeries(
        Optional.of("P"),
        Mentions.WHOLE,
        LocalDate.of(2026, 1, 1),
        negative,
        decided,
        new int[days * perDay]);
  }
}
