package vitrine.core.experiment;

import java.util.List;
import java.util.Optional;

/**
 * A metric over the arms of an experiment.
 *
 * @param metric what is measured
 * @param arms every arm, the control among them
 * @param influence the unit that moves the effects most, where the units are known
 */
public record MetricArms(Metric metric, List<Arm> arms, Optional<TopUnit> influence) {
  /** Copies the list. */
  public MetricArms {
    arms = List.copyOf(arms);
  }

  /** The arm of this name. */
  public Optional<Arm> arm(String name) {
    return arms.stream().filter(arm -> arm.name().equals(name)).findFirst();
  }
}
