package vitrine.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;

class ItemKnnTest {

  @Test
  void scoresAreCosinesOfShopperVectorsSummedOverTheHistory() {
    // item 0: shoppers {0, 1}; item 1: {0, 1, 2}; item 2: {2}; item 3: nobody
    Interactions shop = Shop.of(4, new int[] {0, 1}, new int[] {0, 1}, new int[] {1, 2});

    double[] scores = scores(ItemKnn.plain(), shop, history(0, 2));

    assertThat(scores[0]).isEqualTo(0);
    assertThat(scores[1]).isCloseTo(2 / Math.sqrt(6) + 1 / Math.sqrt(3), within(2e-9));
    assertThat(scores[2]).isEqualTo(0);
    assertThat(scores[3]).isEqualTo(0);
  }

  @Test
  void repeatedAndHeavierEventsWeighMore() {
    // shopper vectors: item 0 (5, 1), item 1 (2, 1): cosine 11 / sqrt(26 * 5)
    Interactions shop =
        Shop.of(2, new int[][] {{0, 1, 1}, {0, 1}}, new float[][] {{5, 1, 1}, {1, 1}});

    double[] scores =
        scores(ItemKnn.plain(), shop, new History(new int[] {0, 0}, new float[] {5, 1}));

    assertThat(scores[1]).isCloseTo(6 * 11 / Math.sqrt(130), within(1e-8));
  }

  @Test
  void equalSumsInAnotherOrderAreEqualScores() {
    // items 1 and 2 are mirror images: cosines of the history come in another order
    Interactions shop =
        Shop.of(
            6,
            new int[] {3, 1},
            new int[] {3},
            new int[] {3},
            new int[] {4, 1},
            new int[] {4},
            new int[] {5, 1},
            new int[] {0, 2},
            new int[] {0},
            new int[] {0});
    FittedRecommender model = ItemKnn.plain().fit(shop, Progress.unwatched());
    double[] forth = new double[6];
    double[] back = new double[6];
    model.score(history(3, 4, 5), forth);
    model.score(history(5, 4, 3), back);

    assertThat(forth).isEqualTo(back);
  }

  @Test
  void shrinkageLowersWhatFewHaveInCommonAndRecencyWhatIsLongAgo() {
    Interactions shop = Shop.of(4, new int[] {0, 1}, new int[] {0, 1}, new int[] {1, 2});

    double[] scores = scores(new ItemKnn(0, 10, .5), shop, history(0, 2, 3));

    double fromTheFirst = .25 * 2 / (Math.sqrt(6) + 10);
    double fromTheSecond = .5 * 1 / (Math.sqrt(3) + 10);
    assertThat(scores[1]).isCloseTo(fromTheFirst + fromTheSecond, within(2e-9));
    assertThat(
            new ItemKnn(0, 10, .5)
                .fit(shop, Progress.unwatched())
                .contributions(history(0, 2, 3), 1))
        .containsExactly(new double[] {fromTheFirst, fromTheSecond, 0}, within(2e-9));
  }

  @Test
  void whatWasReturnedLowersWhatIsLikeIt() {
    Interactions shop =
        Shop.of(
            3, new int[][] {{0, 1}, {0, 1}, {0, 2, 2}}, new float[][] {{5, 1}, {5, 1}, {5, 5, -5}});

    double[] scores =
        scores(ItemKnn.plain(), shop, new History(new int[] {0, 0}, new float[] {5, -6}));

    assertThat(scores[1]).isNegative();
    assertThat(scores[2]).isEqualTo(0);
  }

  @Test
  void fewNeighboursKeepTheNearestAndOfEqualOnesTheSmallerIds() {
    // to item 0: item 3 is nearest, items 1 and 2 are equal
    Interactions shop =
        Shop.of(4, new int[] {0, 3}, new int[] {0, 3}, new int[] {0, 1}, new int[] {0, 2});

    double[] scores = scores(new ItemKnn(2), shop, history(0));

    assertThat(scores[3]).isPositive();
    assertThat(scores[1]).isPositive();
    assertThat(scores[2]).isEqualTo(0);
  }

  @Property(tries = 300, seed = "42")
  void sparseEqualsDense(@ForAll("shops") Interactions shop) {
    double[][] dense = denseCosines(shop);
    FittedRecommender model = ItemKnn.plain().fit(shop, Progress.unwatched());
    double[] scores = new double[shop.catalogue()];
    for (int user = 0; user < shop.users(); user++) {
      History history = shop.history(user);
      model.score(history, scores);
      for (int item = 0; item < shop.catalogue(); item++) {
        double expected = 0;
        for (int event = 0; event < history.size(); event++) {
          expected += history.weights()[event] * dense[history.items()[event]][item];
        }
        assertThat(scores[item]).isCloseTo(expected, within(1e-7));
      }
    }
  }

  @Property(tries = 300, seed = "42")
  void contributionsSumToTheScore(@ForAll("shops") Interactions shop) {
    for (ItemKnn settings : new ItemKnn[] {ItemKnn.plain(), new ItemKnn(2)}) {
      FittedRecommender model = settings.fit(shop, Progress.unwatched());
      double[] scores = new double[shop.catalogue()];
      for (int user = 0; user < shop.users(); user++) {
        History history = shop.history(user);
        model.score(history, scores);
        for (int item = 0; item < shop.catalogue(); item++) {
          double sum = 0;
          for (double part : model.contributions(history, item)) {
            sum += part;
          }
          assertThat(sum).isCloseTo(scores[item], within(1e-6));
        }
      }
    }
  }

  @Provide
  Arbitrary<Interactions> shops() {
    Arbitrary<int[]> history =
        Arbitraries.integers().between(0, 11).array(int[].class).ofMaxSize(9);
    return history
        .array(int[][].class)
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(
            histories -> {
              float[][] weights = new float[histories.length][];
              for (int user = 0; user < histories.length; user++) {
                weights[user] = new float[histories[user].length];
                for (int event = 0; event < weights[user].length; event++) {
                  weights[user][event] = 1 + (user + histories[user][event]) % 5;
                }
              }
              return Shop.of(12, histories, weights);
            });
  }

  private static double[][] denseCosines(Interactions shop) {
    double[][] vectors = new double[shop.catalogue()][shop.users()];
    for (int user = 0; user < shop.users(); user++) {
      for (int event = shop.starts()[user]; event < shop.starts()[user + 1]; event++) {
        vectors[shop.items()[event]][user] += shop.weights()[event];
      }
    }
    double[][] cosines = new double[vectors.length][vectors.length];
    for (int a = 0; a < vectors.length; a++) {
      for (int b = 0; b < vectors.length; b++) {
        double dot = dot(vectors[a], vectors[b]);
        cosines[a][b] =
            a == b || dot == 0
                ? 0
                : dot
                    / Math.sqrt(dot(vectors[a], vectors[a]))
                    / Math.sqrt(dot(vectors[b], vectors[b]));
      }
    }
    return cosines;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] scores(ItemKnn settings, Interactions shop, History history) {
    double[] scores = new double[shop.catalogue()];
    settings.fit(shop, Progress.unwatched()).score(history, scores);
    return scores;
  }

  private static History history(int... items) {
    float[] weights = new float[items.length];
    Arrays.fill(weights, 1);
    return new History(items, weights);
  }
}
