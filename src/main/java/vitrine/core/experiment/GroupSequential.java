package vitrine.core.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;

/**
 * A few planned looks that spend alpha·t² by the share t of the plan that is in: Lan and DeMets,
 * "Discrete sequential boundaries for clinical trials", Biometrika 70 (1983), with the power family
 * of Kim and DeMets, "Design and analysis of group sequential tests based on the type I error
 * spending rate function" (1987). Keeps the bounds it has made: the contrasts of a report share
 * their looks.
 */
public final class GroupSequential implements Inference {
  private final double alpha;
  private final OptionalDouble planned;
  private final List<Double> looks;
  private final Map<Double, LookBounds> made = new ConcurrentHashMap<>();

  /**
   * The looks.
   *
   * @param alpha error level, two-sided, over all looks
   * @param planned N*: units of the two compared arms together; empty: the looks stand as given
   * @param looks shares of N* at the looks made
   */
  public GroupSequential(double alpha, OptionalDouble planned, List<Double> looks) {
    this.alpha = alpha;
    this.planned = planned;
    this.looks = List.copyOf(looks);
  }

  @Override
  public Method method() {
    return Method.GROUP_SEQUENTIAL;
  }

  @Override
  public double alpha() {
    return alpha;
  }

  @Override
  public GroupSequential at(double level) {
    return new GroupSequential(level, planned, looks);
  }

  @Override
  public ExperimentOutcome infer(Contrast contrast, Metric metric) {
    Optional<LookBounds> bounds = bounds(contrast.units());
    return bounds.isPresent() ? bounds.get().last(contrast) : new NotEstimable(Reason.NO_PLAN);
  }

  /**
   * The bounds of the looks up to the present one; empty without a plan and without looks.
   *
   * @param units of both arms together, at the present look
   */
  public Optional<LookBounds> bounds(double units) {
    double[] shares = LooksMade.of(looks, planned, units);
    return shares.length == 0
        ? Optional.empty()
        : Optional.of(made.computeIfAbsent(units, _ -> LookBounds.ofShares(alpha, shares)));
  }
}
