package vitrine.core.recommend.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;

class ExposureTest {
  private static final double NONE = Double.NaN;

  @Test
  void placesAreLookedAtAsOftenAsTheyAreClickedAgainstTheFirst() {
    Exposure.ByPlace places =
        Exposure.ByPlace.of(shown(new double[] {1, 1, 2, 2, 4, 4}, 1, 1, 1, 0, 0, 0));

    assertThat(places.looks()).containsOnlyKeys(1, 2, 4);
    assertThat(places.looks().get(1)).isEqualTo(1);
    assertThat(places.looks().get(2)).isEqualTo(.5);
    assertThat(places.looks().get(4)).isZero();
  }

  @Test
  void whatMovesUpIsLookedAtMoreOften() {
    // item 0 stood first and second, item 1 second; the policy turns them round
    Impressions shown =
        new Impressions(
            new int[] {0, 0, 0, 0},
            new int[] {0, 1, 0, 1},
            new double[] {1, 2, 1, 2},
            new double[] {NONE, NONE, NONE, NONE},
            new double[] {1, 1, 1, 0},
            new long[4]);
    TargetPolicy turned = new TargetPolicy.ModelLists("turned", new int[][] {{1, 0}});

    ImpressionWeights weights =
        Exposure.ByPlace.of(shown).weights(shown, turned, Double.POSITIVE_INFINITY);

    // looks 1 and .5
    assertThat(weights.values()).containsExactly(.5, 2, .5, 2);
    assertThat(weights.masses()).containsExactly(1, 1, 1, 1);
    PolicyResult.Estimated worth =
        UserSums.of(shown, weights).estimated(10, 1, Progress.unwatched());
    assertThat(worth.snips().value()).isEqualTo((.5 + 2 + .5) / 4);
  }

  @Test
  void promotedItemsStayAtTheirPlacesAndAPlaceNobodyLooksAtIsLeftOut() {
    BitSet promoted = new BitSet();
    promoted.set(1);
    Impressions shown = shown(new double[] {0, 1, 2}, 1, 1, 0);

    ImpressionWeights weights =
        Exposure.ByPlace.of(shown)
            .weights(shown, new TargetPolicy.Promotion("p", promoted), Double.POSITIVE_INFINITY);

    assertThat(weights.values()).containsExactly(0, 1, 0);
    promoted.set(2);
    assertThat(
            Exposure.ByPlace.of(shown)
                .weights(shown, new TargetPolicy.Promotion("p", promoted), 9)
                .masses())
        .containsExactly(0, 1, 0);
  }

  @Test
  void aShopWithKnownLooksIsFoundAgain() {
    double[] looks = {1, .6, .3};
    double[] worth = {.5, .3, .1};
    int lists = 20_000;
    SplittableRandom random = new SplittableRandom(7);
    int[] users = new int[3 * lists];
    int[] items = new int[3 * lists];
    double[] places = new double[3 * lists];
    double[] rewards = new double[3 * lists];
    for (int list = 0; list < lists; list++) {
      int turn = random.nextInt(3);
      for (int place = 0; place < 3; place++) {
        int at = 3 * list + place;
        users[at] = list;
        items[at] = (place + turn) % 3;
        places[at] = place + 1;
        rewards[at] = random.nextDouble() < looks[place] * worth[items[at]] ? 1 : 0;
      }
    }
    double[] none = new double[users.length];
    Arrays.fill(none, NONE);
    Impressions shown = new Impressions(users, items, places, none, rewards, new long[none.length]);
    int[][] best = new int[lists][];
    Arrays.fill(best, new int[] {0, 1, 2});

    Exposure.ByPlace found = Exposure.ByPlace.of(shown);
    PolicyResult.Estimated estimated =
        UserSums.of(
                shown,
                found.weights(
                    shown, new TargetPolicy.ModelLists("best", best), Double.POSITIVE_INFINITY))
            .estimated(10, 1, Progress.unwatched());

    assertThat(found.looks().get(2)).isCloseTo(.6, within(.03));
    assertThat(found.looks().get(3)).isCloseTo(.3, within(.03));
    // 1 · .5 + .6 · .3 + .3 · .1, a third each
    assertThat(estimated.snips().value()).isCloseTo(.71 / 3, within(.01));
    assertThat(estimated.ips().value()).isCloseTo(estimated.snips().value(), within(1e-12));
  }

  /** Impressions of items 0, 1 … of one shopper. */
  private static Impressions shown(double[] places, double... rewards) {
    double[] none = new double[places.length];
    Arrays.fill(none, NONE);
    int[] items = new int[places.length];
    Arrays.setAll(items, i -> i);
    return new Impressions(
        new int[places.length], items, places, none, rewards, new long[places.length]);
  }
}
