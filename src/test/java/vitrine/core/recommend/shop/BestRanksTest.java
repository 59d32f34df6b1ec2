package vitrine.core.recommend.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.ScoredLists;
import vitrine.core.recommend.Shop;
import vitrine.core.recommend.TopItems;

class BestRanksTest {

  @Test
  void theyAreTheBestPlacesOfTheFullRanking() {
    Random random = new Random(11);
    int[][] histories = new int[25][];
    for (int user = 0; user < histories.length; user++) {
      histories[user] = random.ints(3, 0, 40).toArray();
    }
    Interactions shop = Shop.of(40, histories);
    FittedRecommender model = ItemKnn.plain().fit(shop, Progress.unwatched());
    int[] expected = new int[40];
    Arrays.fill(expected, Integer.MAX_VALUE);
    ScoredLists lists = new ScoredLists(shop, model);
    for (int user = 0; user < histories.length; user++) {
      double[] scores = lists.scores(shop.history(user));
      for (int item = 0; item < 40; item++) {
        if (!shop.history(user).distinctItems().get(item)) {
          expected[item] =
              Math.min(
                  expected[item], TopItems.rank(scores, shop.history(user).distinctItems(), item));
        }
      }
    }

    BestRanks best = BestRanks.of(model, shop, Progress.unwatched());

    assertThat(best.shoppers()).isEqualTo(25);
    for (int item = 0; item < 40; item++) {
      assertThat(best.ranks().get(item)).as("item %d", item).isEqualTo(expected[item]);
    }
  }

  /** Nobody bought 0 with another item: their list is what is popular, 3, then 2, then 1. */
  @Test
  void whatNoHistoryLeadsToStandsByPopularityAsInTheLists() {
    Interactions shop = Shop.of(4, new int[] {0}, new int[] {2, 3}, new int[] {3}, new int[] {3});

    BestRanks best =
        BestRanks.of(ItemKnn.plain().fit(shop, Progress.unwatched()), shop, Progress.unwatched());

    assertThat(best.ranks().get(3)).isEqualTo(1);
    assertThat(best.ranks().get(1)).isEqualTo(2);
  }
}
