package vitrine.core.exposure.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.power.Baseline;
import vitrine.core.experiment.power.Inflow;
import vitrine.core.experiment.power.Population;
import vitrine.core.experiment.power.PowerAnswer;
import vitrine.core.experiment.power.PowerCurve;
import vitrine.core.experiment.power.PowerPlan;
import vitrine.core.experiment.power.PowerSimulation;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.MetricRows;
import vitrine.core.exposure.MetricUnits;

/**
 * What a dataset says of a metric before an experiment.
 *
 * @param metric what would be measured
 * @param baseline of the units that nobody treated
 * @param units these units
 * @param allUnits units of all arms
 * @param days calendar days of the data; 0 without times
 * @param inflow of all arms' units; empty without times
 * @param population from which experiments can be simulated
 */
public record PlanningBasis(
    Metric metric,
    Baseline baseline,
    long units,
    long allUnits,
    int days,
    Optional<Inflow> inflow,
    Population population) {
  private static final int POINTS = 9;

  /**
   * The basis of a metric.
   *
   * @param control the arm whose units nobody treated; empty: all units
   */
  public static PlanningBasis of(ExperimentData data, MetricRows rows, Optional<String> control) {
    int wanted = control.map(data.arms()::indexOf).orElse(-1);
    int[] armOfUnit = data.armOfUnit();
    int[] groups = new int[armOfUnit.length];
    long all = 0;
    for (int unit = 0; unit < groups.length; unit++) {
      boolean seen = armOfUnit[unit] >= 0;
      all += seen ? 1 : 0;
      groups[unit] = seen && (wanted < 0 || armOfUnit[unit] == wanted) ? 0 : -1;
    }
    MetricUnits units = MetricUnits.of(rows, groups);
    Arm arm = units.arms(groups, List.of("")).getFirst();
    Baseline baseline = Baseline.of(rows.metric().statistic(), arm);
    int days = data.days().map(calendar -> calendar.count()).orElse(0);
    return new PlanningBasis(
        rows.metric(),
        baseline,
        arm.units().n(),
        all,
        days,
        days > 0 ? Optional.of(Inflow.of(all, days)) : Optional.empty(),
        population(rows.metric().statistic(), baseline, units, groups));
  }

  /**
   * Experiments tried out at a plan's units, for effects from none to twice the planned one; none
   * where the plan has no answer.
   */
  public SimulatedPower simulated(PowerPlan plan, int runs, long seed, Progress progress) {
    PowerAnswer answer = plan.chosen().answer();
    if (answer.units().value().isEmpty() || answer.effect().value().isEmpty()) {
      return SimulatedPower.none();
    }
    double units = answer.units().value().getAsDouble();
    PowerSimulation own =
        new PowerSimulation(population, plan.design(), baseline.value(), runs, seed);
    PowerSimulation simulation =
        own.tooLarge(units)
            ? new PowerSimulation(
                new Population.Normal(baseline), plan.design(), baseline.value(), runs, seed)
            : own;
    double[] effects = PowerCurve.upTo(2 * answer.effect().value().getAsDouble(), POINTS);
    return new SimulatedPower(
        !(simulation.population() instanceof Population.Normal),
        simulation.runs(units),
        seed,
        simulation.points(units, effects, progress));
  }

  private static Population population(
      Statistic statistic, Baseline baseline, MetricUnits units, int[] groups) {
    double[][] columns = units.columns();
    return switch (statistic) {
      case Statistic.Mean _ -> new Population.Resampled(among(columns[0], groups), new double[0]);
      case Statistic.Ratio _ ->
          new Population.Resampled(among(columns[0], groups), among(columns[1], groups));
      case Statistic.Proportion _ -> new Population.Shares(baseline.value());
      case Statistic.Quantile _ -> new Population.Normal(baseline);
    };
  }

  private static double[] among(double[] values, int[] groups) {
    double[] some = new double[values.length];
    int n = 0;
    for (int unit = 0; unit < values.length; unit++) {
      if (groups[unit] == 0) {
        some[n++] = values[unit];
      }
    }
    return Arrays.copyOf(some, n);
  }
}
