package vitrine.core.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How an experiment is judged.
 *
 * @param alpha error level, two-sided
 * @param planned N*: units of the two compared arms together; empty: nobody planned
 * @param looks shares of N* at the looks made, for the group-sequential bounds
 * @param verdict the method that the verdict follows; empty: always-valid while a planned
 *     experiment runs, fixed otherwise
 * @param correction over goals × arms
 */
public record AnalysisPlan(
    double alpha,
    OptionalDouble planned,
    List<Double> looks,
    Optional<Method> verdict,
    Correction correction) {
  /** The error level unless the user gives another. */
  public static final double ALPHA = .05;

  /** Copies the list. */
  public AnalysisPlan {
    looks = List.copyOf(looks);
  }

  /** A fixed look at this level, Holm's correction, no plan. */
  public static AnalysisPlan of(double alpha) {
    return new AnalysisPlan(
        alpha, OptionalDouble.empty(), List.of(), Optional.empty(), Correction.HOLM);
  }

  /** One inference a method, in the order in which they are shown. */
  public List<Inference> inferences() {
    return List.of(
        new FixedHorizon(alpha),
        new AlwaysValid(alpha, planned.orElse(AlwaysValid.UNPLANNED)),
        new GroupSequential(alpha, planned, looks),
        new Msprt(alpha),
        new Bayesian(alpha));
  }

  /**
   * The method that the verdict follows.
   *
   * @param largest units of the two largest compared arms together
   */
  public Method verdictMethod(double largest) {
    return verdict.orElse(
        planned.isPresent() && largest < planned.getAsDouble()
            ? Method.ALWAYS_VALID
            : Method.FIXED);
  }

  /**
   * Whether more units are in than were planned: group-sequential bounds do not guarantee the error
   * level then.
   *
   * @param units of the two compared arms together
   */
  public boolean exceeded(double units) {
    return LooksMade.exceeded(looks, planned, units);
  }
}
