package vitrine.core.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.MetricArms;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.Reason;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.TopUnit;
import vitrine.core.exposure.Winsorised.Cut;

/** A metric a unit: sums of rows as the statistic takes them, then the covariate's. */
public final class MetricUnits {
  private final MetricRows rows;
  private final int units;
  private final double[][] columns;
  private final Optional<Winsorised> winsorised;

  private MetricUnits(
      MetricRows rows, int units, double[][] columns, Optional<Winsorised> winsorised) {
    this.rows = rows;
    this.units = units;
    this.columns = columns;
    this.winsorised = winsorised;
  }

  /** The values of all units. */
  public static MetricUnits of(MetricRows rows, int[] armOfUnit) {
    int units = armOfUnit.length;
    List<double[]> columns = new ArrayList<>();
    double[] values =
        rows.metric().statistic() instanceof Statistic.Proportion
            ? rows.numerator().anyPositive(units)
            : rows.numerator().sums(units);
    Optional<Cut> cut = cut(rows, armOfUnit, values);
    columns.add(cut.map(some -> some.apply(values)).orElse(values));
    if (rows.metric().statistic() instanceof Statistic.Ratio) {
      columns.add(rows.denominator().orElseThrow().sums(units));
    }
    Optional<Cut> before = Optional.empty();
    if (!(rows.metric().statistic() instanceof Statistic.Quantile)
        && rows.covariate().isPresent()) {
      double[] covariate = rows.covariate().get();
      before = cut(rows, armOfUnit, covariate);
      columns.add(before.map(some -> some.apply(covariate)).orElse(covariate));
      rows.covariateDenominator().ifPresent(columns::add);
    }
    Optional<Cut> beforeCut = before;
    return new MetricUnits(
        rows,
        units,
        columns.toArray(double[][]::new),
        cut.map(at -> new Winsorised(rows.winsorised().orElseThrow(), at, beforeCut)));
  }

  /** Where large values are cut: of means and ratios' numerators, never of shares or quantiles. */
  private static Optional<Cut> cut(MetricRows rows, int[] armOfUnit, double[] values) {
    boolean sums =
        rows.metric().statistic() instanceof Statistic.Mean
            || rows.metric().statistic() instanceof Statistic.Ratio;
    return sums && rows.winsorised().isPresent()
        ? Cut.of(values, armOfUnit, rows.winsorised().getAsDouble())
        : Optional.empty();
  }

  /** Where values were cut; empty if none were asked to be. */
  public Optional<Winsorised> winsorised() {
    return winsorised;
  }

  /** A variable each, with a value a unit: the metric's, then its covariate's. */
  public double[][] columns() {
    return columns;
  }

  /**
   * The sums of each group of units.
   *
   * @param groups the group of each unit, a place in {@code names}; negative: none
   * @param names of the groups
   */
  public List<Arm> arms(int[] groups, List<String> names) {
    if (rows.metric().statistic() instanceof Statistic.Quantile quantile) {
      return QuantileArms.of(rows.numerator(), columns[0], groups, names, quantile);
    }
    List<Moments> sums = Moments.ofGroups(groups, names.size(), columns);
    return IntStream.range(0, names.size())
        .mapToObj(group -> new Arm(names.get(group), sums.get(group)))
        .toList();
  }

  /** What the data says of it. */
  public MetricRows rows() {
    return rows;
  }

  /** The sums of each arm, and the unit that moves the effects most. */
  public MetricArms metricArms(ExperimentData data) {
    List<Arm> arms = arms(data.armOfUnit(), data.arms());
    Optional<TopUnit> top =
        rows.metric().statistic() instanceof Statistic.Mean ? top(data, arms) : Optional.empty();
    MetricArms all = new MetricArms(rows.metric(), arms, top, refused(data.armOfUnit()));
    return rows.metric().statistic() instanceof Statistic.Quantile
        ? all
        : data.strata().map(column -> all.stratified(column.strata(data, this))).orElse(all);
  }

  /** Why the metric has no effects: a ratio whose units may have negative denominators is none. */
  public Optional<Reason> refused(int[] armOfUnit) {
    if (rows.metric().statistic() instanceof Statistic.Ratio) {
      for (int unit = 0; unit < units; unit++) {
        if (armOfUnit[unit] >= 0 && columns[1][unit] < 0) {
          return Optional.of(Reason.DENOMINATOR_NOT_POSITIVE);
        }
      }
    }
    return Optional.empty();
  }

  /** The unit farthest from the mean of its arm. */
  private Optional<TopUnit> top(ExperimentData data, List<Arm> arms) {
    double[] values = columns[0];
    int[] armOfUnit = data.armOfUnit();
    int farthest = -1;
    double most = 0;
    for (int unit = 0; unit < values.length; unit++) {
      int arm = armOfUnit[unit];
      if (arm >= 0) {
        double away = Math.abs(values[unit] - arms.get(arm).units().mean(0));
        if (away > most) {
          most = away;
          farthest = unit;
        }
      }
    }
    if (farthest < 0) {
      return Optional.empty();
    }
    int arm = armOfUnit[farthest];
    return Optional.of(
        new TopUnit(
            data.id().apply(farthest),
            data.arms().get(arm),
            values[farthest],
            Moments.ofGroupWithout(armOfUnit, arm, farthest, columns)));
  }
}
