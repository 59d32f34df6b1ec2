package vitrine.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vitrine.core.common.Progress;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.Scale;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.power.Allocation;
import vitrine.core.experiment.power.Baseline;
import vitrine.core.experiment.power.Horizon;
import vitrine.core.experiment.power.Inflow;
import vitrine.core.experiment.power.Population;
import vitrine.core.experiment.power.PowerAnalysis;
import vitrine.core.experiment.power.PowerDesign;
import vitrine.core.experiment.power.PowerPlan;
import vitrine.core.experiment.power.PowerQuestion;
import vitrine.core.experiment.power.PowerSimulation;
import vitrine.core.exposure.ExperimentQuery;
import vitrine.core.exposure.FrameExperiment;
import vitrine.core.exposure.planning.PlanningBasis;
import vitrine.core.exposure.planning.SimulatedPower;

/** Plans an experiment, from the rows of a dataset or from bare numbers. */
@Command(
    name = "power",
    mixinStandardHelpOptions = true,
    description =
        "Plans an experiment: units, effect or power, whichever is not given, from the baseline and"
            + " spread of a dataset or from bare numbers; how many weeks that is, and what CUPED"
            + " and looking at any time change.")
final class ExperimentPowerVerb implements Callable<Integer> {
  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ExperimentRowOptions rows;

  @Option(names = "--baseline-mean", paramLabel = "M", description = "without rows: the mean")
  private @Nullable Double mean;

  @Option(
      names = "--baseline-sd",
      paramLabel = "SD",
      description = "without rows: the standard deviation of a unit")
  private @Nullable Double deviation;

  @Option(
      names = {"--proportion", "--baseline-proportion"},
      paramLabel = "P",
      description = "without rows: a share")
  private @Nullable Double proportion;

  @Option(
      names = "--correlation",
      paramLabel = "R",
      description = "without rows: of a unit's value with the one before, for CUPED")
  private @Nullable Double correlation;

  @Option(names = "--lift", paramLabel = "L", description = "relative effect: .02 is 2 percent")
  private @Nullable Double lift;

  @Option(names = "--absolute", paramLabel = "D", description = "absolute effect")
  private @Nullable Double absolute;

  @Option(
      names = "--scale",
      paramLabel = "S",
      description = "relative or absolute, where the effect is what is asked for",
      defaultValue = "relative")
  private Scale scale = Scale.RELATIVE;

  @Option(names = "--units", paramLabel = "N", description = "units of all arms together")
  private @Nullable Double units;

  @Option(names = "--power", paramLabel = "P", description = ".8 where two others are not given")
  private @Nullable Double power;

  @Option(
      names = "--arms",
      paramLabel = "SHARE",
      split = ",",
      description = "shares of the arms, the control first; two equal ones otherwise")
  private List<Double> arms = List.of();

  @Option(names = "--alpha", description = "error level, two-sided; .05 otherwise")
  private double alpha = AnalysisPlan.ALPHA;

  @Option(
      names = "--sequential",
      description = "judged at any time by the always-valid interval; power is that of the end")
  private boolean sequential;

  @Option(
      names = "--planned",
      paramLabel = "N",
      description = "with --sequential: N* of the interval; the planned units otherwise")
  private @Nullable Double planned;

  @Option(
      names = "--units-a-day",
      paramLabel = "N",
      description = "new units a day; the dataset's own otherwise")
  private @Nullable Double perDay;

  @Option(names = "--runs", description = "simulated experiments; 0: none", defaultValue = "1000")
  private int runs = PowerSimulation.RUNS;

  @Option(names = "--seed", description = "of the simulation", defaultValue = "1")
  private long seed = 1;

  ExperimentPowerVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    PlanningBasis basis = basis();
    PowerDesign design = design();
    Optional<Inflow> inflow =
        perDay == null
            ? basis.inflow()
            : Optional.of(new Inflow(positive("--units-a-day", perDay)));
    PowerPlan plan = PowerPlan.of(basis.baseline(), design, question(), inflow);
    SimulatedPower simulated = simulated(basis, plan);
    Words words = new Words(services.messages());
    output.print(
        new PowerDocument(words::text).of(basis, plan, simulated),
        out -> new PowerText(words, out).print(basis, plan, simulated));
    return 0;
  }

  private PlanningBasis basis() {
    boolean bare = mean != null || deviation != null || proportion != null;
    if (bare == rows.given()) {
      throw rows.usage("FILE, --workspace, --baseline-mean and --baseline-sd, or --proportion");
    }
    if (!bare) {
      ExperimentQuery query = rows.query(Map.of(), AnalysisPlan.of(alpha));
      var frame = rows.read(query, services).frame();
      if (!rows.assigned()) {
        var data = FrameExperiment.unassigned(frame, query);
        return PlanningBasis.of(data, data.metrics().getFirst(), Optional.empty());
      }
      var read = FrameExperiment.read(frame, query, Optional.empty());
      return PlanningBasis.of(
          read.data(), read.data().metrics().getFirst(), Optional.of(read.design().control()));
    }
    if (correlation != null && !(Math.abs(correlation) <= 1)) {
      throw rows.usage("--correlation " + correlation);
    }
    OptionalDouble before =
        correlation == null ? OptionalDouble.empty() : OptionalDouble.of(correlation);
    if (proportion != null) {
      if (mean != null || deviation != null || !(proportion > 0 && proportion < 1)) {
        throw rows.usage("--proportion " + proportion);
      }
      Baseline share = Baseline.proportion(proportion);
      return bare(
          new Statistic.Proportion(),
          new Baseline(share.value(), share.variance(), before),
          new Population.Shares(proportion));
    }
    if (mean == null || deviation == null) {
      throw rows.usage("--baseline-mean and --baseline-sd");
    }
    Baseline baseline =
        new Baseline(mean, positive("--baseline-sd", deviation) * deviation, before);
    return bare(new Statistic.Mean(), baseline, new Population.Normal(baseline));
  }

  private static PlanningBasis bare(Statistic statistic, Baseline baseline, Population population) {
    return new PlanningBasis(
        new Metric(statistic.argument(), statistic, Direction.MORE),
        baseline,
        0,
        0,
        0,
        Optional.empty(),
        population);
  }

  private PowerDesign design() {
    if (!(alpha > 0 && alpha < 1)) {
      throw rows.usage("--alpha " + alpha);
    }
    if (!arms.isEmpty()
        && (arms.size() < 2 || arms.stream().anyMatch(share -> !(share > 0 && share < 1e9)))) {
      throw rows.usage("--arms " + arms);
    }
    return new PowerDesign(
        absolute != null ? Scale.ABSOLUTE : lift != null ? Scale.RELATIVE : scale,
        arms.isEmpty() ? Allocation.equal(2) : new Allocation(arms),
        alpha,
        sequential ? Horizon.SEQUENTIAL : Horizon.FIXED,
        planned == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(positive("--planned", planned)));
  }

  private PowerQuestion question() {
    if (lift != null && absolute != null) {
      throw rows.usage("--lift, --absolute");
    }
    Double effect = lift != null ? lift : absolute;
    if (effect != null && (!Double.isFinite(effect) || effect == 0)) {
      throw rows.usage("--lift, --absolute " + effect);
    }
    if (power != null && !(power > alpha && power < 1)) {
      throw rows.usage("--power " + power);
    }
    if (units != null && effect != null) {
      if (power != null) {
        throw rows.usage("--units, --lift, --power");
      }
      return PowerQuestion.power(positive("--units", units), effect);
    }
    double target = power == null ? PowerAnalysis.TARGET : power;
    if (units != null) {
      return PowerQuestion.effect(positive("--units", units), target);
    }
    if (effect != null) {
      return PowerQuestion.units(effect, target);
    }
    throw rows.usage("--lift, --absolute, --units");
  }

  private SimulatedPower simulated(PlanningBasis basis, PowerPlan plan) {
    if (runs < 0) {
      throw rows.usage("--runs " + runs);
    }
    return runs == 0
        ? SimulatedPower.none()
        : basis.simulated(plan, runs, seed, Progress.unwatched());
  }

  private double positive(String option, double number) {
    if (!(number > 0) || Double.isInfinite(number)) {
      throw rows.usage(option + " " + number);
    }
    return number;
  }
}
