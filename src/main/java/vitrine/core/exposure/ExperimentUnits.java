package vitrine.core.exposure;

import java.util.List;

/**
 * An experiment with the values of its units, which effects, segments and days share.
 *
 * @param data units and rows
 * @param metrics the units' values of each metric, in the order of the data's
 */
public record ExperimentUnits(ExperimentData data, List<MetricUnits> metrics) {
  /** Copies the list. */
  public ExperimentUnits {
    metrics = List.copyOf(metrics);
  }

  /** The values of all units. */
  public static ExperimentUnits of(ExperimentData data) {
    return new ExperimentUnits(
        data,
        data.metrics().parallelStream()
            .map(rows -> MetricUnits.of(rows, data.armOfUnit()))
            .toList());
  }
}
