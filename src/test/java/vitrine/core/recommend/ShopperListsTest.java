package vitrine.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;

class ShopperListsTest {

  @Test
  void aShopperWithoutHistoryGetsWhatIsPopularAndItIsSaid() {
    ShopperLists lists = lists(Shop.of(4, new int[] {1, 2}, new int[] {2, 3}, new int[] {}));

    Recommendation list = lists.list(2, 3, true);

    assertThat(list.popularityOnly()).isTrue();
    assertThat(list.historyEvents()).isEqualTo(0);
    assertThat(list.items()).extracting(RecommendedItem::item).containsExactly("2", "1", "3");
    assertThat(list.items().getFirst().explanation())
        .isEqualTo(new Explanation.FromPopularity(2, .5));
  }

  @Test
  void popularItemsFillUpWhatTheHistoryLeavesOpen() {
    ShopperLists lists =
        lists(Shop.of(5, new int[] {0, 1}, new int[] {0}, new int[] {3, 4}, new int[] {4, 3, 4}));

    Recommendation list = lists.list(1, 3, false);

    assertThat(list.popularityOnly()).isFalse();
    assertThat(list.items()).extracting(RecommendedItem::item).containsExactly("1", "4", "3");
    assertThat(list.items().get(0).explanation()).isInstanceOf(Explanation.FromHistory.class);
    assertThat(list.items().get(1).explanation()).isInstanceOf(Explanation.FromPopularity.class);
  }

  @Test
  void whatTheShopperKnowsIsNotRecommended() {
    Recommendation list = lists(Shop.of(2, new int[] {0, 1})).list(0, 10, true);

    assertThat(list.items()).isEmpty();
  }

  /** Lists of random shops, checked with the model alone. */
  @Test
  void partsSumToTheScoreAndCounterfactualsHold() {
    Random random = new Random(7);
    int checked = 0;
    for (int round = 0; round < 60; round++) {
      int[][] histories = new int[15][];
      for (int user = 0; user < histories.length; user++) {
        histories[user] = random.ints(random.nextInt(1, 8), 0, 14).toArray();
      }
      Interactions shop = Shop.of(14, histories);
      FittedRecommender model = ItemKnn.plain().fit(shop, Progress.unwatched());
      for (RecommendedItem item : new ShopperLists(shop, model).list(0, 3, true).items()) {
        if (item.explanation() instanceof Explanation.FromHistory past) {
          assertThat(past.pastItems().stream().mapToDouble(PastItem::contribution).sum())
              .isCloseTo(item.score(), within(1e-6));
          if (past.counterfactual().isPresent()) {
            checked++;
            assertThat(past.counterfactual().get().rankAfter()).isGreaterThan(3);
            assertThat(listWithout(shop, model, past.counterfactual().get()))
                .doesNotContain(item.item());
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(50);
  }

  /** Made again without a line of the search: positive scores first, then what is popular. */
  private static List<String> listWithout(
      Interactions shop, FittedRecommender model, Counterfactual found) {
    BitSet removed = new BitSet();
    found.without().forEach(id -> removed.set(shop.itemIds().index(id)));
    double[] scores = new double[shop.catalogue()];
    model.score(shop.history(0).without(removed), scores);
    int[] popularity = shop.eventsByItem();
    return IntStream.range(0, shop.catalogue())
        .filter(item -> !shop.history(0).distinctItems().get(item))
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(item -> -scores[item])
                .thenComparing(item -> scores[item] > 0 ? 0 : -popularity[item])
                .thenComparing(item -> item))
        .limit(3)
        .map(shop.itemIds()::id)
        .toList();
  }

  @Test
  void sentencesNameTheTwoStrongestPastItemsInBothLanguages() {
    Explanation explanation =
        new Explanation.FromHistory(
            ContributionKind.EXACT,
            List.of(
                new PastItem("a", 3, Map.of(EventKind.PURCHASE, 1, EventKind.VIEW, 4)),
                new PastItem("b", 2, Map.of(EventKind.VIEW, 2)),
                new PastItem("c", 1, Map.of(EventKind.CART, 1))),
            Optional.empty(),
            Optional.empty());

    assertThat(sentence(Locale.ROOT, explanation))
        .isEqualTo("Because you bought “A” and looked twice at “B”.");
    assertThat(sentence(Locale.SIMPLIFIED_CHINESE, explanation)).isEqualTo("因为您买过“A”，还看过 2 次“B”。");
    assertThat(sentence(Locale.ROOT, new Explanation.FromPopularity(1200, .1)))
        .startsWith("Popular with everybody (1,200 events)");
  }

  @Test
  void sentencesTellOfTextsAndOfWhatSpeaksAgainst() {
    Explanation explanation =
        new Explanation.FromHistory(
            ContributionKind.EXACT,
            List.of(
                new PastItem("a", 3, Map.of(EventKind.PURCHASE, 1)),
                new PastItem("d", -1, Map.of(EventKind.PURCHASE, 1, EventKind.RETURN, 1))),
            Optional.of(new ClosestText("c", .7)),
            Optional.empty());
    Explanation nothing =
        new Explanation.FromHistory(
            ContributionKind.REMOVAL,
            List.of(new PastItem("d", -1, Map.of(EventKind.VIEW, 1))),
            Optional.empty(),
            Optional.empty());

    assertThat(sentence(Locale.ROOT, explanation))
        .isEqualTo("Because you bought “A”; its text is close to “C”, although you returned “D”.");
    assertThat(sentence(Locale.SIMPLIFIED_CHINESE, explanation))
        .isEqualTo("因为您买过“A”；它的文字与“C”相近，尽管您退回过“D”。");
    assertThat(sentence(Locale.ROOT, nothing))
        .isEqualTo("No single past product speaks for it; the history as a whole does.");
  }

  private static String sentence(Locale locale, Explanation explanation) {
    ResourceBundle messages =
        ResourceBundle.getBundle(
            "vitrine.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return ExplanationSentence.of(messages).of(explanation, id -> id.toUpperCase(Locale.ROOT));
  }

  private static ShopperLists lists(Interactions shop) {
    return new ShopperLists(shop, ItemKnn.plain().fit(shop, Progress.unwatched()));
  }
}
