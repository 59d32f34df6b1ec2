package vitrine.core.experiment;

import java.util.Optional;

/**
 * What an experiment is judged by.
 *
 * @param name the user's name for it
 * @param statistic how units become a number
 * @param direction which way is better
 * @param role goal or guardrail
 * @param prior what is believed of its effect; empty: nothing (flat)
 */
public record Metric(
    String name, Statistic statistic, Direction direction, MetricRole role, Optional<Prior> prior) {

  /** A goal without a prior. */
  public Metric(String name, Statistic statistic, Direction direction) {
    this(name, statistic, direction, new MetricRole.Goal(), Optional.empty());
  }

  /** Whether it should get better. */
  public boolean goal() {
    return role instanceof MetricRole.Goal;
  }
}
