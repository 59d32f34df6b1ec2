package vitrine.core.recommend.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.History;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.Recommender;
import vitrine.core.recommend.Shop;

/** Expected weights were computed with NumPy from the published formulas. */
class LinearRecommendersTest {
  private static final Interactions SHOP =
      Shop.of(
          5,
          new int[] {0, 1, 2},
          new int[] {1, 2, 3},
          new int[] {0, 2, 3, 4},
          new int[] {4, 1, 0},
          new int[] {2, 4},
          new int[] {3, 0, 1});

  private final PlainSolver plain = new PlainSolver();
  private final LinearSolver dense = solver(new LinearLimits(1000, 2000));
  private final LinearSolver sparse = solver(new LinearLimits(0, 2000));

  private LinearSolver solver(LinearLimits limits) {
    return new LinearSolver(new RidgeInverse(plain), limits);
  }

  @Test
  void easeHasTheWeightsOfItsClosedForm() {
    FittedRecommender ease = fit(new Ease(2, .5, dense));

    assertThat(scores(ease, history(0)))
        .containsExactly(new double[] {0, .40625, .07113, .170909, .273408}, within(2e-6));
    // the newest counts whole, the one before by half
    assertThat(scores(ease, history(0, 3))[1]).isCloseTo(.5 * .40625 + .1875, within(2e-6));
  }

  @Test
  void theBlendAddsTransitionsToEase() {
    FittedRecommender blend = fit(new LinearBlend(2, .6, new LinearBlend.Weights(3, 0), dense));

    assertThat(scores(blend, history(0)))
        .containsExactly(new double[] {0, 1.658412, .802803, .412544, .439339}, within(5e-6));
    assertThat(scores(blend, history(3)))
        .containsExactly(new double[] {.805026, .456767, -.249097, 0, .438877}, within(5e-6));
  }

  @Test
  void slistHasTheWeightsOfItsClosedForm() {
    FittedRecommender slist = fit(new Slist(2, .2, .7, 1, dense));

    assertThat(scores(slist, history(0)))
        .containsExactly(new double[] {0, .291837, .324016, .1514, .169793}, within(5e-6));
    assertThat(scores(slist, history(3)))
        .containsExactly(new double[] {.227995, .243809, -.039726, 0, .09332}, within(5e-6));
  }

  @Test
  void factorsProjectOnTheLeadingSingularVectors() {
    SpectralFactors factors =
        SpectralFactors.of(CoOccurrence.of(SHOP), 2, Progress.unwatched()).times(2);

    double[] expected = {.134144, .159881, .072373, .133606, .020663};
    for (int item = 0; item < 5; item++) {
      double product = 0;
      for (int k = 0; k < factors.rank(); k++) {
        product += factors.out()[0][k] * factors.in()[item][k];
      }
      assertThat(product).isCloseTo(2 * expected[item], within(1e-5));
    }
  }

  @Test
  void contributionsSumToTheScore() {
    Interactions shop = randomShop(300, 40);
    Random random = new Random(3);
    for (LinearSolver solver : List.of(dense, sparse)) {
      FittedRecommender model =
          new LinearBlend(5, .6, new LinearBlend.Weights(3, 4), solver)
              .fit(shop, Progress.unwatched());
      History history =
          new History(
              random.ints(30, 0, 40).toArray(), floats(random.doubles(30, -2, 5).toArray()));
      double[] scores = scores(model, 40, history);
      for (int item = 0; item < 40; item++) {
        assertThat(Arrays.stream(model.contributions(history, item)).sum())
            .isCloseTo(scores[item], within(1e-9));
      }
    }
  }

  @Test
  void nearestItemsGiveTheSameAsAllWhenAllAreNear() {
    Interactions shop = randomShop(400, 30);
    for (List<Recommender> pair :
        List.<List<Recommender>>of(
            List.of(new Ease(4, .8, dense), new Ease(4, .8, sparse)),
            List.of(blend(dense), blend(sparse)))) {
      FittedRecommender all = pair.getFirst().fit(shop, Progress.unwatched());
      FittedRecommender near = pair.getLast().fit(shop, Progress.unwatched());

      assertThat(scores(near, 30, history(3, 1, 4, 15)))
          .containsExactly(scores(all, 30, history(3, 1, 4, 15)), within(1e-5));
      assertThat(near.settings()).containsEntry("fit", "nearest items");
      assertThat(all.settings()).containsEntry("fit", "dense");
    }
  }

  private static LinearBlend blend(LinearSolver solver) {
    return new LinearBlend(4, .6, new LinearBlend.Weights(3, 0), solver);
  }

  @Test
  void tooLargeACatalogueIsDeclinedWithTheReason() {
    LinearSolver small = solver(new LinearLimits(2, 4));

    assertThatThrownBy(() -> fit(new Ease(2, 1, small)))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.RECOMMEND_TOO_MANY_ITEMS));
    assertThatThrownBy(() -> fit(new Slist(2, .2, .7, 1, solver(new LinearLimits(4, 9)))))
        .isInstanceOf(VitrineException.class);
    assertThat(LinearLimits.ofHeap(4L << 30)).isEqualTo(new LinearLimits(20_000, 100_000));
    assertThat(LinearLimits.ofHeap(1L << 30).dense()).isBetween(10_000, 10_500);
  }

  @Test
  void whoHasNoHistoryGetsZerosAndWhatWasReturnedLowersWhatIsLikeIt() {
    FittedRecommender ease = fit(new Ease(2, 1, dense));
    History returned = new History(new int[] {0}, new float[] {-1});

    assertThat(scores(ease, history())).containsOnly(0);
    assertThat(scores(ease, returned)[1]).isCloseTo(-.40625, within(2e-6));
  }

  @Test
  void whatAShopperDislikesTeachesNothing() {
    Interactions returns =
        Shop.of(
            3, new int[][] {{0, 1}, {0, 2, 2}, {1, 2}}, new float[][] {{1, 1}, {1, 1, -1}, {1, 1}});
    Interactions without = Shop.of(3, new int[] {0, 1}, new int[] {0}, new int[] {1, 2});

    for (Recommender model :
        List.of(blend(dense), new Ease(4, 1, dense), new Slist(2, .5, .7, 1, dense))) {
      assertThat(scores(model.fit(returns, Progress.unwatched()), 3, history(0, 1)))
          .containsExactly(
              scores(model.fit(without, Progress.unwatched()), 3, history(0, 1)), within(1e-9));
    }
  }

  @Test
  void modelsOfOneRidgeShareAnInverse() {
    fit(new Ease(2, 1, dense));
    fit(new Ease(2, .5, dense));
    fit(new LinearBlend(2, .6, new LinearBlend.Weights(3, 1), dense));
    assertThat(plain.calls()).isEqualTo(1);

    fit(new Ease(3, .5, dense));
    new Ease(3, .5, dense).fit(randomShop(5, 5), Progress.unwatched());
    assertThat(plain.calls()).isEqualTo(3);
  }

  @Test
  void settingsThatMeanNothingAreRefused() {
    assertThatThrownBy(() -> new Ease(0, 1, dense)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Ease(1, 1.1, dense)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LinearBlend.Weights(-1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Slist(1, .5, 1, 1, dense))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static FittedRecommender fit(Recommender model) {
    return model.fit(SHOP, Progress.unwatched());
  }

  private static Interactions randomShop(int users, int items) {
    Random random = new Random(1);
    int[][] histories = new int[users][];
    for (int user = 0; user < users; user++) {
      histories[user] = random.ints(2 + random.nextInt(8), 0, items).toArray();
    }
    return Shop.of(items, histories);
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  private static History history(int... items) {
    float[] weights = new float[items.length];
    Arrays.fill(weights, 1);
    return new History(items, weights);
  }

  private static double[] scores(FittedRecommender model, History history) {
    return scores(model, 5, history);
  }

  private static double[] scores(FittedRecommender model, int items, History history) {
    double[] scores = new double[items];
    model.score(history, scores);
    return scores;
  }
}
