package vitrine.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.Method;

/** How an experiment is judged: plan, looks, the verdict's method, correction, error level. */
final class JudgingOptions {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--planned", paramLabel = "N", description = "planned units of two arms")
  private @Nullable Double planned;

  @Option(
      names = "--looks",
      paramLabel = "T",
      split = ",",
      description = "shares of the planned units at the looks made")
  private List<Double> looks = List.of();

  @Option(
      names = "--method",
      paramLabel = "M",
      description = "the verdict's: fixed, alwaysValid, groupSequential, msprt, bayesian")
  private @Nullable String method;

  @Option(
      names = "--correction",
      paramLabel = "C",
      description = "holm, benjaminiHochberg or none",
      defaultValue = "holm")
  private String correction = "holm";

  @Option(names = "--alpha", description = "error level, two-sided")
  private double alpha = AnalysisPlan.ALPHA;

  /**
   * The plan.
   *
   * @throws ParameterException where an option is out of its range
   */
  AnalysisPlan plan() {
    if (!(alpha > 0 && alpha < 1)) {
      throw usage("--alpha " + alpha);
    }
    if (planned != null && !(planned > 0)) {
      throw usage("--planned " + planned);
    }
    for (double look : looks) {
      if (!(look > 0) || Double.isInfinite(look)) {
        throw usage("--looks " + look);
      }
    }
    Optional<Method> verdict =
        Optional.ofNullable(method)
            .map(name -> Method.of(name).orElseThrow(() -> usage("--method " + name)));
    return new AnalysisPlan(
        alpha,
        planned == null ? OptionalDouble.empty() : OptionalDouble.of(planned),
        looks,
        verdict,
        Correction.of(correction).orElseThrow(() -> usage("--correction " + correction)));
  }

  private ParameterException usage(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
