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

  private static List<String> users(List<ShopperSummary> found) {
    return found.stream().map(ShopperSummary::user).toList();
  }
}
