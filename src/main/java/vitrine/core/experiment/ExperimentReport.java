package vitrine.core.experiment;

import java.util.List;

/**
 * The result of an experiment.
 *
 * @param alpha error level of the intervals
 * @param control the arm that the others are compared with
 * @param sampleRatio the check of the arms' shares
 * @param mixed units seen in two arms
 * @param armUnits units of each arm
 * @param effects by metric, arm and method
 */
public record ExperimentReport(
    double alpha,
    String control,
    SampleRatio sampleRatio,
    MixedExposure mixed,
    List<ArmUnits> armUnits,
    List<Effect> effects) {
  /** Copies the lists. */
  public ExperimentReport {
    armUnits = List.copyOf(armUnits);
    effects = List.copyOf(effects);
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
