package vitrine.core.recommend.evaluation;

import java.util.Locale;
import java.util.Optional;

/** What can be said of a model beside the leader. */
public enum Standing {
  /** The highest NDCG@k. */
  LEADER,
  /**
   * No difference is shown, the whole interval lies within {@link #TOLERANCE} of the leader's
   * value, and at least {@link #FEWEST_SHOPPERS} were evaluated: few may agree by chance.
   */
  AS_GOOD,
  /** No difference is shown, and a worthwhile one is not excluded either. */
  UNCLEAR,
  /** A difference is shown: the corrected p is below {@link PairedDifference#ALPHA}. */
  WORSE;

  /** A gap below this part of the leader's value is not worth a choice. */
  public static final double TOLERANCE = .05;

  /** Fewer shoppers do not show that two models are equal. */
  public static final int FEWEST_SHOPPERS = 30;

  /** How a result stands by NDCG@k among those of its way of fitting. */
  public static Standing of(EvaluationReport report, ModelResult result, int k) {
    ModelResult leader = report.ranked(result.fitted(), k).getFirst();
    if (leader.model().equals(result.model())) {
      return LEADER;
    }
    Optional<PairedDifference.Test> test =
        report.toLeader(result, k, RankMetric.NDCG).flatMap(PairedDifference::test);
    if (test.isEmpty()) {
      return UNCLEAR;
    }
    if (test.get().pAdjusted() < PairedDifference.ALPHA) {
      return WORSE;
    }
    double best = leader.at(k).of(RankMetric.NDCG).value();
    return report.stamp().usersEvaluated() >= FEWEST_SHOPPERS
            && test.get().lower() > -TOLERANCE * best
        ? AS_GOOD
        : UNCLEAR;
  }

  /** The name in message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
