package vitrine.core.recommend.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.Popularity;
import vitrine.core.recommend.RandomOrder;
import vitrine.core.recommend.Recommender;
import vitrine.core.recommend.Shop;

/** Splits by time, other candidates, models that decline, and settings that are chosen. */
class ProtocolsTest {
  // 5 days are asked for, from day 15 on; popularity before: item 0 three times, 1 and 2 once
  private static final Interactions TIMED =
      Shop.timed(
          6,
          new int[][] {{0, 1, 3, 4}, {0, 5}, {0, 2, 1, 5}, {0}},
          new int[][] {{1, 2, 16, 17}, {1, 15}, {3, 4, 18, 20}, {16}});

  private static Protocol time(Candidates candidates) {
    return new Protocol(
        new Split.Time(5), candidates, List.of(2, 3), List.of(Fitted.REFIT), Protocol.SEED);
  }

  private static EvaluationReport measured(
      Interactions shop, Protocol protocol, Recommender... models) {
    return new Evaluation(shop, protocol)
        .of(Arrays.stream(models).map(Contestant::of).toList(), Progress.unwatched());
  }

  @Test
  void severalNewItemsByHand() {
    EvaluationReport report = measured(TIMED, time(new Candidates.Full()), new Popularity());

    assertThat(report.stamp().usersEvaluated()).isEqualTo(3);
    assertThat(report.stamp().usersWithoutHistory()).isEqualTo(1);
    assertThat(report.stamp().itemsAskedFor()).isEqualTo(5);
    // lists of 3: shopper 0, asked for 3 and 4, gets 2 3 4; shopper 1, asked for 5, gets 1 2 3;
    // shopper 2, asked for 1 and 5, gets 1 3 4
    ModelResult.AtLength three = report.results().getFirst().at(3);
    assertThat(three.of(RankMetric.HIT).value()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(three.of(RankMetric.RECALL).value()).isCloseTo(1.5 / 3, within(1e-12));
    assertThat(three.of(RankMetric.PRECISION).value()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(three.of(RankMetric.MRR).value()).isCloseTo(.5, within(1e-12));
    // (1/2 + 2/3) / 2 and 1/1 / 2
    assertThat(three.of(RankMetric.MAP).value())
        .isCloseTo(((1 / 2.0 + 2 / 3.0) / 2 + .5) / 3, within(1e-12));
    double second = Math.log(2) / Math.log(3);
    assertThat(three.of(RankMetric.NDCG).value())
        .isCloseTo(((second + .5) / (1 + second) + 1 / (1 + second)) / 3, within(1e-12));
  }

  @Test
  void whoAndWhatIsNewStandsApart() {
    Map<EvaluationGroup, GroupFigures> groups =
        measured(TIMED, time(new Candidates.Full()), new Popularity())
            .results()
            .getFirst()
            .at(3)
            .groups();

    assertThat(groups)
        .containsOnlyKeys(
            EvaluationGroup.USERS_WITHOUT_HISTORY,
            EvaluationGroup.USERS_FEW_EVENTS,
            EvaluationGroup.ITEMS_WITHOUT_EVENTS,
            EvaluationGroup.ITEMS_FEW_EVENTS);
    // shopper 3 is asked for item 0, the most popular one
    assertThat(
            Objects.requireNonNull(groups.get(EvaluationGroup.USERS_WITHOUT_HISTORY))
                .of(RankMetric.MRR)
                .value())
        .isEqualTo(1);
    // items 3 4, 5 and 5 of shoppers 0, 1 and 2
    GroupFigures cold = Objects.requireNonNull(groups.get(EvaluationGroup.ITEMS_WITHOUT_EVENTS));
    assertThat(cold.users()).isEqualTo(3);
    assertThat(cold.of(RankMetric.RECALL).value()).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void coldCandidatesAreOnlyItemsWithoutAPast() {
    EvaluationReport report = measured(TIMED, time(new Candidates.Cold()), new Popularity());

    // candidates 3 4 5, all of equal score: shopper 0 gets 3 4, shoppers 1 and 2 want 5
    ModelResult result = report.results().getFirst();
    assertThat(report.stamp().usersWithoutHistory()).isZero();
    assertThat(report.stamp().usersLeftOut()).isEqualTo(1);
    assertThat(result.at(2).of(RankMetric.RECALL).value()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(result.at(3).of(RankMetric.RECALL).value()).isEqualTo(1);
  }

  @Test
  void aSampleIsDrawnBySeedAndHoldsWhatIsAskedFor() {
    Interactions shop = Shop.of(200, new int[] {0, 1, 2, 150}, new int[] {1, 0, 2, 199});
    Protocol protocol =
        new Protocol(
            new Split.Last(), new Candidates.Sampled(4), List.of(5), List.of(Fitted.REFIT), 1);

    EvaluationReport report = measured(shop, protocol, new RandomOrder(3));

    assertThat(report.stamp().seed()).hasValue(1);
    assertThat(report.results().getFirst().at(5).of(RankMetric.HIT).value()).isEqualTo(1);
    assertThat(report.results().getFirst().at(5).shop()).isEmpty();
    assertThat(measured(shop, protocol, new RandomOrder(3)).results().getFirst().lists())
        .isEqualTo(report.results().getFirst().lists());
  }

  @Test
  void everyOtherItemIsDrawnEquallyOften() {
    int[][] histories = new int[4000][];
    Arrays.fill(histories, new int[] {0, 1, 2, 3});
    Interactions shop = Shop.of(8, histories);
    Holdout holdout = new LeaveLastOut(shop, Fitted.REFIT);
    Asked asked = Asked.of(holdout, new Candidates.Sampled(2), new int[8], 5);
    int[] drawn = new int[8];
    for (int entry = 0; entry < 4000; entry++) {
      var excluded = asked.excluded(entry, holdout.history(entry).distinctItems(), 8);
      assertThat(excluded.cardinality()).isEqualTo(5);
      for (int item = 0; item < 8; item++) {
        drawn[item] += excluded.get(item) ? 0 : 1;
      }
    }
    assertThat(Arrays.copyOf(drawn, 4)).containsExactly(0, 0, 0, 4000);
    for (int item = 4; item < 8; item++) {
      // binomial(4000, 1/2) has a standard deviation of 32
      assertThat(drawn[item]).isBetween(1850, 2150);
    }
  }

  @Test
  void aModelThatDeclinesOrBreaksIsToldOfAndTheOthersGoOn() {
    Interactions shop = Shop.of(3, new int[] {0, 1, 2}, new int[] {1, 0, 2});
    VitrineException tooLarge = new VitrineException(ProblemCode.RECOMMEND_NO_TIMES);
    EvaluationReport report =
        new Evaluation(shop, Protocol.standard(List.of(1)).fitted(List.of(Fitted.REFIT)))
            .of(
                List.of(
                    new Contestant(
                        "proud",
                        () -> {
                          throw tooLarge;
                        }),
                    Contestant.of(new Scores("broken", new double[0])),
                    Contestant.of(new Scores("lost", new double[] {1, 1, Double.NaN})),
                    Contestant.of(new Popularity())),
                Progress.unwatched());

    assertThat(report.results()).extracting(ModelResult::model).containsExactly("popularity");
    assertThat(report.declined())
        .extracting(DeclinedModel::model)
        .containsExactly("proud", "broken", "lost");
    assertThat(report.declined())
        .extracting(declined -> declined.problem().code())
        .containsExactly(
            ProblemCode.RECOMMEND_NO_TIMES,
            ProblemCode.RECOMMEND_MODEL_BROKE,
            ProblemCode.RECOMMEND_SCORES_NOT_NUMBERS);
    assertThat(report.declined().get(1).problem()).hasCauseInstanceOf(RuntimeException.class);
  }

  @Test
  void settingsAreChosenByTheLastButOneItemOnly() {
    // the last but one is item 2 for both, the last one is item 3
    Interactions shop = Shop.of(4, new int[] {0, 1, 2, 3}, new int[] {1, 0, 2, 3});
    Recommender second = new Scores("s", new double[] {0, 0, 5, 1});
    Recommender third = new Scores("s", new double[] {0, 0, 1, 5});
    EvaluationReport report =
        new Evaluation(shop, Protocol.standard(List.of(1)))
            .of(List.of(new Contestant("s", () -> List.of(third, second))), Progress.unwatched());

    ModelResult result = report.results().getFirst();
    assertThat(result.trials()).extracting(Trial::chosen).containsExactly(false, true);
    assertThat(result.trials().getLast().ndcg().value()).isEqualTo(1);
    assertThat(result.settings()).isEqualTo(Map.of("third", 5.0));
  }

  @Test
  void theLeaderIsTheBestByNdcg() {
    Interactions shop = Shop.of(5, new int[] {0, 1, 2, 3}, new int[] {1, 0, 2, 3});
    EvaluationReport report =
        measured(
            shop,
            Protocol.standard(List.of(1)),
            new Scores("bad", new double[] {0, 0, 0, 1, 5}),
            new Scores("good", new double[] {0, 0, 0, 5, 1}),
            ItemKnn.plain());

    assertThat(report.ranked(Fitted.REFIT, 1).getFirst().model()).isEqualTo("good");
    assertThat(report.differences())
        .filteredOn(pair -> pair.fitted() == Fitted.REFIT && pair.metric() == RankMetric.HIT)
        .extracting(pair -> pair.model() + " - " + pair.against())
        .containsExactly("bad - good", "itemknn - good", "bad - itemknn");
  }

  @Test
  void nothingNewIsAProblem() {
    Interactions shop = Shop.timed(2, new int[][] {{0, 0}}, new int[][] {{1, 9}});

    assertThatThrownBy(() -> measured(shop, time(new Candidates.Full()), new Popularity()))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.RECOMMEND_NOTHING_ASKED));
  }

  /** Whatever happens after the cut, models learn the same and shoppers get the same lists. */
  @Property(tries = 100, seed = "42")
  void nothingAfterTheCutLeaksIntoFitsOrLists(
      @ForAll("futures") int[][] one, @ForAll("futures") int[][] other) {
    assertThat(seenWith(one)).usingRecursiveComparison().isEqualTo(seenWith(other));
  }

  @Provide
  Arbitrary<int[][]> futures() {
    return Arbitraries.integers()
        .between(0, 7)
        .array(int[].class)
        .ofMinSize(1)
        .ofMaxSize(4)
        .array(int[][].class)
        .ofSize(3);
  }

  /** What a model is given to learn from, and the scores of the histories it is asked to score. */
  private static List<Object> seenWith(int[][] futures) {
    int[][] past = {{0, 1, 2}, {1, 3}, {2, 0, 3}};
    int[][] items = new int[4][];
    int[][] days = new int[4][];
    for (int user = 0; user < 3; user++) {
      items[user] = Arrays.copyOf(past[user], past[user].length + futures[user].length);
      days[user] = new int[items[user].length];
      for (int event = 0; event < items[user].length; event++) {
        boolean future = event >= past[user].length;
        days[user][event] = future ? 50 + event : 10 + event;
        if (future) {
          items[user][event] = futures[user][event - past[user].length];
        }
      }
    }
    // the last event of the data, and somebody who always takes something new
    items[3] = new int[] {0, 7};
    days[3] = new int[] {1, 60};
    List<Object> seen = new ArrayList<>();
    Recommender spy =
        new Recommender() {
          @Override
          public String name() {
            return "spy";
          }

          @Override
          public FittedRecommender fit(Interactions training, Progress progress) {
            seen.add(training);
            FittedRecommender fitted = ItemKnn.plain().fit(training, progress);
            TimeSplit split = new TimeSplit(Shop.timed(8, items, days), 20, Fitted.REFIT);
            for (int user = 0; user < 4; user++) {
              double[] scores = new double[8];
              fitted.score(split.history(user), scores);
              seen.add(scores);
            }
            return fitted;
          }
        };
    measured(
        Shop.timed(8, items, days),
        new Protocol(
            new Split.Time(20),
            new Candidates.Full(),
            List.of(3),
            List.of(Fitted.REFIT),
            Protocol.SEED),
        spy);
    assertThat(seen).isNotEmpty();
    return seen;
  }

  /** Gives everybody the same scores. */
  private record Scores(String name, double[] of) implements Recommender, FittedRecommender {
    @Override
    public FittedRecommender fit(Interactions training, Progress progress) {
      return this;
    }

    @Override
    public Map<String, Object> settings() {
      return Map.of("third", of[2]);
    }

    @Override
    public void score(vitrine.core.recommend.History history, double[] scores) {
      System.arraycopy(of, 0, scores, 0, scores.length);
    }

    @Override
    public double[] contributions(vitrine.core.recommend.History history, int item) {
      return new double[history.size()];
    }
  }
}
