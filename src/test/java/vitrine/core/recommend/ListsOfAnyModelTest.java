package vitrine.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.recommend.rules.Rerankings;
import vitrine.core.recommend.rules.Rule;
import vitrine.core.recommend.rules.RuleSet;
import vitrine.core.recommend.text.TextAware;
import vitrine.core.recommend.text.TextNeighbour;

/** Lists of models whose scores are no sums, may be negative, or do not look at the past. */
class ListsOfAnyModelTest {
  /** Items 0, 1, 2 are the past; 0 and 1 lead to 3, each alone enough for place 2; 2 to 4. */
  private static final double[][] PARTS = {
    {0, 0, 0, 4, 0, -1},
    {0, 0, 0, 4, 0, -1},
    {0, 0, 0, -2, 3, -1},
    {0, 0, 0, 0, 0, 0},
    {0, 0, 0, 0, 0, 0},
    {0, 0, 0, 0, 0, 0}
  };

  private final Interactions shop = Shop.of(6, new int[] {0, 1, 2}, new int[] {5, 3});

  /** Scores: 3 has 6, 4 has 3, 5 has -3. Without 0, 3 has 2 and is behind 4. */
  @Test
  void dropsInScoreAreThePartsAndTheListIsTheModels() {
    Recommendation list = lists(ContributionKind.REMOVAL).list(0, 3, true);

    assertThat(list.items()).extracting(RecommendedItem::item).containsExactly("3", "4", "5");
    assertThat(list.items()).extracting(RecommendedItem::score).containsExactly(6.0, 3.0, -3.0);
    Explanation.FromHistory first = past(list, 0);
    assertThat(first.kind()).isEqualTo(ContributionKind.REMOVAL);
    assertThat(first.pastItems()).extracting(PastItem::item).containsExactly("0", "1", "2");
    assertThat(first.pastItems())
        .extracting(PastItem::contribution)
        .containsExactly(4.0, 4.0, -2.0);
    assertThat(first.counterfactual()).as("there are only three candidates").isEmpty();
    assertThat(first.search()).isPresent();
  }

  @Test
  void counterfactualsAndSurenessAreAboutTheList() {
    Recommendation list = lists(ContributionKind.REMOVAL).list(0, 1, true);

    assertThat(past(list, 0).counterfactual()).contains(new Counterfactual(List.of("1"), 1, 2));
    assertThat(list.items().getFirst().stability()).contains(new Stability(1, 3));
    assertThat(new Stability(1, 3).share()).isCloseTo(1 / 3.0, within(1e-12));
  }

  /** Item 4 is promoted to place 1, so that item 3 stands second and 5 third. */
  @Test
  void rulesAreAppliedAgainToEveryList() {
    Reranking rules =
        new Rerankings(shop, ItemFacts.unknown(shop.itemIds()))
            .of(RuleSet.off().with(new Rule.Promotions(true, List.of(new Rule.Promotion("4", 1)))));

    Recommendation list = lists(ContributionKind.EXACT).list(0, ListRequest.explained(2).by(rules));

    assertThat(list.items()).extracting(RecommendedItem::item).containsExactly("4", "3");
    assertThat(list.items().getFirst().effects())
        .containsExactly(new RuleEffect(RuleKind.PROMOTED, 2, 1));
    assertThat(past(list, 0).counterfactual()).as("a promoted item stays").isEmpty();
    assertThat(past(list, 1).counterfactual())
        .hasValueSatisfying(
            found -> {
              assertThat(found.without()).containsExactlyInAnyOrder("0", "1");
              assertThat(found.rankBefore()).isEqualTo(2);
              assertThat(found.rankAfter()).isEqualTo(3);
            });
  }

  /** Promoted beyond the list, item 3 keeps the place of its score in the list itself. */
  @Test
  void aPromotionBeyondTheListTakesNothingOutOfIt() {
    Reranking rules =
        new Rerankings(shop, ItemFacts.unknown(shop.itemIds()))
            .of(RuleSet.off().with(new Rule.Promotions(true, List.of(new Rule.Promotion("3", 3)))));

    Recommendation list = lists(ContributionKind.EXACT).list(0, ListRequest.explained(2).by(rules));

    assertThat(list.items()).extracting(RecommendedItem::item).containsExactly("3", "4");
    assertThat(past(list, 0).counterfactual())
        .hasValueSatisfying(
            found -> {
              assertThat(found.without()).containsExactlyInAnyOrder("0", "1");
              assertThat(found.rankBefore()).isEqualTo(1);
              assertThat(found.rankAfter()).isEqualTo(3);
            });
  }

  @Test
  void aModelThatDoesNotLookAtThePastIsPopularity() {
    ShopperLists lists = new ShopperLists(shop, new Popularity().fit(shop, Progress.unwatched()));

    Recommendation list = lists.list(0, 2, true);

    assertThat(list.popularityOnly()).isTrue();
    assertThat(list.items()).extracting(RecommendedItem::item).containsExactly("3", "5");
    assertThat(list.items().getFirst().stability()).isEmpty();
  }

  @Test
  void aModelThatReadsTextsTellsTheClosest() {
    record Reader(MatrixModel sums) implements FittedRecommender, TextAware {
      @Override
      public String name() {
        return "reader";
      }

      @Override
      public Map<String, Object> settings() {
        return Map.of();
      }

      @Override
      public void score(History history, double[] scores) {
        sums.score(history, scores);
      }

      @Override
      public double[] contributions(History history, int item) {
        return sums.contributions(history, item);
      }

      @Override
      public Optional<TextNeighbour> closestText(History history, int item) {
        return item == 3 ? Optional.of(new TextNeighbour(2, .9)) : Optional.empty();
      }
    }
    ShopperLists lists =
        new ShopperLists(shop, new Reader(MatrixModel.of(ContributionKind.EXACT, PARTS)));

    Recommendation list = lists.list(0, 2, false);

    assertThat(past(list, 0).closestText()).contains(new ClosestText("2", .9));
    assertThat(past(list, 1).closestText()).isEmpty();
  }

  @Test
  void shortListsSaySo() {
    assertThat(lists(ContributionKind.EXACT).list(0, 10, true).shorter()).isTrue();
    assertThat(lists(ContributionKind.EXACT).list(0, 3, true).shorter()).isFalse();
    Interactions one = Shop.of(1, new int[] {0}, new int[] {});
    ShopperLists lists =
        new ShopperLists(one, MatrixModel.of(ContributionKind.REMOVAL, new double[][] {{1}}));
    assertThat(lists.list(0, 5, true).items()).isEmpty();
    assertThat(lists.list(1, 5, true).items()).hasSize(1);
    assertThat(lists.list(1, 5, true).popularityOnly()).isTrue();
  }

  /** Every third item of the past leads to the first candidates; removal and sum agree. */
  @Test
  void aLongPastIsLeftOutNewestFirst() {
    int[] past = IntStream.range(0, 60).toArray();
    double[][] parts = new double[70][70];
    Arrays.stream(past).forEach(item -> parts[item][60 + item % 10] = 1 + item / 10);
    Interactions one = Shop.of(70, past);
    Recommendation list =
        new ShopperLists(one, MatrixModel.of(ContributionKind.REMOVAL, parts)).list(0, 2, true);

    assertThat(list.items())
        .extracting(item -> item.stability().orElseThrow().of())
        .containsExactly(LeaveOneOut.MOST, LeaveOneOut.MOST);
  }

  private ShopperLists lists(ContributionKind kind) {
    return new ShopperLists(shop, MatrixModel.of(kind, PARTS));
  }

  private static Explanation.FromHistory past(Recommendation list, int index) {
    return Stream.of(list.items().get(index).explanation())
        .map(Explanation.FromHistory.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
