package vitrine.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;

/** Expected values come from NumPy, with exact solves from several starts. */
class AlsTest {
  private static final Offset<Double> CLOSE = within(2e-3);
  private static final Interactions SHOP =
      Shop.of(
          5,
          new int[][] {{0, 1}, {0, 1, 2}, {1, 2}, {3, 4}, {3, 4, 0}, {4}},
          new float[][] {{1, 2}, {1, 1, 5}, {3, 1}, {1, 1}, {2, 1, 1}, {1}});

  @Test
  void scoresAreThoseOfTheLeastConfidentError() {
    FittedRecommender model = new Als(2, 2, .5, 400, 3).fit(SHOP, Progress.unwatched());

    assertThat(scores(model, SHOP.history(0)))
        .containsExactly(new double[] {.80948, .88261, .75085, .16800, .12400}, CLOSE);
    assertThat(scores(model, SHOP.history(4)))
        .containsExactly(new double[] {.80110, .23897, .13725, .92865, 1.05607}, CLOSE);
  }

  @Test
  void aHistoryIsFoldedInExactlyAndItsEventsAddUp() {
    FactorRows items = new FactorRows(new float[] {.5f, -.25f, 1, .5f, -.5f, .75f, .25f, 1}, 2);
    AlsModel model = new AlsModel(items, new Als(2, 2, .5, 1, 1));
    History history = new History(new int[] {0, 1, 0, 2}, new float[] {1, 2, 3, -5});

    assertThat(scores4(model, history))
        .containsExactly(
            new double[] {.77582199, 1.05214215, -1.0255729, -.17402856}, within(1e-7));
    assertThat(model.contributions(history, 1))
        .containsExactly(new double[] {.08201179, .77798074, .24603537, -.05388575}, within(1e-7));
    assertThat(scores4(model, new History(new int[] {0}, new float[] {1})))
        .containsExactly(new double[] {.36768293, .43536585, -.51768293, -.15365854}, within(1e-7));
    double[] scores = scores4(model, history);
    double[][] parts = model.contributions(history, new int[] {0, 1, 2, 3});
    for (int item = 0; item < scores.length; item++) {
      assertThat(Arrays.stream(parts[item]).sum()).isCloseTo(scores[item], within(1e-9));
    }
  }

  @Test
  void whatCancelsOutIsAsIfItWereNotThere() {
    FittedRecommender model = new Als(2, 2, .5, 20, 3).fit(SHOP, Progress.unwatched());
    History bought = new History(new int[] {3}, new float[] {5});
    History alsoReturned = new History(new int[] {1, 3, 1}, new float[] {5, 5, -5});

    assertThat(scores(model, alsoReturned)).containsExactly(scores(model, bought), within(1e-12));
    assertThat(model.contributions(alsoReturned, 4)[0]).isEqualTo(0);
    assertThat(scores(model, new History(new int[0], new float[0]))).containsOnly(0);
  }

  @Test
  void oneSeedGivesOneModelAndAShopOfOneProductHasOne() {
    Als settings = new Als(3, 5, 1, 5, 9);

    assertThat(scores(settings.fit(SHOP, Progress.unwatched()), SHOP.history(1)))
        .isEqualTo(scores(settings.fit(SHOP, Progress.unwatched()), SHOP.history(1)));
    Interactions single = Shop.of(1, new int[] {0}, new int[] {0});
    double[] score = new double[1];
    settings.fit(single, Progress.unwatched()).score(single.history(0), score);
    assertThat(score[0]).isBetween(.5, 1.0);
  }

  private static double[] scores(FittedRecommender model, History history) {
    double[] scores = new double[SHOP.catalogue()];
    model.score(history, scores);
    return scores;
  }

  private static double[] scores4(FittedRecommender model, History history) {
    double[] scores = new double[4];
    model.score(history, scores);
    return scores;
  }
}
