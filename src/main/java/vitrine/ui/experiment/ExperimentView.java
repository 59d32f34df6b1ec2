package vitrine.ui.experiment;

import java.util.List;
import java.util.Optional;
import vitrine.core.engagement.segment.SegmentMatch;
import vitrine.core.exposure.ExperimentCatalog.Listed;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;
import vitrine.core.exposure.ExperimentSetup;
import vitrine.ui.common.LoadState;

/**
 * What the screen shows of an experiment.
 *
 * @param listed which it is
 * @param setup how it is read
 * @param columns all columns of its data
 * @param variants columns that could tell arms apart
 * @param metrics columns that could be metrics, as they would be read
 * @param match how many shoppers of the chosen segment are units; empty without a segment
 * @param answer what it says, or why it says nothing
 */
public record ExperimentView(
    Listed listed,
    ExperimentSetup setup,
    List<String> columns,
    List<String> variants,
    List<MetricColumn> metrics,
    Optional<SegmentMatch> match,
    LoadState<ExperimentAnswer> answer) {
  /** Copies the lists. */
  public ExperimentView {
    columns = List.copyOf(columns);
    variants = List.copyOf(variants);
    metrics = List.copyOf(metrics);
  }
}
