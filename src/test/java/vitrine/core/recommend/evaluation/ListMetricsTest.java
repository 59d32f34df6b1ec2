package vitrine.core.recommend.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ListMetricsTest {

  @Test
  void byHand() {
    // 10 places; events 8, 4, 2, 2, 0: the most popular 20 % is the first item
    ListMetrics metrics =
        ListMetrics.of(new long[] {5, 0, 2, 2, 1}, new int[] {8, 4, 2, 2, 0}).orElseThrow();

    assertThat(metrics.coverage()).isEqualTo(.8);
    // -log2: 1 five times, 3 four times
    assertThat(metrics.novelty().orElseThrow()).isCloseTo(17 / 9.0, within(1e-12));
    assertThat(metrics.placesWithoutEvents()).isEqualTo(1);
    assertThat(metrics.averagePopularity()).isCloseTo(4.8, within(1e-12));
    assertThat(metrics.longTail()).isEqualTo(.5);
    // ascending 0 1 2 2 5: (-4*0 - 2*1 + 0*2 + 2*2 + 4*5) / (5 * 10)
    assertThat(metrics.gini()).isCloseTo(.44, within(1e-12));
  }

  @Test
  void noveltyOfItemsNobodyTouchedIsUnknown() {
    ListMetrics metrics = ListMetrics.of(new long[] {0, 3}, new int[] {4, 0}).orElseThrow();

    assertThat(metrics.novelty()).isEmpty();
    assertThat(metrics.placesWithoutEvents()).isEqualTo(3);
  }

  @Test
  void withoutAnyCandidateThereIsNothingToMeasure() {
    assertThat(ListMetrics.of(new long[] {0}, new int[] {3})).isEmpty();
  }
}
