package vitrine.core.experiment.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vitrine.core.experiment.AlwaysValid;

/**
 * Many experiments at once.
 *
 * @param alpha error level, two-sided
 * @param planned units of the two arms together that every stream was planned for; empty: nobody
 *     planned
 * @param streams in the order of the data
 * @param metrics in the order of the data
 */
public record PortfolioReport(
    double alpha, OptionalDouble planned, List<StreamResult> streams, List<MetricSummary> metrics) {
  /** Copies the lists. */
  public PortfolioReport {
    streams = List.copyOf(streams);
    metrics = List.copyOf(metrics);
  }

  /** N*: the units for which the always-valid interval is narrowest. */
  public double narrowest() {
    return planned.orElse(AlwaysValid.UNPLANNED);
  }

  /** The counts of a metric. */
  public Optional<MetricSummary> metric(String metric) {
    return metrics.stream().filter(summary -> summary.metric().equals(metric)).findFirst();
  }

  /** The streams of a metric. */
  public List<StreamResult> streams(String metric) {
    return streams.stream().filter(stream -> stream.key().metric().equals(metric)).toList();
  }
}
