package vitrine.core.recommend.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UserRatioTest {
  private static final double[] ONES = {1, 1, 1, 1};

  @Test
  void overOnesItIsTheMean() {
    double[] values = {.1, .4, .4, .9};

    Estimate mean = Estimate.ofMean(values);

    Estimate ratio = UserRatio.of(values, ONES, _ -> true).orElseThrow().estimate();
    assertThat(ratio.value()).isCloseTo(mean.value(), within(1e-12));
    assertThat(ratio.interval().orElseThrow().lower())
        .isCloseTo(mean.interval().orElseThrow().lower(), within(1e-12));
  }

  @Test
  void byHand() {
    // 6/11; rests 10/11, -30/11, 20/11; 1400/121 · 3/2 / 121
    UserRatio ratio =
        UserRatio.of(new double[] {2, 0, 4, 9}, new double[] {2, 5, 4, 1}, user -> user < 3)
            .orElseThrow();

    assertThat(ratio.value()).isCloseTo(6 / 11.0, within(1e-12));
    assertThat(ratio.variance()).isCloseTo(1400 * 1.5 / 121 / 121, within(1e-12));
  }

  @Test
  void whoHasNothingIsLeftOut() {
    assertThat(UserRatio.of(new double[] {0, 1}, new double[] {0, 1}, _ -> true).orElseThrow())
        .matches(one -> one.value() == 1 && Double.isNaN(one.variance()))
        .satisfies(one -> assertThat(one.estimate().interval()).isEmpty());
    assertThat(UserRatio.of(ONES, ONES, _ -> false)).isEmpty();
  }

  @Test
  void twoGroupsDifferWithTheSumOfTheirVariances() {
    Estimate gap = new UserRatio(.5, .0009).minus(new UserRatio(.3, .0016));

    assertThat(gap.value()).isCloseTo(.2, within(1e-12));
    assertThat(gap.interval().orElseThrow().lower()).isCloseTo(.2 - 1.959964 * .05, within(1e-7));
  }
}
