package vitrine.core.experiment;

import java.util.List;
import java.util.Optional;

/**
 * The result of an experiment.
 *
 * @param plan how it is judged
 * @param control the arm that the others are compared with
 * @param sampleRatio the check of the arms' shares
 * @param mixed units seen in two arms
 * @param armUnits units of each arm
 * @param effects by method, adjustment, metric and arm
 * @param health checks of the assignment, the rows and the duration
 */
public record ExperimentReport(
    AnalysisPlan plan,
    String control,
    SampleRatio sampleRatio,
    MixedExposure mixed,
    List<ArmUnits> armUnits,
    List<Effect> effects,
    Health health) {
  /** A report of which only the shares of the arms were checked. */
  public ExperimentReport(
      AnalysisPlan plan,
      String control,
      SampleRatio sampleRatio,
      MixedExposure mixed,
      List<ArmUnits> armUnits,
      List<Effect> effects) {
    this(plan, control, sampleRatio, mixed, armUnits, effects, Health.UNKNOWN);
  }

  /** Copies the lists. */
  public ExperimentReport {
    armUnits = List.copyOf(armUnits);
    effects = List.copyOf(effects);
  }

  /** The same with its checks. */
  public ExperimentReport with(Health checks) {
    return new ExperimentReport(plan, control, sampleRatio, mixed, armUnits, effects, checks);
  }

  /** Whether a check failed, so that nothing may be called a win. */
  public boolean refuses() {
    return sampleRatio.alarms() || health.refuses();
  }

  /** Error level of the intervals. */
  public double alpha() {
    return plan.alpha();
  }

  /** The method that the verdict follows. */
  public Method method() {
    long base = units(control);
    long most =
        armUnits.stream()
            .filter(arm -> !arm.arm().equals(control))
            .mapToLong(ArmUnits::units)
            .max()
            .orElse(0);
    return plan.verdictMethod((double) base + most);
  }

  /** The unadjusted effects that the verdict is about, one a metric and arm. */
  public List<Effect> shown() {
    return effects(method(), Adjustment.NONE);
  }

  /** The effects of a method with an adjustment. */
  public List<Effect> effects(Method method, Adjustment adjustment) {
    return effects.stream()
        .filter(effect -> effect.method() == method && effect.adjustment() == adjustment)
        .toList();
  }

  /** The same effect by another method or with another adjustment, where it was computed. */
  public Optional<Effect> sibling(Effect effect, Method method, Adjustment adjustment) {
    return effects(method, adjustment).stream()
        .filter(other -> other.arm().equals(effect.arm()) && other.metric().equals(effect.metric()))
        .findFirst();
  }

  /** Whether an effect rests on group-sequential bounds after the plan was used up. */
  public boolean planExceeded(Effect effect) {
    return effect.method() == Method.GROUP_SEQUENTIAL
        && plan.exceeded((double) effect.control().n() + effect.treatment().n());
  }

  private long units(String arm) {
    return armUnits.stream()
        .filter(one -> one.arm().equals(arm))
        .mapToLong(ArmUnits::units)
        .findFirst()
        .orElse(0);
  }

  /**
   * How many units an arm holds.
   *
   * @param arm the variant
   * @param units distinct units, mixed ones left out
   * @param weight planned share, on the user's scale; 0 if none was planned
   */
  public record ArmUnits(String arm, long units, double weight) {}
}
