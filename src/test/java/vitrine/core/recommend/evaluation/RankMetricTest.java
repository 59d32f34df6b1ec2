package vitrine.core.recommend.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankMetricTest {
  // three relevant items, at places 2, 5 and 11
  private static final int[] RANKS = {2, 5, 11};

  @Test
  void severalRelevantItems() {
    assertThat(RankMetric.HIT.of(RANKS, 3, 10)).isEqualTo(1);
    assertThat(RankMetric.PRECISION.of(RANKS, 3, 10)).isEqualTo(.2);
    assertThat(RankMetric.RECALL.of(RANKS, 3, 10)).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(RankMetric.MRR.of(RANKS, 3, 10)).isEqualTo(.5);
    // (1/2 + 2/5) / 3
    assertThat(RankMetric.MAP.of(RANKS, 3, 10)).isCloseTo(.3, within(1e-12));
    // (1/log2 3 + 1/log2 6) / (1 + 1/log2 3 + 1/2)
    assertThat(RankMetric.NDCG.of(RANKS, 3, 10)).isCloseTo(.477623, within(1e-6));
  }

  @Test
  void theIdealListIsNoLongerThanK() {
    assertThat(RankMetric.NDCG.of(new int[] {1}, 3, 1)).isEqualTo(1);
    assertThat(RankMetric.MAP.of(new int[] {1}, 3, 1)).isEqualTo(1);
  }

  @Test
  void aMissIsNothing() {
    for (RankMetric metric : RankMetric.values()) {
      assertThat(metric.of(new int[] {11}, 1, 10)).isEqualTo(0);
      assertThat(metric.of(new int[] {RankedLists.NEVER}, 1, 10)).isEqualTo(0);
    }
  }

  @Test
  void theIntervalIsOfTheMean() {
    Estimate estimate = Estimate.ofMean(new double[] {1, 0, 0, 1, 0, 0, 0, 0, 0, 0});

    assertThat(estimate.value()).isCloseTo(.2, within(1e-12));
    // s = sqrt(1.6 / 9), half width 1.959964 * s / sqrt(10) = .261329
    assertThat(estimate.interval().orElseThrow().upper()).isCloseTo(.461329, within(1e-6));
    assertThat(estimate.interval().orElseThrow().lower()).isEqualTo(0);
    assertThat(Estimate.ofMean(new double[] {1}).interval()).isEmpty();
  }

  /** Wilson's interval of 0 of 20 ends at z² / (20 + z²). */
  @Test
  void whatAllHaveAlikeIsNotCertain() {
    double[] none = new double[20];
    Estimate hits = Estimate.of(RankMetric.HIT, none);

    assertThat(hits.interval().orElseThrow().lower()).isEqualTo(0);
    assertThat(hits.interval().orElseThrow().upper()).isCloseTo(.161125, within(1e-6));
    assertThat(Estimate.of(RankMetric.HIT, new double[] {1, 1}).interval().orElseThrow().lower())
        .isCloseTo(.342380, within(1e-6));
    assertThat(Estimate.of(RankMetric.NDCG, none).interval()).isEmpty();
    assertThat(Estimate.of(RankMetric.HIT, new double[] {1}).interval()).isEmpty();
  }
}
