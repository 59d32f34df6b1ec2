package vitrine.core.recommend.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.Catalog;
import vitrine.core.dataset.EventLog;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.lifecycle.LifecycleState;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.rfm.BuyerScores;
import vitrine.core.engagement.rfm.RfmQuery;
import vitrine.core.engagement.rfm.RfmScore;
import vitrine.core.recommend.ContributionKind;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.LogInteractions;
import vitrine.core.recommend.LogShop;
import vitrine.core.recommend.MatrixModel;
import vitrine.core.recommend.Products;
import vitrine.core.recommend.portrait.ShopperPortrait.CategoryTaste;
import vitrine.core.recommend.propensity.ShopperReviews;

class ShopperPortraitsTest {
  /** Days begin at multiples of 24; the last one is day 20. */
  private static final EventLog LOG =
      EventLog.of(
          LogShop.log(
              "ann mug buy 1 .",
              "ann pot pv 25 .",
              "ann tea pv 49 .",
              "ann tea talk 50 1",
              "bob mug buy 2 .",
              "bob pot buy 400 .",
              "bob tea buy 480 .",
              "cid tea pv 30 .",
              "cid tea back 31 ."));

  private final PreparedLog prepared = PreparedLog.of(LOG, Progress.unwatched());
  private final Interactions interactions = LogInteractions.of(LOG, EventWeights.standard());
  private final BuyerScores buyers =
      BuyerScores.of(prepared, RfmQuery.standard(EngagementQuery.everything()));
  private final ShopperFinder finder = new ShopperFinder(prepared, interactions, buyers);

  @Test
  void aPortraitTellsTasteScoresStateSilenceAndReviews() {
    ShopperPortraits portraits =
        ShopperPortraits.of(
            prepared,
            interactions,
            ItemFacts.of(
                interactions.itemIds(),
                new Products(Optional.of(Catalog.of(LogShop.catalog())), LOG)),
            ShopperReviews.of(LOG, Optional.empty()),
            Progress.unwatched());

    ShopperPortrait ann = portraits.of("ann");

    // the tea's weights are 1 - 5: no taste; mug 5 and pot 1 are in the kitchen
    assertThat(ann.categories()).containsExactly(new CategoryTaste("Kitchen", 1, 2));
    assertThat(ann.prices().orElseThrow().median()).isEqualTo(9.5);
    assertThat(ann.prices().orElseThrow().bands())
        .singleElement()
        .extracting("share")
        .isEqualTo(1.0);
    RfmScore score = ann.rfm().orElseThrow();
    assertThat(score.recency()).isEqualTo(1);
    assertThat(score.silence()).isEqualTo(20);
    assertThat(score.orders()).isEqualTo(1);
    assertThat(ann.rhythm().orElseThrow().silence()).isEqualTo(18);
    assertThat(ann.rhythm().orElseThrow().threshold()).isEqualTo(1);
    assertThat(ann.rhythm().orElseThrow().atRisk()).isTrue();
    assertThat(ann.lifecycle()).isEmpty();
    assertThat(ann.reviews().orElseThrow().negative()).isEqualTo(1);
    assertThat(ann.reviews().orElseThrow().stars()).hasValue(1);
    assertThat(ann.propensity()).isEmpty();
    assertThat(portraits.of("bob").lifecycle()).contains(LifecycleState.RETURNING);
    assertThat(portraits.of("cid").rfm()).isEmpty();
    assertThat(portraits.of("nobody").categories()).isEmpty();
  }

  @Test
  void shoppersAreFoundBySilenceSegmentAndLikeness() {
    assertThat(finder.lostLately(5, Progress.unwatched()))
        .containsExactly(new ShopperFinder.Found("ann", 17));
    assertThat(finder.segments()).hasSize(2);
    assertThat(finder.ofSegment(finder.segments().getFirst(), 5))
        .containsExactly(new ShopperFinder.Found("bob", 1));
    // ann (mug 5, pot 1), bob (mug 5, pot 5, tea 5): cosine 30 / sqrt(26 * 75)
    assertThat(finder.mostLike("ann", 5))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.user()).isEqualTo("bob");
              assertThat(found.measure()).isCloseTo(30 / Math.sqrt(26 * 75), within(1e-9));
            });
    assertThat(finder.mostLike("nobody", 5)).isEmpty();
  }

  @Test
  void aListThatAnEventOfTheLastWeekChangedIsFound() {
    // before the last week bob had bought the mug only: pot and tea were on his list, now nothing
    // is left; ann and cid did nothing since
    assertThat(
            finder.changedMost(
                ItemKnn.plain().fit(interactions, Progress.unwatched()),
                2,
                5,
                Progress.unwatched()))
        .isEmpty();
    EventLog more =
        EventLog.of(
            LogShop.log(
                "ann mug buy 1 .",
                "ann pot buy 2 .",
                "ann tea buy 3 .",
                "ann cup buy 3 .",
                "bob mug buy 4 .",
                "bob pot buy 470 .",
                "cid cup pv 480 ."));
    PreparedLog log = PreparedLog.of(more, Progress.unwatched());
    Interactions shop = LogInteractions.of(more, EventWeights.standard());

    assertThat(
            new ShopperFinder(
                    log, shop, BuyerScores.of(log, RfmQuery.standard(EngagementQuery.everything())))
                .changedMost(
                    ItemKnn.plain().fit(shop, Progress.unwatched()), 2, 5, Progress.unwatched()))
        .containsExactly(new ShopperFinder.Found("bob", 1));
  }

  /** Tea, which the pot leads to, stood on bob's list of popular products before. */
  @Test
  void aListThatOnlyPopularityFilledIsComparedAsItWasShown() {
    EventLog more =
        EventLog.of(
            LogShop.log(
                "ann cup buy 1 .",
                "ann tea buy 2 .",
                "cid tea buy 3 .",
                "bob mug buy 4 .",
                "bob pot buy 480 ."));
    PreparedLog log = PreparedLog.of(more, Progress.unwatched());
    Interactions shop = LogInteractions.of(more, EventWeights.standard());
    double[][] parts = new double[shop.catalogue()][shop.catalogue()];
    parts[shop.itemIds().index("pot")][shop.itemIds().index("tea")] = 1;

    assertThat(
            new ShopperFinder(
                    log, shop, BuyerScores.of(log, RfmQuery.standard(EngagementQuery.everything())))
                .changedMost(
                    MatrixModel.of(ContributionKind.EXACT, parts), 1, 5, Progress.unwatched()))
        .isEmpty();
  }
}
