package vitrine.core.exposure.events;

import java.util.Optional;
import java.util.OptionalDouble;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.Statistic;

/**
 * A metric and which events it is made of.
 *
 * @param metric what is measured
 * @param numerator what its rows are; of a ratio the numerator
 * @param denominator of a ratio
 * @param winsorised the percentile, as a share, above which units' values are cut; empty: none is
 */
public record EventMetric(
    Metric metric,
    EventMeasure numerator,
    Optional<EventMeasure> denominator,
    OptionalDouble winsorised) {

  /** Refuses a ratio without denominator, and a denominator of anything else. */
  public EventMetric {
    if (denominator.isPresent() != (metric.statistic() instanceof Statistic.Ratio)) {
      throw new IllegalArgumentException("denominator of " + metric.name());
    }
  }

  /** A goal of which more is better. */
  public static EventMetric of(String name, Statistic statistic, EventMeasure measure) {
    return new EventMetric(
        new Metric(name, statistic, Direction.MORE),
        measure,
        Optional.empty(),
        OptionalDouble.empty());
  }

  /** A ratio as a goal of which more is better. */
  public static EventMetric ratio(String name, EventMeasure numerator, EventMeasure denominator) {
    return new EventMetric(
        new Metric(name, new Statistic.Ratio(), Direction.MORE),
        numerator,
        Optional.of(denominator),
        OptionalDouble.empty());
  }

  /** The user's name for it. */
  public String name() {
    return metric.name();
  }

  /** Whether another metric is made of the same events in the same way. */
  public boolean sameEvents(EventMetric other) {
    return metric.statistic().equals(other.metric.statistic())
        && numerator.equals(other.numerator)
        && denominator.equals(other.denominator);
  }

  /** The same with another direction. */
  public EventMetric with(Direction other) {
    return new EventMetric(
        new Metric(metric.name(), metric.statistic(), other, metric.role(), metric.prior()),
        numerator,
        denominator,
        winsorised);
  }
}
