package vitrine.core.recommend.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vitrine.BesideWindowTests;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.Popularity;
import vitrine.core.recommend.Recommender;
import vitrine.core.recommend.Shop;

@BesideWindowTests
class EvaluationTest {

  @Test
  void popularityByHand() {
    // shopper 3 has two events and is left out, but trains; shopper 2's last item is in the history
    Interactions shop =
        Shop.of(
            5, new int[] {0, 1, 2}, new int[] {0, 2, 3, 4}, new int[] {1, 0, 1}, new int[] {2, 2});

    EvaluationReport report =
        new Evaluation(shop, List.of(2))
            .of(
                List.of(new Popularity()),
                List.of(Fitted.TRAIN_ONLY, Fitted.REFIT),
                Progress.unwatched());

    assertThat(report.stamp().usersEvaluated()).isEqualTo(3);
    assertThat(report.stamp().usersLeftOut()).isEqualTo(1);
    assertThat(report.stamp().heldOutInHistory()).isEqualTo(1);
    // train only, counts 2 1 3 0 0. Shopper 0 knows 0, 1: candidates 2 3 4, target 2 is first.
    // Shopper 1 knows 0, 2, 3: candidates 1 4, target 4 is second. Shopper 2: a miss.
    ModelResult.AtLength trained = report.results().get(0).lists().getFirst();
    assertThat(trained.of(RankMetric.HIT).value()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(trained.of(RankMetric.MRR).value()).isCloseTo(.5, within(1e-12));
    // the lists are 2 3, 1 4 and 2 3: all but item 0
    assertThat(trained.shop().orElseThrow().coverage()).isEqualTo(.8);
    // 3 events of item 2 twice, 1 of item 1, of 6: the other three places have none
    assertThat(trained.shop().orElseThrow().placesWithoutEvents()).isEqualTo(3);
    assertThat(trained.shop().orElseThrow().novelty().orElseThrow())
        .isCloseTo((1 + 1 + Math.log(6) / Math.log(2)) / 3, within(1e-12));
  }

  @Test
  void refitSeesTheLastButOneAndTrainOnlyDoesNot() {
    Interactions shop = Shop.of(4, new int[] {0, 1, 2, 3}, new int[] {3, 2, 1, 0});

    assertThat(new LeaveLastOut(shop, Fitted.TRAIN_ONLY).training().items())
        .containsExactly(0, 1, 3, 2);
    assertThat(new LeaveLastOut(shop, Fitted.REFIT).training().items())
        .containsExactly(0, 1, 2, 3, 2, 1);
    assertThat(new LeaveLastOut(shop, Fitted.TRAIN_ONLY).history(0).items())
        .containsExactly(0, 1, 2);
    assertThat(new LeaveLastOut(shop, Fitted.VALIDATION).history(0).items()).containsExactly(0, 1);
    assertThat(new LeaveLastOut(shop, Fitted.VALIDATION).target(0)).isEqualTo(2);
    assertThat(new LeaveLastOut(shop, Fitted.REFIT).target(0)).isEqualTo(3);
  }

  /** Whatever the held-out events are, what models learn from stays the same. */
  @Property(tries = 200, seed = "42")
  void heldOutEventsNeverLeakIntoTheWeights(@ForAll("histories") int[][] histories) {
    for (Fitted way : Fitted.values()) {
      int held = way == Fitted.REFIT ? 1 : 2;
      int[][] changed = new int[histories.length][];
      for (int user = 0; user < histories.length; user++) {
        changed[user] = histories[user].clone();
        for (int i = 1; i <= held; i++) {
          int last = changed[user].length - i;
          changed[user][last] = (changed[user][last] + 1) % 8;
        }
      }
      assertThat(seenBy(changed, way)).usingRecursiveComparison().isEqualTo(seenBy(histories, way));
    }
  }

  private static Interactions seenBy(int[][] histories, Fitted way) {
    List<Interactions> seen = new ArrayList<>();
    Recommender spy =
        new Recommender() {
          @Override
          public String name() {
            return "spy";
          }

          @Override
          public FittedRecommender fit(Interactions training, Progress progress) {
            seen.add(training);
            return ItemKnn.plain().fit(training, progress);
          }
        };
    new Evaluation(Shop.of(8, histories), List.of(3))
        .of(List.of(spy), List.of(way), Progress.unwatched());
    return seen.getFirst();
  }

  @Provide
  Arbitrary<int[][]> histories() {
    return Arbitraries.integers()
        .between(0, 7)
        .array(int[].class)
        .ofMinSize(3)
        .ofMaxSize(6)
        .array(int[][].class)
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Test
  void withoutThreeEventsOfAnyoneThereIsNothingToEvaluate() {
    Interactions shop = Shop.of(2, new int[] {0, 1}, new int[] {1});
    Evaluation evaluation = new Evaluation(shop, List.of(10));

    assertThatThrownBy(
            () ->
                evaluation.of(
                    List.of(new Popularity()), List.of(Fitted.REFIT), Progress.unwatched()))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.RECOMMEND_NO_HISTORIES));
  }

  @Test
  void aCatalogueOfOneItemIsAMissForEverybody() {
    Interactions shop = Shop.of(1, new int[] {0, 0, 0}, new int[] {0, 0, 0});

    ModelResult result =
        new Evaluation(shop, List.of(10))
            .of(List.of(ItemKnn.plain()), List.of(Fitted.REFIT), Progress.unwatched())
            .results()
            .getFirst();

    assertThat(result.lists().getFirst().of(RankMetric.HIT).value()).isEqualTo(0);
    assertThat(result.lists().getFirst().shop()).isEmpty();
  }
}
