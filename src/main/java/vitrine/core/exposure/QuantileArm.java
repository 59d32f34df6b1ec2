package vitrine.core.exposure;

import java.util.Arrays;
import java.util.Optional;
import vitrine.core.common.SampleQuantile;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.QuantileBounds;
import vitrine.core.experiment.Statistic.Quantile;

/** The values of an arm, sorted, and what its quantile and the bounds of that are. */
final class QuantileArm {
  private QuantileArm() {}

  static Arm of(
      Contributions rows, double[] sums, int[] groups, int group, Quantile quantile, String name) {
    return switch (quantile.basis()) {
      case UNITS -> ofUnits(sums, groups, group, quantile, name);
      case ROWS -> ofRows(rows, groups, group, quantile, name);
    };
  }

  private static Arm ofUnits(
      double[] sums, int[] groups, int group, Quantile quantile, String name) {
    double[] ascending = new double[sums.length];
    int n = 0;
    for (int unit = 0; unit < sums.length; unit++) {
      if (groups[unit] == group) {
        ascending[n++] = sums[unit];
      }
    }
    return new Arm(
        name, Moments.ofGroup(groups, group, sums), bounds(Arrays.copyOf(ascending, n), quantile));
  }

  private static Arm ofRows(
      Contributions rows, int[] groups, int group, Quantile quantile, String name) {
    double[] ascending = new double[rows.rows()];
    int n = 0;
    for (int row = 0; row < rows.rows(); row++) {
      if (counts(rows, row, groups, group)) {
        ascending[n++] = rows.value()[row];
      }
    }
    Optional<QuantileBounds> bounds = bounds(Arrays.copyOf(ascending, n), quantile);
    double at = bounds.map(QuantileBounds::value).orElse(0.0);
    double[] below = new double[groups.length];
    double[] all = new double[groups.length];
    for (int row = 0; row < rows.rows(); row++) {
      if (counts(rows, row, groups, group)) {
        all[rows.unit()[row]]++;
        below[rows.unit()[row]] += rows.value()[row] <= at ? 1 : 0;
      }
    }
    return new Arm(name, Moments.ofGroup(groups, group, below, all), bounds);
  }

  private static boolean counts(Contributions rows, int row, int[] groups, int group) {
    int unit = rows.unit()[row];
    return unit >= 0 && groups[unit] == group && Double.isFinite(rows.value()[row]);
  }

  private static Optional<QuantileBounds> bounds(double[] values, Quantile quantile) {
    if (values.length == 0) {
      return Optional.empty();
    }
    Arrays.sort(values);
    double level = quantile.level();
    double away = Quantile.Z * Math.sqrt(level * (1 - level) / values.length);
    return Optional.of(
        new QuantileBounds(
            SampleQuantile.of(values, level),
            SampleQuantile.of(values, Math.max(0, level - away)),
            SampleQuantile.of(values, Math.min(1, level + away)),
            values.length));
  }
}
