package vitrine.core.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.UserOrder;
import vitrine.core.engagement.log.PreparedLog;

/** Looks shoppers up in an event log. Safe for several threads at once. */
public final class ShopperProfiles {
  /** The most events of a timeline. */
  public static final int LONGEST_TIMELINE = 500;

  private static final int FAVOURITES = 3;

  private final PreparedLog prepared;
  private final EventLog log;
  private final Products products;
  private final EventWeights weights;

  /** Profiles of the shoppers of a log. */
  public ShopperProfiles(PreparedLog prepared, Products products, EventWeights weights) {
    this.prepared = prepared;
    this.log = prepared.log();
    this.products = products;
    this.weights = weights;
  }

  /** The profile of a shopper; without any event where the log does not know them. */
  public ShopperProfile of(String user) {
    int code = log.users().dictionary().code(user);
    if (code < 0) {
      return new ShopperProfile(
          user, 0, 0, 0, OptionalLong.empty(), OptionalLong.empty(), List.of(), List.of(), 0);
    }
    UserOrder order = log.byUser();
    List<PastEvent> timeline = new ArrayList<>();
    Map<String, Double> liking = new HashMap<>();
    Set<Long> orders = new HashSet<>();
    int impressions = 0;
    OptionalLong first = OptionalLong.empty();
    OptionalLong last = OptionalLong.empty();
    for (int place = order.end(code) - 1; place >= order.start(code); place--) {
      int row = order.rows()[place];
      EventKind kind = log.kind(row);
      OptionalLong time = time(row);
      last = last.isPresent() ? last : time;
      first = time.isPresent() ? time : first;
      if (kind == EventKind.IMPRESSION) {
        impressions++;
        continue;
      }
      Optional<Product> product = product(row);
      if (timeline.size() < LONGEST_TIMELINE) {
        timeline.add(new PastEvent(time, kind, product));
      }
      if (kind == EventKind.PURCHASE) {
        orders.add(order(row));
      }
      product
          .flatMap(Product::category)
          .ifPresent(category -> liking.merge(category, weights.of(kind), Double::sum));
    }
    return new ShopperProfile(
        user,
        order.end(code) - order.start(code),
        prepared.sessionsOf(code),
        orders.size(),
        first,
        last,
        favourites(liking),
        timeline,
        impressions);
  }

  private OptionalLong time(int row) {
    long time = log.times()[row];
    return time == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(time);
  }

  private Optional<Product> product(int row) {
    return log.items()
        .filter(column -> column.codes()[row] >= 0)
        .map(column -> products.of(column.value(row)));
  }

  /** An order id's code, else the time of the purchase; codes stay far below any time. */
  private long order(int row) {
    int code = log.orders().map(column -> column.codes()[row]).orElse(CodeColumn.MISSING);
    return code >= 0 ? code : log.times()[row];
  }

  /** What is liked on the whole: a category that was returned as often as bought is none. */
  private static List<ShopperProfile.Favourite> favourites(Map<String, Double> liking) {
    double all = liking.values().stream().mapToDouble(value -> Math.max(0, value)).sum();
    return liking.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(FAVOURITES)
        .map(entry -> new ShopperProfile.Favourite(entry.getKey(), entry.getValue() / all))
        .toList();
  }
}
