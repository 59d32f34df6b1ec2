package vitrine.core.recommend.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {
  private static final double[] A = {1, .63, 0, 0, .5, 1, .43, 0, .39, 1};
  private static final double[] B = {.5, .63, 0, .36, .5, .63, 0, 0, .39, .43};
  private static final double[] C = {0, 0, 0, .3, 0, 1, 0, 0, 0, .2};

  private static List<PairedDifference> pairs(int leader, double[]... values) {
    List<PairedDifference.Values> models =
        java.util.stream.IntStream.range(0, values.length)
            .mapToObj(i -> new PairedDifference.Values("abc".substring(i, i + 1), values[i]))
            .toList();
    return PairedDifference.of(Fitted.REFIT, 10, RankMetric.NDCG, models, leader, "b");
  }

  /** Expected values: scipy.stats.ttest_rel and its confidence_interval. */
  @Test
  void agreesWithScipy() {
    List<PairedDifference> pairs = pairs(0, A, B, C);

    assertThat(pairs)
        .extracting(pair -> pair.model() + pair.against())
        .containsExactly("ba", "ca", "cb");
    PairedDifference toLeader = pairs.get(1);
    assertThat(toLeader.difference()).isCloseTo(-.345, within(1e-12));
    PairedDifference.Test test = toLeader.test().orElseThrow();
    assertThat(test.lower()).isCloseTo(-.6393365041399497, within(1e-9));
    assertThat(test.upper()).isCloseTo(-.05066349586005031, within(1e-9));
    assertThat(test.p()).isCloseTo(.026409568291731755, within(1e-9));
    // Holm: the smallest of three p is multiplied by 3
    assertThat(test.pAdjusted()).isCloseTo(3 * .026409568291731755, within(1e-9));
    // the second by 2, which the third may not fall below
    assertThat(pairs.get(0).test().orElseThrow().pAdjusted())
        .isEqualTo(pairs.get(2).test().orElseThrow().pAdjusted());
  }

  @Test
  void everyPairIsTestedOnce() {
    assertThat(pairs(1, A, B, C))
        .extracting(pair -> pair.model() + pair.against())
        .containsExactly("ab", "cb");
  }

  @Test
  void modelsThatDoTheSameDoNotDiffer() {
    PairedDifference.Test test = pairs(0, A, A.clone()).getFirst().test().orElseThrow();

    assertThat(test).isEqualTo(new PairedDifference.Test(0, 0, 1, 1));
  }

  @Test
  void aDifferenceWithoutSpreadCannotBeTested() {
    assertThat(pairs(0, new double[] {1, 1}, new double[] {0, 0}).getFirst().test()).isEmpty();
    assertThat(pairs(0, new double[] {1}, new double[] {0}).getFirst().test()).isEmpty();
  }
}
