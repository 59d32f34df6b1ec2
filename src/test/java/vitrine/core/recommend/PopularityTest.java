package vitrine.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventLog;

class PopularityTest {
  private static final History NOTHING = new History(new int[0], new float[0]);

  @Test
  void withAHalfLifeAnEventCountsByItsAge() {
    // hours before the last event: mug 48 and 0, tea 24, and a return, which does not count
    Interactions shop =
        LogInteractions.of(
            EventLog.of(
                LogShop.log(
                    "ann mug buy 10 .", "bob tea pv 34 .", "bob mug pv 58 .", "bob tea back 58 .")),
            EventWeights.standard());

    FittedRecommender model = new Popularity(2).fit(shop, Progress.unwatched());
    double[] scores = new double[2];
    model.score(NOTHING, scores);

    assertThat(scores).containsExactly(new double[] {1.5, Math.sqrt(.5)}, within(1e-12));
    assertThat(model.settings())
        .containsEntry("halfLifeDays", 2.0)
        .containsEntry("decay", "by age");
  }

  @Test
  void withoutAHalfLifeOrTimesAllEventsCountAlike() {
    Interactions shop =
        Shop.of(3, new int[][] {{0, 1, 1}, {1, 2}}, new float[][] {{5, 1, 1}, {1, -5}});
    double[] scores = new double[3];

    new Popularity().fit(shop, Progress.unwatched()).score(NOTHING, scores);
    assertThat(scores).containsExactly(1, 3, 0);

    FittedRecommender untimed = new Popularity(7).fit(shop, Progress.unwatched());
    untimed.score(NOTHING, scores);
    assertThat(scores).containsExactly(1, 3, 0);
    assertThat(untimed.settings()).containsEntry("decay", "none: the data has no times");
  }
}
