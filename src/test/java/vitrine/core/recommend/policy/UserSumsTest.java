package vitrine.core.recommend.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.recommend.evaluation.Estimate;

class UserSumsTest {
  /** Three shoppers; a policy that shows 0 to the first, 2 to the second, 1 to the third. */
  private static final Impressions LOGGED =
      new Impressions(
          new int[] {0, 0, 1, 1, 2},
          new int[] {0, 1, 0, 2, 1},
          new double[] {1, 2, 1, 2, 1},
          new double[] {.5, .25, .5, .2, .25},
          new double[] {1, 0, 0, 0, 1},
          new long[5]);

  private static final TargetPolicy SINGLE =
      new TargetPolicy.ModelLists("single", new int[][] {{0}, {2}, {1}});

  @Test
  void byHand() {
    ImpressionWeights weights =
        new Exposure.Logged().weights(LOGGED, SINGLE, Double.POSITIVE_INFINITY);

    assertThat(weights.values()).containsExactly(2, 0, 0, 5, 4);
    assertThat(weights.matched()).isEqualTo(3);
    assertThat(weights.largest()).isEqualTo(5);
    assertThat(weights.effective()).isCloseTo(121 / 45.0, within(1e-12));
    PolicyResult.Estimated worth =
        UserSums.of(LOGGED, weights).estimated(2_000, 1, Progress.unwatched());
    assertThat(worth.ips().value()).isCloseTo(6 / 5.0, within(1e-12));
    assertThat(worth.snips().value()).isCloseTo(6 / 11.0, within(1e-12));
    assertThat(worth.gain().value()).isCloseTo(6 / 11.0 - 2 / 5.0, within(1e-12));
    // rests of the shoppers -.4, -2.4, 2.8: 13.76 · 3/2 / 25
    Estimate.Interval ips = worth.ips().normal().interval().orElseThrow();
    assertThat(ips.upper() - ips.lower())
        .isCloseTo(2 * 1.959963984540054 * Math.sqrt(.8256), within(1e-12));
    // drawing one shopper three times is the widest there is: 0, and 4 an impression
    assertThat(worth.ips().bootstrap().lower()).isZero();
    assertThat(worth.ips().bootstrap().upper()).isEqualTo(4);
  }

  @Test
  void clippingIsCounted() {
    ImpressionWeights weights = new Exposure.Logged().weights(LOGGED, SINGLE, 4);

    assertThat(weights.values()).containsExactly(2, 0, 0, 4, 4);
    assertThat(weights.clipped()).isEqualTo(1);
  }

  @Test
  void aSeedGivesOneResult() {
    ImpressionWeights weights = new Exposure.Logged().weights(LOGGED, SINGLE, 4);
    UserSums sums = UserSums.of(LOGGED, weights);

    assertThat(sums.estimated(100, 3, Progress.unwatched()))
        .isEqualTo(sums.estimated(100, 3, Progress.unwatched()));
  }

  @Test
  void theIntervalCoversTheKnownWorthOfAPolicy() {
    int runs = 200;
    int ips = 0;
    int snips = 0;
    int bootstrap = 0;
    for (int run = 0; run < runs; run++) {
      KnownShop shop = new KnownShop(new SplittableRandom(run), 300);
      PolicyResult.Estimated worth =
          UserSums.of(
                  shop.impressions(),
                  new Exposure.Logged()
                      .weights(shop.impressions(), shop.policy(), Double.POSITIVE_INFINITY))
              .estimated(200, run, Progress.unwatched());
      ips += covers(worth.ips().normal().interval().orElseThrow(), shop.worth());
      snips += covers(worth.snips().normal().interval().orElseThrow(), shop.worth());
      bootstrap += covers(worth.snips().bootstrap(), shop.worth());
    }

    // 190 expected; 3 standard errors are 9
    assertThat(ips).isBetween(180, 199);
    assertThat(snips).isBetween(180, 199);
    assertThat(bootstrap).isBetween(178, 199);
  }

  private static int covers(Estimate.Interval interval, double worth) {
    return interval.lower() <= worth && worth <= interval.upper() ? 1 : 0;
  }
}
