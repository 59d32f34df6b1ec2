package vitrine.core.exposure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.arrays.Selection;
import vitrine.core.common.SampleQuantile;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.QuantileBounds;
import vitrine.core.experiment.Statistic.Quantile;

/** The values of many groups, each sorted, and what their quantiles and the bounds of those are. */
final class QuantileArms {
  private QuantileArms() {}

  static List<Arm> of(
      Contributions rows, double[] sums, int[] groups, List<String> names, Quantile quantile) {
    return switch (quantile.basis()) {
      case UNITS -> ofUnits(sums, groups, names, quantile);
      case ROWS -> ofRows(rows, groups, names, quantile);
    };
  }

  private static List<Arm> ofUnits(
      double[] sums, int[] groups, List<String> names, Quantile quantile) {
    List<Optional<QuantileBounds>> bounds = bounds(sums, groups, names.size(), quantile);
    return arms(names, Moments.ofGroups(groups, names.size(), sums), bounds);
  }

  private static List<Arm> ofRows(
      Contributions rows, int[] groups, List<String> names, Quantile quantile) {
    int[] groupOfRow = new int[rows.rows()];
    for (int row = 0; row < groupOfRow.length; row++) {
      int unit = rows.unit()[row];
      groupOfRow[row] = unit >= 0 && Double.isFinite(rows.value()[row]) ? groups[unit] : -1;
    }
    List<Optional<QuantileBounds>> bounds =
        bounds(rows.value(), groupOfRow, names.size(), quantile);
    double[] at =
        bounds.stream().mapToDouble(b -> b.map(QuantileBounds::value).orElse(0.0)).toArray();
    double[] below = new double[groups.length];
    double[] all = new double[groups.length];
    for (int row = 0; row < groupOfRow.length; row++) {
      if (groupOfRow[row] >= 0) {
        all[rows.unit()[row]]++;
        below[rows.unit()[row]] += rows.value()[row] <= at[groupOfRow[row]] ? 1 : 0;
      }
    }
    return arms(names, Moments.ofGroups(groups, names.size(), below, all), bounds);
  }

  private static List<Arm> arms(
      List<String> names, List<Moments> units, List<Optional<QuantileBounds>> bounds) {
    return IntStream.range(0, names.size())
        .mapToObj(group -> new Arm(names.get(group), units.get(group), bounds.get(group)))
        .toList();
  }

  /** Values lie side by side by group, so that each group is sorted by itself. */
  private static List<Optional<QuantileBounds>> bounds(
      double[] values, int[] groups, int count, Quantile quantile) {
    int[] start = new int[count + 1];
    for (int group : groups) {
      if (group >= 0) {
        start[group + 1]++;
      }
    }
    for (int group = 0; group < count; group++) {
      start[group + 1] += start[group];
    }
    int[] next = start.clone();
    double[] byGroup = new double[start[count]];
    for (int i = 0; i < values.length; i++) {
      if (groups[i] >= 0) {
        byGroup[next[groups[i]]++] = values[i];
      }
    }
    return new ArrayList<>(
        IntStream.range(0, count)
            .parallel()
            .mapToObj(
                group ->
                    bounds(Arrays.copyOfRange(byGroup, start[group], start[group + 1]), quantile))
            .toList());
  }

  private static Optional<QuantileBounds> bounds(double[] values, Quantile quantile) {
    if (values.length == 0) {
      return Optional.empty();
    }
    double level = quantile.level();
    double away = Quantile.Z * Math.sqrt(level * (1 - level) / values.length);
    double low = Math.max(0, level - away);
    double high = Math.min(1, level + away);
    // Only the values at these places need to stand where sorting would put them.
    Selection.select(
        values,
        IntStream.concat(
                ends(values, low), IntStream.concat(ends(values, level), ends(values, high)))
            .toArray());
    return Optional.of(
        new QuantileBounds(
            SampleQuantile.of(values, level),
            SampleQuantile.of(values, low),
            SampleQuantile.of(values, high),
            values.length));
  }

  private static IntStream ends(double[] values, double level) {
    int below = (int) (level * (values.length - 1));
    return IntStream.of(below, Math.min(below + 1, values.length - 1));
  }
}
