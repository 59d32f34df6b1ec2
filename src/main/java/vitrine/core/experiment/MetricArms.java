package vitrine.core.experiment;

import java.util.List;
import java.util.Optional;

/**
 * A metric over the arms of an experiment.
 *
 * @param metric what is measured
 * @param arms every arm, the control among them
 * @param influence the unit that moves the effects most, where the units are known
 * @param refused why the metric has no effects at all; empty where it may have some
 * @param strata groups known before the experiment, every unit in one; empty: no
 *     post-stratification
 */
public record MetricArms(
    Metric metric,
    List<Arm> arms,
    Optional<TopUnit> influence,
    Optional<Reason> refused,
    List<Stratum> strata) {
  /** Copies the lists. */
  public MetricArms {
    arms = List.copyOf(arms);
    strata = List.copyOf(strata);
  }

  /** A metric without strata. */
  public MetricArms(
      Metric metric, List<Arm> arms, Optional<TopUnit> influence, Optional<Reason> refused) {
    this(metric, arms, influence, refused, List.of());
  }

  /** A metric of sums alone. */
  public MetricArms(Metric metric, List<Arm> arms) {
    this(metric, arms, Optional.empty(), Optional.empty());
  }

  /** The same, split by groups that were known before. */
  public MetricArms stratified(List<Stratum> groups) {
    return new MetricArms(metric, arms, influence, refused, groups);
  }

  /** The arm of this name. */
  public Optional<Arm> arm(String name) {
    return arms.stream().filter(arm -> arm.name().equals(name)).findFirst();
  }
}
