package vitrine.cli;

import java.util.LinkedHashMap;
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
import vitrine.core.experiment.Correction;
import vitrine.core.exposure.ExperimentQuery;
import vitrine.core.exposure.FrameExperiment;
import vitrine.core.exposure.selfcheck.Pool;
import vitrine.core.exposure.selfcheck.SelfCheck;
import vitrine.core.exposure.selfcheck.SelfCheckPlan;
import vitrine.core.exposure.selfcheck.SelfCheckReport;

/** Whether the tests keep their promise on these data. */
@Command(
    name = "aa",
    mixinStandardHelpOptions = true,
    description =
        "Self-check (A/A): deals the experiment's own units to two groups many times over by chance"
            + " alone and counts how often each method sees a difference.")
final class ExperimentAaVerb implements Callable<Integer> {
  private static final int MOST_SPLITS = 1_000_000;

  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ExperimentRowOptions rows;

  @Option(
      names = "--arms",
      paramLabel = "V=share",
      split = ",",
      description = "planned shares; equal ones otherwise")
  private Map<String, Double> arms = Map.of();

  @Option(names = "--alpha", description = "error level, two-sided; .05 otherwise")
  private double alpha = AnalysisPlan.ALPHA;

  @Option(
      names = "--planned",
      paramLabel = "N",
      description = "N* of the always-valid interval; 5,000 otherwise")
  private @Nullable Double planned;

  @Option(names = "--splits", description = "how many; 1,000 otherwise")
  private int splits = SelfCheckPlan.SPLITS;

  @Option(names = "--seed", description = "of the splits")
  private long seed = SelfCheckPlan.SEED;

  @Option(
      names = "--pool",
      paramLabel = "P",
      description = "whose units are dealt: all or control",
      defaultValue = "all")
  private Pool pool = Pool.ALL;

  ExperimentAaVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (splits < 1 || splits > MOST_SPLITS) {
      throw rows.usage("--splits " + splits);
    }
    if (!rows.assigned()) {
      throw rows.usage("--variant");
    }
    ExperimentQuery query = rows.query(shares(), plan());
    ExperimentRows read = rows.read(query, services);
    FrameExperiment.Read experiment = FrameExperiment.read(read.frame(), query, Optional.empty());
    SelfCheckReport report =
        SelfCheck.of(
            experiment.data(),
            new SelfCheckPlan(splits, seed, pool, experiment.design()),
            Progress.unwatched());
    Words words = new Words(services.messages());
    output.print(
        new SelfCheckDocument(words).of(report),
        out -> new SelfCheckText(words, out).print(report));
    return 0;
  }

  private Map<String, Double> shares() {
    for (Map.Entry<String, Double> arm : arms.entrySet()) {
      if (!(arm.getValue() >= 0) || arm.getValue().isInfinite()) {
        throw rows.usage("--arms " + arm.getKey() + "=" + arm.getValue());
      }
    }
    return new LinkedHashMap<>(arms);
  }

  private AnalysisPlan plan() {
    if (!(alpha > 0 && alpha < 1)) {
      throw rows.usage("--alpha " + alpha);
    }
    if (planned != null && !(planned > 0)) {
      throw rows.usage("--planned " + planned);
    }
    return new AnalysisPlan(
        alpha,
        planned == null ? OptionalDouble.empty() : OptionalDouble.of(planned),
        List.of(),
        Optional.empty(),
        Correction.HOLM);
  }
}
