package vitrine.core.experiment.portfolio;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.Reason;

/**
 * How many streams of a metric say something. Every count is one of streams unless it says
 * otherwise, at the level alpha of the report.
 *
 * @param metric its id
 * @param streams all of them
 * @param estimable those with an effect at the end
 * @param significantAtEnd a fixed test at the last checkpoint
 * @param significantEver a fixed test at any checkpoint, the last one included
 * @param alwaysValidAtEnd the always-valid interval of the last checkpoint excludes 0
 * @param alwaysValidEver that of any checkpoint does
 * @param holm significant at the end after Holm's correction over the estimable streams
 * @param benjaminiHochberg the same after Benjamini and Hochberg's
 * @param looks checkpoints of all streams together
 * @param notEstimable checkpoints without an effect, by reason
 */
public record MetricSummary(
    String metric,
    int streams,
    int estimable,
    int significantAtEnd,
    int significantEver,
    int alwaysValidAtEnd,
    int alwaysValidEver,
    int holm,
    int benjaminiHochberg,
    long looks,
    Map<Reason, Long> notEstimable) {
  /** Keeps the reasons in their order. */
  public MetricSummary {
    Map<Reason, Long> ordered = new EnumMap<>(Reason.class);
    ordered.putAll(notEstimable);
    notEstimable = Collections.unmodifiableMap(ordered);
  }

  /** The counts of one metric's streams. */
  static MetricSummary of(String metric, List<StreamResult> streams, double alpha) {
    Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
    for (StreamResult stream : streams) {
      for (Look look : stream.looks()) {
        if (look.fixed() instanceof NotEstimable(Reason reason)) {
          reasons.merge(reason, 1L, Long::sum);
        }
      }
    }
    return new MetricSummary(
        metric,
        streams.size(),
        count(streams, stream -> stream.end().fixed().estimated().isPresent()),
        count(streams, stream -> stream.significant(Correction.NONE, alpha)),
        count(streams, stream -> stream.firstSignificant().isPresent()),
        count(streams, stream -> stream.end().alwaysValidSignificant()),
        count(streams, stream -> stream.firstAlwaysValid().isPresent()),
        count(streams, stream -> stream.significant(Correction.HOLM, alpha)),
        count(streams, stream -> stream.significant(Correction.BENJAMINI_HOCHBERG, alpha)),
        streams.stream().mapToLong(stream -> stream.looks().size()).sum(),
        reasons);
  }

  /** How many streams are significant at the end after a correction. */
  public int significant(Correction correction) {
    return switch (correction) {
      case NONE -> significantAtEnd;
      case HOLM -> holm;
      case BENJAMINI_HOCHBERG -> benjaminiHochberg;
    };
  }

  private static int count(List<StreamResult> streams, Predicate<StreamResult> which) {
    return (int) streams.stream().filter(which).count();
  }
}
