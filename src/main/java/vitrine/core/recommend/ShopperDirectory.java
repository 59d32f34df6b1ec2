package vitrine.core.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vitrine.core.dataset.EventKind;

/** Finds shoppers. Safe for several threads at once. */
public final class ShopperDirectory {
  private static final byte PURCHASE = (byte) EventKind.PURCHASE.ordinal();

  private final Interactions interactions;
  private final Predicate<String> listed;

  /** The shoppers of these events. */
  public ShopperDirectory(Interactions interactions) {
    this(interactions, id -> true);
  }

  private ShopperDirectory(Interactions interactions, Predicate<String> listed) {
    this.interactions = interactions;
    this.listed = listed;
  }

  /**
   * The shoppers among these whose id is wanted.
   *
   * @param wanted asked for ids, once or several times each
   */
  public ShopperDirectory among(Predicate<String> wanted) {
    return new ShopperDirectory(interactions, wanted);
  }

  /** How many shoppers there are. */
  public int size() {
    return (int)
        IntStream.range(0, interactions.users())
            .filter(user -> listed.test(interactions.userIds().id(user)))
            .count();
  }

  /** The shoppers with the most events that count; of equal ones the smaller id first. */
  public List<ShopperSummary> mostActive(int most) {
    return best(most, interactions::events);
  }

  /** The shoppers whose last purchase is the latest; those who never bought are left out. */
  public List<ShopperSummary> recentBuyers(int most) {
    return best(most, this::lastPurchase);
  }

  /**
   * The shoppers whose id holds this text, capital letters or not: the id itself first, then ids
   * that begin with it, each in ascending order.
   */
  public List<ShopperSummary> search(String text, int most) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<ShopperSummary> exact = new ArrayList<>();
    List<ShopperSummary> beginning = new ArrayList<>();
    List<ShopperSummary> holding = new ArrayList<>();
    for (int user = 0; user < interactions.users(); user++) {
      String id = interactions.userIds().id(user).toLowerCase(Locale.ROOT);
      int place = id.indexOf(wanted);
      if (place < 0 || !listed.test(interactions.userIds().id(user))) {
        continue;
      }
      List<ShopperSummary> list =
          id.length() == wanted.length() ? exact : place == 0 ? beginning : holding;
      if (list.size() < most) {
        list.add(summary(user));
      }
    }
    exact.addAll(beginning);
    exact.addAll(holding);
    return List.copyOf(exact.subList(0, Math.min(most, exact.size())));
  }

  private long lastPurchase(int user) {
    for (int event = interactions.starts()[user + 1] - 1;
        event >= interactions.starts()[user];
        event--) {
      if (interactions.kinds()[event] == PURCHASE) {
        return interactions.times().length == 0 ? 1 : interactions.times()[event];
      }
    }
    return Long.MIN_VALUE;
  }

  /** The shoppers of the highest keys above {@link Long#MIN_VALUE}; a key of 0 events is none. */
  private List<ShopperSummary> best(int most, Key key) {
    return IntStream.range(0, interactions.users())
        .filter(user -> interactions.events(user) > 0 && key.of(user) > Long.MIN_VALUE)
        .filter(user -> listed.test(interactions.userIds().id(user)))
        .boxed()
        .sorted(Comparator.<Integer>comparingLong(user -> -key.of(user)).thenComparing(u -> u))
        .limit(most)
        .map(this::summary)
        .toList();
  }

  private ShopperSummary summary(int user) {
    int end = interactions.starts()[user + 1];
    boolean timed = interactions.times().length > 0 && interactions.events(user) > 0;
    return new ShopperSummary(
        interactions.userIds().id(user),
        interactions.events(user),
        timed ? OptionalLong.of(interactions.times()[end - 1]) : OptionalLong.empty());
  }

  @FunctionalInterface
  private interface Key {
    long of(int user);
  }
}
