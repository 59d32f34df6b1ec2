package vitrine.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Catalog;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.engagement.log.PreparedLog;

class LogInteractionsTest {
  private final EventLog log = EventLog.of(LogShop.events());

  @Test
  void eventsThatCountInTimeOrderWithTheirWeights() {
    Interactions shop = LogInteractions.of(log, EventWeights.standard());

    assertThat(shop.users()).isEqualTo(3);
    assertThat(shop.history(0).items()).containsExactly(0, 0, 0, 2);
    assertThat(shop.history(0).weights()).containsExactly(1, 1, 5, 1);
    assertThat(shop.history(2).isEmpty()).isTrue();
    assertThat(shop.catalogue()).isEqualTo(3);
  }

  @Test
  void aLogWhereNothingCountsSaysSo() {
    EventWeights onlyCarts = new EventWeights(Map.of(EventKind.CART, 1.0), 1);

    assertThatThrownBy(() -> LogInteractions.of(log, onlyCarts))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.RECOMMEND_NO_EVENTS));
  }

  @Test
  void profilesCountSessionsAndOrdersAndShowTheNewestFirst() {
    Products products = new Products(Optional.of(Catalog.of(LogShop.catalog())), log);
    ShopperProfiles profiles =
        new ShopperProfiles(
            PreparedLog.of(log, Progress.unwatched()), products, EventWeights.standard());

    ShopperProfile bob = profiles.of("bob");

    assertThat(bob.events()).isEqualTo(3);
    assertThat(bob.sessions()).isEqualTo(3);
    assertThat(bob.orders()).isEqualTo(2);
    assertThat(bob.favourites()).containsExactly(new ShopperProfile.Favourite("Kitchen", 1));
    assertThat(bob.timeline())
        .extracting(PastEvent::kind)
        .containsExactly(EventKind.VIEW, EventKind.PURCHASE, EventKind.PURCHASE);
    assertThat(bob.timeline().get(1).product().orElseThrow().name()).isEqualTo("Tea pot");
    assertThat(Instant.ofEpochMilli(bob.last().orElseThrow()))
        .isEqualTo(Instant.parse("1970-01-03T02:00:00Z"));
    assertThat(profiles.of("cid").impressions()).isEqualTo(1);
    assertThat(profiles.of("cid").timeline()).isEmpty();
    assertThat(profiles.of("nobody").events()).isEqualTo(0);
  }

  @Test
  void shoppersAreFoundByActivityByPurchaseAndById() {
    ShopperDirectory directory =
        new ShopperDirectory(LogInteractions.of(log, EventWeights.standard()));

    assertThat(users(directory.mostActive(5))).containsExactly("ann", "bob");
    assertThat(users(directory.recentBuyers(5))).containsExactly("bob", "ann");
    assertThat(users(directory.search(" B", 5))).containsExactly("bob");
    assertThat(users(directory.search("i", 5))).containsExactly("cid");
    assertThat(directory.search("x", 5)).isEmpty();
  }

  @Test
  void whatIsReturnedOrDislikedSpeaksAgainstAnItem() {
    Frame events =
        LogShop.log(
            "ann mug buy 1 .",
            "ann mug back 2 .",
            "ann tea talk 3 2",
            "ann pot talk 4 3",
            "bob mug buy 1 .",
            "bob pot talk 2 5",
            "bob tea talk 3 .");

    LogInteractions.Counted counted =
        LogInteractions.of(
            EventLog.of(events), Optional.empty(), Optional.empty(), EventWeights.standard());
    Interactions shop = counted.interactions();

    assertThat(shop.history(0).weights()).containsExactly(5, -5, -5, 1);
    assertThat(shop.history(1).weights()).containsExactly(5, 2, 2);
    assertThat(counted.negative()).isEqualTo(2);
    assertThat(shop.eventsByItem()).containsExactly(2, 2, 1);
    SparseRows rows = SparseRows.shoppersByItems(shop);
    assertThat(rows.starts()).containsExactly(0, 1, 4);
    assertThat(rows.columns()[0]).isEqualTo(1);
  }

  @Test
  void aCategoryThatWasReturnedIsNoFavourite() {
    EventLog back =
        EventLog.of(LogShop.log("ann mug buy 1 .", "ann mug back 2 .", "ann tea pv 3 ."));
    ShopperProfiles profiles =
        new ShopperProfiles(
            PreparedLog.of(back, Progress.unwatched()),
            new Products(Optional.of(Catalog.of(LogShop.catalog())), back),
            EventWeights.standard());

    assertThat(profiles.of("ann").favourites()).isEmpty();
  }

  @Test
  void theSameDeedAtTheSameTimeCountsOnce() {
    Frame events =
        LogShop.log(
            "ann mug pv 1 .",
            "ann tea pv 1 .",
            "ann mug pv 1 .",
            "ann mug buy 1 .",
            "ann mug pv 2 .",
            "bob mug pv 1 .");

    LogInteractions.Counted counted =
        LogInteractions.of(
            EventLog.of(events), Optional.empty(), Optional.empty(), EventWeights.standard());

    assertThat(counted.repeated()).isEqualTo(1);
    assertThat(counted.interactions().history(0).items()).containsExactly(0, 1, 0, 0);
    assertThat(counted.interactions().history(0).weights()).containsExactly(1, 1, 5, 1);
  }

  @Test
  void productsWithoutAnyEventAreInTheCatalogue() {
    Frame events = LogShop.log("ann tea buy 1 .", "ann cup pv 2 .");

    Interactions shop =
        LogInteractions.of(
                EventLog.of(events),
                Optional.of(Catalog.of(LogShop.catalog())),
                Optional.empty(),
                EventWeights.standard())
            .interactions();

    assertThat(shop.catalogue()).isEqualTo(4);
    assertThat(shop.itemIds().id(1)).isEqualTo("mug");
    assertThat(shop.history(0).items()).containsExactly(3, 0);
    assertThat(shop.source()).isNotEqualTo(events.fingerprint());
  }

  @Test
  void reviewsOfTheSameShopBecomeEventsOrSayWhatTheLogsReviewsWeigh() {
    EventLog log =
        EventLog.of(
            LogShop.log("ann mug buy 1 .", "ann mug talk 3 .", "ann tea pv 5 .", "bob tea pv 1 ."));
    ReviewSet reviews =
        ReviewSet.of(
            LogShop.log(
                "ann mug - 3 1",
                "ann tea - 4 4",
                "bob mug - 2 3",
                "bob tea - 9 3",
                "eve tea - 1 1"));
    double[] scores = {.9, .9, -.6, -.4, 0};

    LogInteractions.Counted counted =
        LogInteractions.of(
            log,
            Optional.empty(),
            Optional.of(new RatedReviews(reviews, scores)),
            EventWeights.standard());
    Interactions shop = counted.interactions();

    assertThat(counted.reviewsAdded()).isEqualTo(3);
    assertThat(shop.history(0).items()).containsExactly(0, 0, 1, 1);
    assertThat(shop.history(0).weights()).containsExactly(5, -5, 2, 1);
    assertThat(shop.history(1).items()).containsExactly(1, 0, 1);
    assertThat(shop.history(1).weights()).containsExactly(1, -5, 1);
  }

  /** What somebody wrote weeks later must not weigh on an event of today. */
  @Test
  void aReviewOfAnotherDayIsAnotherEvent() {
    EventLog log =
        EventLog.of(
            LogShop.log(
                "ann mug buy 1 .", "ann mug talk 3 .", "bob tea talk 3 .", "bob mug pv 4 ."));
    ReviewSet reviews =
        ReviewSet.of(LogShop.log("ann mug - 600 1", "bob tea - 26 1", "bob tea - 4 5"));

    LogInteractions.Counted counted =
        LogInteractions.of(
            log,
            Optional.empty(),
            Optional.of(RatedReviews.unscored(reviews)),
            EventWeights.standard());
    Interactions shop = counted.interactions();

    assertThat(counted.reviewsAdded()).isEqualTo(2);
    assertThat(shop.history(0).items()).containsExactly(0, 0, 0);
    assertThat(shop.history(0).weights()).containsExactly(5, 2, -5);
    // of two within a day the nearest is the one that the log holds
    assertThat(shop.history(1).items()).containsExactly(1, 0, 1);
    assertThat(shop.history(1).weights()).containsExactly(2, 1, -5);
  }

  @Test
  void reviewsOfAnotherShopAreNoEvidence() {
    EventLog log = EventLog.of(LogShop.log("ann mug buy 1 .", "bob tea pv 1 ."));
    ReviewSet reviews = ReviewSet.of(LogShop.log("ann mug - 3 1", "x tea - 4 4", "y mug - 2 3"));

    LogInteractions.Counted counted =
        LogInteractions.of(
            log,
            Optional.empty(),
            Optional.of(RatedReviews.unscored(reviews)),
            EventWeights.standard());

    assertThat(counted.reviewsAdded()).isEqualTo(0);
    assertThat(counted.interactions().source()).isEqualTo(log.frame().fingerprint());
  }

  private static List<String> users(List<ShopperSummary> found) {
    return found.stream().map(ShopperSummary::user).toList();
  }
}
