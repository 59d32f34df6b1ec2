package vitrine.core.recommend.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.History;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.Shop;
import vitrine.core.recommend.evaluation.Estimate;

class ShopReportsTest {
  /** Events an item: 3, 2, 1, 0, 0, 1. */
  private static final Interactions SHOP =
      Shop.of(6, new int[] {0, 1}, new int[] {0, 2}, new int[] {0, 1, 5}, new int[0]);

  /** Items 0 and 1 are cups, the others pots. */
  private static final ItemFacts FACTS =
      new ItemFacts(
          SHOP.itemIds(),
          new String[] {"", "", "", "", "", ""},
          new String[] {"", "", "", "text", "", ""},
          new String[] {"cup", "cup", "pot", "pot", "pot", "pot"},
          new String[] {"a", "a", "a", "a", "a", "a"},
          new double[] {1, 2, 3, 4, Double.NaN, 6},
          Optional.empty());

  /** The lists of length 2: 1 and 2 of the first knows 0, 1: 2, 5; second: 1, 5; third: 2, 4. */
  private static final FittedRecommender MODEL = scoring(9, 8, 7, 0, 1, 6);

  @Test
  void figuresOfAllLists() {
    ShopReport report = report(FACTS, 2, false);

    // lists 2 5, 1 5, 2 4
    assertThat(report.stamp().shoppers()).isEqualTo(3);
    assertThat(report.stamp().withoutList()).isEqualTo(1);
    assertThat(report.stamp().places()).isEqualTo(6);
    assertThat(report.stamp().demandIsPurchases()).isFalse();
    assertThat(report.stamp().placesOutOfStock()).isEmpty();
    assertThat(report.lists().coverage()).isEqualTo(4 / 6.0);
    assertThat(report.lists().averagePopularity()).isCloseTo(6 / 6.0, within(1e-12));
    // the 20 % most popular are items 0 and 1
    assertThat(report.lists().longTail()).isCloseTo(5 / 6.0, within(1e-12));
    assertThat(value(report, ShopMeasure.AVERAGE_POPULARITY)).isCloseTo(1, within(1e-12));
    assertThat(value(report, ShopMeasure.LONG_TAIL)).isCloseTo(5 / 6.0, within(1e-12));
    assertThat(value(report, ShopMeasure.NOVELTY))
        .isCloseTo(report.lists().novelty().orElseThrow(), within(1e-12));
    // lists 1, 1.5, .5 against pasts 2.5, 2, 2
    assertThat(value(report, ShopMeasure.POPULARITY_LIFT)).isCloseTo(3 / 6.5 - 1, within(1e-12));
    // only 1 and 5 share a shopper: cosine 1/√2
    assertThat(value(report, ShopMeasure.DIVERSITY))
        .isCloseTo(1 - Math.sqrt(.5) / 3, within(1e-12));
    assertThat(report.measures().get(ShopMeasure.CALIBRATION)).isNotNull();
  }

  @Test
  void groupsOfShoppersAgainstAllOthers() {
    UserGrouping grouping =
        new UserGrouping(
            UserGrouping.Source.ATTRIBUTE,
            "age",
            List.of(GroupLabel.of("old"), GroupLabel.of("young"), GroupLabel.of("nobody")),
            new int[] {0, 1, 0, 1});

    UserGaps gaps =
        new ShopReports(SHOP, FACTS, List.of(grouping))
            .of(MODEL, 2, false, Progress.unwatched())
            .userGaps()
            .getFirst();

    assertThat(gaps.groups()).extracting(UserGap::shoppers).containsExactly(2, 1);
    UserGap old = gaps.groups().getFirst();
    assertThat(old.coverage()).isEqualTo(3 / 6.0);
    UserGap.Measured tail = Objects.requireNonNull(old.measures().get(ShopMeasure.LONG_TAIL));
    assertThat(tail.estimate().value()).isEqualTo(1);
    assertThat(tail.gap().orElseThrow().value()).isEqualTo(.5);
    // one shopper on the other side: no interval, nothing is clear
    assertThat(tail.gap().orElseThrow().interval()).isEmpty();
    assertThat(tail.clear()).isFalse();
  }

  @Test
  void groupsOfProductsAgainstTheirDemand() {
    List<ProductGaps> dimensions = report(FACTS, 2, false).productGaps();

    // one brand is no comparison
    assertThat(dimensions)
        .extracting(ProductGaps::dimension)
        .containsExactly(ProductDimension.CATEGORY, ProductDimension.PRICE);
    ProductGap pots = dimensions.getFirst().groups().getFirst();
    assertThat(pots.label()).isEqualTo(GroupLabel.of("pot"));
    assertThat(pots.ofCatalogue()).isEqualTo(4 / 6.0);
    assertThat(pots.ofPlaces().value()).isCloseTo(5 / 6.0, within(1e-12));
    assertThat(pots.ofDemand()).isCloseTo(2 / 7.0, within(1e-12));
    assertThat(pots.exposure().orElseThrow().value()).isCloseTo(35 / 12.0, within(1e-12));
    // own shares of places 1, .5, 1 less 5/6, each of a third: variance 3/2 · (1+4+1)/36/9
    Estimate.Interval places = pots.ofPlaces().interval().orElseThrow();
    assertThat(places.lower())
        .isCloseTo(5 / 6.0 - 1.959963984540054 * Math.sqrt(1.5 * 6 / 36 / 9), within(1e-12));
    assertThat(places.upper()).isEqualTo(1);
    // pulls at the logarithm: (2/5-1/3)-(0-2/7), (1/5-1/3)-(1/2-2/7), (2/5-1/3)-(1/2-3/7)
    double squares = sq(1 / 15.0 + 2 / 7.0) + sq(-2 / 15.0 - 3 / 14.0) + sq(1 / 15.0 - 1 / 14.0);
    assertThat(pots.exposure().orElseThrow().interval().orElseThrow().upper())
        .isCloseTo(
            35 / 12.0 * Math.exp(1.959963984540054 * Math.sqrt(1.5 * squares)), within(1e-9));
    assertThat(dimensions.getLast().groups())
        .extracting(ProductGap::label)
        .containsExactly(
            GroupLabel.of("1.00–1.00"),
            GroupLabel.of("2.00–2.00"),
            GroupLabel.of("3.00–3.00"),
            GroupLabel.of("4.00–6.00"),
            new GroupLabel(GroupLabel.Kind.UNKNOWN, ""));
  }

  private static double sq(double value) {
    return value * value;
  }

  @Test
  void whyItemsAreNeverRecommended() {
    NeverTable never = report(FACTS, 2, false).never();

    assertThat(never.shoppersAsked()).isEqualTo(3);
    assertThat(never.items())
        .containsExactly(
            new NeverRecommended(0, NeverReason.KNOWN_TO_ALL, 3, 3, OptionalInt.empty()),
            new NeverRecommended(3, NeverReason.NO_EVENT, 0, 0, OptionalInt.of(3)));
    assertThat(report(FACTS, 2, true).never().items().getLast().reason())
        .isEqualTo(NeverReason.OUTSCORED);
    assertThat(report(FACTS, 1, true).never().counts())
        .isEqualTo(
            Map.of(
                NeverReason.NO_TEXT, 1,
                NeverReason.KNOWN_TO_ALL, 1,
                NeverReason.FEW_EVENTS, 1,
                NeverReason.OUTSCORED, 1));
    BitSet inStock = new BitSet();
    inStock.set(1, 3);
    ItemFacts stocked =
        new ItemFacts(
            FACTS.ids(),
            FACTS.titles(),
            FACTS.texts(),
            FACTS.categories(),
            FACTS.brands(),
            FACTS.prices(),
            Optional.of(inStock));
    ShopReport report = report(stocked, 2, false);
    assertThat(report.never().counts()).isEqualTo(Map.of(NeverReason.OUT_OF_STOCK, 2));
    assertThat(report.stamp().placesOutOfStock()).hasValue(3);
  }

  @Test
  void aShopWhoseShoppersKnowEverythingHasNothingToReport() {
    Interactions one = Shop.of(1, new int[] {0}, new int[] {0, 0});

    assertThatThrownBy(
            () ->
                new ShopReports(one, ItemFacts.unknown(one.itemIds()), List.of())
                    .of(scoring(1), 3, false, Progress.unwatched()))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.RECOMMEND_NO_CANDIDATES));
  }

  private static double value(ShopReport report, ShopMeasure measure) {
    return Optional.ofNullable(report.measures().get(measure)).orElseThrow().value();
  }

  private static ShopReport report(ItemFacts facts, int length, boolean readsTexts) {
    return new ShopReports(SHOP, facts, List.of())
        .of(MODEL, length, readsTexts, Progress.unwatched());
  }

  private static FittedRecommender scoring(double... fixed) {
    return new FittedRecommender() {
      @Override
      public String name() {
        return "fixed";
      }

      @Override
      public Map<String, Object> settings() {
        return Map.of();
      }

      @Override
      public void score(History history, double[] scores) {
        System.arraycopy(fixed, 0, scores, 0, fixed.length);
      }

      @Override
      public double[] contributions(History history, int item) {
        return new double[history.size()];
      }
    };
  }
}
