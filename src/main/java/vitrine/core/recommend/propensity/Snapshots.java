package vitrine.core.recommend.propensity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.engagement.log.Days;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;

/**
 * Shoppers as they were at the beginning of some weeks, and whether they bought in the week.
 *
 * @param rows features, not scaled
 * @param bought a purchase within the 7 days
 * @param window what the rows are
 */
record Snapshots(double[][] rows, boolean[] bought, PropensityReport.Window window) {
  /** How far ahead is looked. */
  static final int AHEAD = 7;

  /**
   * Everybody who was active before, at each snapshot.
   *
   * @param first the earliest snapshot: the first day of its week
   * @param weeks how many, a week apart
   */
  static Snapshots of(
      PreparedLog data, ShopperReviews reviews, int first, int weeks, Progress progress) {
    List<Week> read =
        IntStream.range(0, weeks)
            .parallel()
            .mapToObj(
                week -> {
                  progress.checkCancelled();
                  return week(data, reviews, first + week * AHEAD);
                })
            .toList();
    double[][] rows = read.stream().flatMap(week -> week.rows.stream()).toArray(double[][]::new);
    boolean[] bought = new boolean[rows.length];
    int at = 0;
    for (Week week : read) {
      for (boolean one : week.bought) {
        bought[at++] = one;
      }
    }
    int buyers = (int) IntStream.range(0, rows.length).filter(row -> bought[row]).count();
    Days days = data.days();
    return new Snapshots(
        rows,
        bought,
        new PropensityReport.Window(
            weeks,
            new Period(days.date(first), days.date(first + weeks * AHEAD - 1)),
            rows.length,
            buyers));
  }

  private record Week(List<double[]> rows, List<Boolean> bought) {}

  private static Week week(PreparedLog data, ShopperReviews reviews, int day) {
    SnapshotFeatures features = new SnapshotFeatures(data, reviews);
    Week week = new Week(new ArrayList<>(), new ArrayList<>());
    double[] values = new double[SnapshotFeatures.COUNT];
    for (int user = 0; user < data.places().users(); user++) {
      if (features.read(user, day, values)) {
        week.rows.add(values.clone());
        week.bought.add(features.buys(user, day, day + AHEAD - 1));
      }
    }
    return week;
  }

  /** The rows as inputs of the model. */
  double[][] inputs(Standardised standardised) {
    return Arrays.stream(rows).map(standardised::of).toArray(double[][]::new);
  }
}
