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
 */
public record MetricArms(
    Metric metric, List<Arm> arms, Optional<TopUnit> influence, Optional<Reason> refused) {
  /** Copies the list. */
  public MetricArms {
    arms = List.copyOf(arms);
  }

  /** A metric of sums alone. */
  public MetricArms(Metric metric, List<Arm> arms) {
    this(metric, arms, Optional.empty(), Optional.empty());
  }

  /** The arm of this name. */
  public Optional<Arm> arm(String name) {
    return arms.stream().filter(arm -> arm.name().equals(name)).findFirst();
  }
}
