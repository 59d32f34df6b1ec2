package vitrine.core.exposure.timeline;

import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.Adjustment;
import vitrine.core.experiment.Metric;

/**
 * An experiment over time.
 *
 * @param timelines of every metric, arm and adjustment
 * @param peeking of every metric and arm
 * @param novelties of every metric and arm
 * @param untracked metrics that are not followed from day to day: quantiles, whose values would
 *     have to be sorted anew for each day
 */
public record ExperimentTimeline(
    List<Timeline> timelines,
    List<Peeking> peeking,
    List<Novelty> novelties,
    List<Metric> untracked) {
  /** Copies the lists. */
  public ExperimentTimeline {
    timelines = List.copyOf(timelines);
    peeking = List.copyOf(peeking);
    novelties = List.copyOf(novelties);
    untracked = List.copyOf(untracked);
  }

  /** The days of a metric and arm. */
  public Optional<Timeline> timeline(String metric, String arm, Adjustment adjustment) {
    return timelines.stream()
        .filter(one -> one.metric().name().equals(metric) && one.arm().equals(arm))
        .filter(one -> one.adjustment() == adjustment)
        .findFirst();
  }

  /** What peeking at a metric and arm would have shown. */
  public Optional<Peeking> peeking(String metric, String arm) {
    return peeking.stream()
        .filter(one -> one.metric().name().equals(metric) && one.arm().equals(arm))
        .findFirst();
  }

  /** The effect by days since first exposure. */
  public Optional<Novelty> novelty(String metric, String arm) {
    return novelties.stream()
        .filter(one -> one.metric().name().equals(metric) && one.arm().equals(arm))
        .findFirst();
  }
}
