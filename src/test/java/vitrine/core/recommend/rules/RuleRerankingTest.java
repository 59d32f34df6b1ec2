package vitrine.core.recommend.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vitrine.core.recommend.Candidates;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.LeftOut;
import vitrine.core.recommend.PlacedList;
import vitrine.core.recommend.RuleEffect;
import vitrine.core.recommend.RuleKind;
import vitrine.core.recommend.RuleReport;

class RuleRerankingTest {
  private static final double NONE = Double.NaN;
  private static final RuleSet OFF = RuleSet.off();

  /** λ = .5: after item 0, item 1 has .5 · .9 - .5 · 1 = -.05, item 2 .4, item 3 0. */
  @Test
  void diversityIsMaximalMarginalRelevance() {
    ItemFacts facts = RuleShop.ofCategories("", "", "", "");
    RuleReranking rules =
        new RuleReranking(
            OFF.with(new Rule.Diversity(true, .5, SimilarityKind.BEHAVIOUR)),
            facts,
            Optional.of((a, b) -> a + b == 1 ? 1 : 0));
    Candidates candidates = RuleShop.candidates(new double[] {10, 9, 8, 0});

    PlacedList list = rules.place(candidates, 4);

    assertThat(items(list)).containsExactly(0, 2, 3, 1);
    assertThat(list.items().get(3).effects())
        .containsExactly(new RuleEffect(RuleKind.DIVERSITY, 2, 4));
    assertThat(list.items().getFirst().effects()).isEmpty();
    assertThat(rules.order(candidates, 2)).containsExactly(0, 2);
    assertThat(rules.ranks(candidates, 2, 1)[0]).isEqualTo(3);
    assertThat(rules.place(candidates, 2).leftOut())
        .containsExactly(new LeftOut("i1", RuleKind.DIVERSITY, 2, OptionalInt.of(3)));
  }

  /** λ = .8: after item 0, item 1 has .8 · .9 - .2 · 1 = .52, item 2 .64, item 3 0. */
  @Test
  void scoreAndLikenessWeighOneTogether() {
    RuleReranking rules =
        new RuleReranking(
            OFF.with(new Rule.Diversity(true, .8, SimilarityKind.BEHAVIOUR)),
            RuleShop.ofCategories("", "", "", ""),
            Optional.of((a, b) -> a + b == 1 ? 1 : 0));

    assertThat(items(rules.place(RuleShop.candidates(new double[] {10, 9, 8, 0}), 4)))
        .containsExactly(0, 2, 1, 3);
  }

  @Test
  void whatIsOutOfStockIsLeftOutAndTheRestMovesUp() {
    RuleReranking rules =
        new RuleReranking(
            OFF.switched(RuleKind.IN_STOCK, true),
            RuleShop.facts(new String[] {"", "", "", ""}, new double[4], 1, 3),
            Optional.empty());
    Candidates candidates = RuleShop.candidates(new double[] {4, 3, 2, 1});

    PlacedList list = rules.place(candidates, 3);

    assertThat(items(list)).containsExactly(1, 3);
    assertThat(list.shorter()).isTrue();
    assertThat(list.items().get(1))
        .isEqualTo(
            new PlacedList.PlacedItem(3, 4, List.of(new RuleEffect(RuleKind.IN_STOCK, 4, 2))));
    assertThat(list.leftOut())
        .containsExactly(
            new LeftOut("i0", RuleKind.IN_STOCK, 1, OptionalInt.empty()),
            new LeftOut("i2", RuleKind.IN_STOCK, 3, OptionalInt.empty()));
    assertThat(list.rules()).containsExactly(RuleReport.of(RuleKind.IN_STOCK, 2));
    assertThat(rules.ranks(candidates, 3, 2)[0]).as("barred items go last").isEqualTo(4);
  }

  /** 2,000 products of one category of which one may be listed: 200 of them decide. */
  @Test
  void fullCategoriesDoNotMakeThePoolGrow() {
    String[] categories = new String[2_000];
    Arrays.fill(categories, "a");
    AtomicInteger compared = new AtomicInteger();
    RuleReranking rules =
        new RuleReranking(
            OFF.with(new Rule.CategoryCap(true, 1))
                .with(new Rule.Diversity(true, .5, SimilarityKind.BEHAVIOUR)),
            RuleShop.ofCategories(categories),
            Optional.of(
                (_, _) -> {
                  compared.incrementAndGet();
                  return 0;
                }));
    double[] scores = IntStream.range(0, 2_000).mapToDouble(item -> item).toArray();

    assertThat(rules.order(RuleShop.candidates(scores), 10)).containsExactly(1_999);
    assertThat(compared.get()).isEqualTo(ListMaking.POOL);
  }

  @Test
  void aListLongerThanTheCatalogueHasItsPromotionsLast() {
    RuleReranking rules =
        new RuleReranking(
            OFF.with(
                new Rule.Promotions(
                    true,
                    List.of(
                        new Rule.Promotion("i0", Integer.MAX_VALUE), new Rule.Promotion("i2", 1)))),
            RuleShop.ofCategories("", "", "", ""),
            Optional.empty());

    assertThat(rules.order(RuleShop.candidates(new double[] {4, 3, 2, 1}), Integer.MAX_VALUE))
        .containsExactly(2, 1, 3, 0);
  }

  @Test
  void aCategoryHasItsShareAndNoMore() {
    RuleReranking rules =
        new RuleReranking(
            OFF.with(new Rule.CategoryCap(true, 1)),
            RuleShop.ofCategories("a", "a", "b", "", ""),
            Optional.empty());

    PlacedList list = rules.place(RuleShop.candidates(new double[] {5, 4, 3, 2, 1}), 4);

    assertThat(items(list)).containsExactly(0, 2, 3, 4);
    assertThat(list.leftOut())
        .containsExactly(new LeftOut("i1", RuleKind.CATEGORY_CAP, 2, OptionalInt.empty()));
    assertThat(list.rules()).containsExactly(RuleReport.of(RuleKind.CATEGORY_CAP, 1));
  }

  /** Prices 10, 20, 30, 40 of the past: the 10th and 90th percentiles of type 7 are 13 and 37. */
  @Test
  void theBandIsWhatTheShopperUsuallyPays() {
    double[] prices = {10, 20, 30, 40, 12.9, 13, 37, 37.1, NONE};
    RuleReranking rules =
        new RuleReranking(
            OFF.switched(RuleKind.PRICE_BAND, true),
            RuleShop.facts(new String[] {"", "", "", "", "", "", "", "", ""}, prices),
            Optional.empty());

    PlacedList list =
        rules.place(RuleShop.candidates(new double[] {0, 0, 0, 0, 9, 8, 7, 6, 5}, 0, 1, 2, 3), 5);

    assertThat(items(list)).containsExactly(5, 6, 8);
    RuleReport report = list.rules().getFirst();
    assertThat(report.band().orElseThrow().lower()).isEqualTo(13);
    assertThat(report.band().orElseThrow().upper()).isEqualTo(37);
    assertThat(report.barred()).isEqualTo(2);
  }

  @Test
  void ownPricesMakeABandWithoutAPast() {
    RuleReranking rules =
        new RuleReranking(
            OFF.with(
                new Rule.PriceBand(true, OptionalDouble.of(2), OptionalDouble.empty(), .1, .9)),
            RuleShop.facts(new String[] {"", "", ""}, new double[] {1, 2, 300}),
            Optional.empty());

    assertThat(rules.order(RuleShop.candidates(new double[] {3, 2, 1}), 3)).containsExactly(1, 2);
  }

  @Test
  void rulesThatTheDataDoesNotAllowDoNothingAndSaySo() {
    RuleSet all = OFF;
    for (RuleKind kind : RuleKind.values()) {
      all = all.switched(kind, true);
    }
    RuleReranking rules =
        new RuleReranking(all, RuleShop.ofCategories("", "", ""), Optional.empty());

    PlacedList list = rules.place(RuleShop.candidates(new double[] {1, 3, 2}), 2);

    assertThat(items(list)).containsExactly(1, 2);
    assertThat(list.rules())
        .extracting(report -> report.idle().orElse(null))
        .containsExactly(
            RuleReport.Idle.NO_STOCK,
            RuleReport.Idle.NO_PRICES,
            RuleReport.Idle.NO_CATEGORIES,
            RuleReport.Idle.NO_SIMILARITY,
            null);
  }

  @Test
  void promotedItemsStandAtTheirPlacesOrItIsSaidWhyNot() {
    RuleSet set =
        OFF.switched(RuleKind.IN_STOCK, true)
            .with(new Rule.CategoryCap(true, 1))
            .with(
                new Rule.Promotions(
                    true,
                    List.of(
                        new Rule.Promotion("i5", 2),
                        new Rule.Promotion("i0", 1),
                        new Rule.Promotion("i4", 3),
                        new Rule.Promotion("zz", 4),
                        new Rule.Promotion("i6", 5),
                        new Rule.Promotion("i2", 9))));
    ItemFacts facts =
        RuleShop.facts(
            new String[] {"", "a", "b", "", "", "a", "a"}, new double[7], 0, 1, 2, 3, 5, 6);
    RuleReranking rules = new RuleReranking(set, facts, Optional.empty());

    PlacedList list = rules.place(RuleShop.candidates(new double[] {9, 8, 7, 6, 5, 4, 3}, 0), 3);

    assertThat(items(list)).as("i1 is of the category of i5").containsExactly(2, 5, 3);
    assertThat(list.items().get(1).plainRank()).isEqualTo(5);
    assertThat(list.items().get(1).effects())
        .extracting(RuleEffect::rule)
        .last()
        .isEqualTo(RuleKind.PROMOTED);
    assertThat(list.rules().getLast().refused())
        .extracting(RuleReport.RefusedPromotion::reason)
        .containsExactly(
            RuleReport.Reason.KNOWN_TO_SHOPPER,
            RuleReport.Reason.OUT_OF_STOCK,
            RuleReport.Reason.UNKNOWN,
            RuleReport.Reason.BEYOND_LIST,
            RuleReport.Reason.BEYOND_LIST);
  }

  private static List<Integer> items(PlacedList list) {
    return list.items().stream().map(PlacedList.PlacedItem::item).toList();
  }
}
