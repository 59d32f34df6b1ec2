package vitrine.core.recommend.propensity;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;
import java.util.Optional;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.Money;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.PreparedLog;

/**
 * Reads what is known of a shopper at the beginning of a day, from events of earlier days only.
 * Holds room for one shopper: one a thread.
 */
final class SnapshotFeatures {
  /** How many features there are. */
  static final int COUNT = PropensityFeature.values().length;

  private static final EventKind[] KINDS = EventKind.values();
  private static final int WEEK = 7;
  private static final int MONTH = 28;
  private static final int QUARTER = 84;
  private static final long BY_TIME = 1L << 62;

  private final PreparedLog data;
  private final Places places;
  private final Money money;
  private final ShopperReviews reviews;
  private final Optional<CodeColumn> orderIds;
  private final LongOpenHashSet orders = new LongOpenHashSet();
  private final IntOpenHashSet sessions = new IntOpenHashSet();

  SnapshotFeatures(PreparedLog data, ShopperReviews reviews) {
    this.data = data;
    this.places = data.places();
    this.money = Money.of(data.log());
    this.reviews = reviews;
    this.orderIds = data.log().orders();
  }

  /** Whether the shopper bought something on one of these days. */
  boolean buys(int user, int from, int to) {
    for (int place = places.start(user); place < places.end(user); place++) {
      int day = places.day(place);
      if (day >= from && day <= to && bought(place)) {
        return true;
      }
    }
    return false;
  }

  private boolean bought(int place) {
    return places.kind(place) == EventKind.PURCHASE.ordinal() && !places.takesBack(place);
  }

  /**
   * Reads a shopper.
   *
   * @param user a code of {@link vitrine.core.dataset.EventLog#users()}
   * @param day the first day that is not looked at
   * @param values receives a value a {@link PropensityFeature}, not scaled
   * @return false for who was not active before
   */
  boolean read(int user, int day, double[] values) {
    Arrays.fill(values, 0);
    orders.clear();
    sessions.clear();
    int first = -1;
    int last = -1;
    int activeInMonth = 0;
    int firstOrderDay = -1;
    int lastOrderDay = -1;
    int orderDays = 0;
    double revenue = 0;
    for (int place = places.start(user); place < places.end(user); place++) {
      int on = places.day(place);
      if (on < 0 || on >= day) {
        continue;
      }
      EventKind kind = KINDS[places.kind(place)];
      if (kind == EventKind.IMPRESSION) {
        continue;
      }
      int ago = day - on;
      first = first < 0 ? on : first;
      activeInMonth += on != last && ago <= MONTH ? 1 : 0;
      last = on;
      if (ago <= MONTH) {
        sessions.add(data.sessions().ofPlace()[place]);
      }
      if (kind == EventKind.PURCHASE || kind == EventKind.RETURN) {
        int row = places.row(place);
        revenue += money.net(row);
        if (!bought(place)) {
          add(values, PropensityFeature.RETURNS);
        } else if (orders.add(order(row, place))) {
          firstOrderDay = firstOrderDay < 0 ? on : firstOrderDay;
          orderDays += on != lastOrderDay ? 1 : 0;
          lastOrderDay = on;
          addWithin(values, PropensityFeature.ORDERS_28, ago <= MONTH);
          addWithin(values, PropensityFeature.ORDERS_84, ago <= QUARTER);
        }
      } else {
        count(values, kind, ago);
      }
    }
    if (first < 0) {
      return false;
    }
    set(values, PropensityFeature.DAYS_SINCE_ACTIVE, day - last);
    set(values, PropensityFeature.TENURE, day - first);
    set(values, PropensityFeature.ORDERS, orders.size());
    set(values, PropensityFeature.ORDERED_BEFORE, orders.isEmpty() ? 0 : 1);
    set(
        values,
        PropensityFeature.DAYS_SINCE_ORDER,
        orders.isEmpty() ? day - first : day - lastOrderDay);
    if (orderDays > 1) {
      double gap = (double) (lastOrderDay - firstOrderDay) / (orderDays - 1);
      set(values, PropensityFeature.OVERDUE, (day - lastOrderDay) / gap);
    }
    set(values, PropensityFeature.REVENUE, Math.max(0, revenue));
    set(values, PropensityFeature.SESSIONS_28, sessions.size());
    set(values, PropensityFeature.ACTIVE_DAYS_28, activeInMonth);
    ShopperReviews.Summary written = reviews.before(user, data.days().end(day - 1));
    set(values, PropensityFeature.REVIEWS, written.reviews());
    set(values, PropensityFeature.STARS, written.rated() == 0 ? 0 : written.stars() - 3);
    set(values, PropensityFeature.SENTIMENT, written.scored() == 0 ? 0 : written.score());
    return true;
  }

  private static void count(double[] values, EventKind kind, int ago) {
    switch (kind) {
      case VIEW, CLICK -> {
        addWithin(values, PropensityFeature.VIEWS_7, ago <= WEEK);
        addWithin(values, PropensityFeature.VIEWS_28, ago <= MONTH);
      }
      case CART -> {
        addWithin(values, PropensityFeature.CARTS_7, ago <= WEEK);
        addWithin(values, PropensityFeature.CARTS_28, ago <= MONTH);
      }
      case FAVOURITE -> addWithin(values, PropensityFeature.FAVOURITES_28, ago <= MONTH);
      default -> {}
    }
  }

  /** An order id's code, else the time of the purchase. */
  private long order(int row, int place) {
    int code = orderIds.map(column -> column.codes()[row]).orElse(CodeColumn.MISSING);
    return code >= 0 ? code : BY_TIME | places.time(place);
  }

  private static void add(double[] values, PropensityFeature feature) {
    values[feature.ordinal()]++;
  }

  private static void addWithin(double[] values, PropensityFeature feature, boolean within) {
    values[feature.ordinal()] += within ? 1 : 0;
  }

  private static void set(double[] values, PropensityFeature feature, double value) {
    values[feature.ordinal()] = value;
  }
}
