package vitrine.core.exposure.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.SumStatistic;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.MetricRows;
import vitrine.core.exposure.MetricUnits;
import vitrine.core.exposure.UnitDays;

/** One pass over the units of a metric, in time order: its sums at the end of each day. */
final class UnitDaySums {
  private final int[] armOfUnit;
  private final int arms;
  private final UnitDays days;
  private final SumStatistic statistic;
  private final double[][] columns;
  private final Function<Boolean, UnitRows> walks;

  UnitDaySums(
      ExperimentData data,
      UnitDays days,
      MetricUnits units,
      RowOrder order,
      Optional<RowOrder> denominatorOrder) {
    MetricRows rows = units.rows();
    armOfUnit = data.armOfUnit();
    arms = data.arms().size();
    this.days = days;
    statistic = (SumStatistic) rows.metric().statistic();
    columns = units.columns();
    // The values of the units at the end are cut already: the largest is where they were.
    double most =
        rows.winsorised().isPresent()
            ? Arrays.stream(columns[0]).max().orElse(Double.MAX_VALUE)
            : Double.MAX_VALUE;
    walks = undated -> new UnitRows(rows, order, denominatorOrder, most, undated);
  }

  /**
   * The units exposed up to each day with their rows up to it; the metric's variables, then the
   * covariate's, which do not change.
   */
  List<List<Moments>> cumulative() {
    return total(this::cumulative, columns.length).upTo();
  }

  /**
   * By days since first exposure: the rows of that day alone, over the units that were in the
   * experiment for that long.
   */
  List<List<Moments>> sinceExposure() {
    return total(this::sinceExposure, statistic.variables()).each();
  }

  /** A pass over some of the units. */
  private interface Pass {
    void run(int from, int to, DaySums sums);
  }

  private DaySums total(Pass pass, int variables) {
    List<DaySums> blocks =
        Blocks.of(
            armOfUnit.length,
            (from, to) -> {
              DaySums sums = new DaySums(days.count(), arms, variables);
              pass.run(from, to, sums);
              return sums;
            });
    DaySums total = blocks.getFirst();
    blocks.stream().skip(1).forEach(total::add);
    return total;
  }

  private void cumulative(int from, int to, DaySums sums) {
    UnitRows walk = walks.apply(true);
    int changing = statistic.variables();
    double[] values = new double[columns.length];
    double[] now = new double[changing];
    for (int unit = from; unit < to; unit++) {
      int arm = armOfUnit[unit];
      if (arm < 0) {
        continue;
      }
      int day = exposure(unit);
      walk.begin(unit);
      walk.take(day);
      walk.write(values);
      for (int i = changing; i < values.length; i++) {
        values[i] = columns[i][unit];
      }
      sums.count(day, arm, 1);
      sums.add(day, arm, 1, values, values.length);
      for (int next = walk.next(); next != UnitRows.DONE; next = walk.next()) {
        walk.take(next);
        walk.write(now);
        if (changed(values, now)) {
          sums.add(next, arm, -1, values, changing);
          System.arraycopy(now, 0, values, 0, changing);
          sums.add(next, arm, 1, values, changing);
        }
      }
    }
  }

  private void sinceExposure(int from, int to, DaySums sums) {
    UnitRows walk = walks.apply(false);
    double[] values = new double[statistic.variables()];
    int[] entered = new int[arms * days.count()];
    for (int unit = from; unit < to; unit++) {
      int arm = armOfUnit[unit];
      int first = days.exposure()[unit];
      if (arm < 0 || first < 0) {
        continue;
      }
      entered[arm * days.count() + first]++;
      walk.begin(unit);
      walk.take(first - 1);
      for (int next = walk.next(); next != UnitRows.DONE; next = walk.next()) {
        walk.forget();
        walk.take(next);
        walk.write(values);
        sums.add(next - first, arm, 1, values, values.length);
      }
    }
    observed(entered, sums);
  }

  /** Who came on the last day was seen on day 0 only, who came on the first one on every day. */
  private void observed(int[] entered, DaySums sums) {
    for (int arm = 0; arm < arms; arm++) {
      long longEnough = 0;
      for (int first = 0; first < days.count(); first++) {
        longEnough += entered[arm * days.count() + first];
        sums.count(days.count() - 1 - first, arm, longEnough);
      }
    }
  }

  /** A unit without a known day counts from the last one on, so that the end has every unit. */
  private int exposure(int unit) {
    int day = days.exposure()[unit];
    return day < 0 ? days.count() - 1 : day;
  }

  private static boolean changed(double[] before, double[] now) {
    for (int i = 0; i < now.length; i++) {
      if (before[i] != now[i]) {
        return true;
      }
    }
    return false;
  }
}
