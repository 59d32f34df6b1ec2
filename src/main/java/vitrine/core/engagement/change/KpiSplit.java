package vitrine.core.engagement.change;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.log.Days;
import vitrine.core.engagement.log.Money;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.Sessions;

/**
 * Splits a figure of a range of days over parts. Each figure is the same number as in {@link
 * vitrine.core.engagement.EngagementReport}.
 */
final class KpiSplit {
  private static final UserParts.Who ACTIVE = (active, did, orders) -> active;
  private static final UserParts.Who BUYER = (active, did, orders) -> orders > 0;

  private final Scope scope;
  private final Partition partition;
  private final int from;
  private final int to;

  private KpiSplit(Scope scope, Partition partition, int from, int to) {
    this.scope = scope;
    this.partition = partition;
    this.from = from;
    this.to = to;
  }

  /**
   * The figure of these days.
   *
   * @param from first day
   * @param to last day, included
   */
  static Split of(Scope scope, Partition partition, Kpi kpi, int from, int to) {
    return lacking(scope.data(), kpi)
        .map(reason -> Split.none(reason, partition.parts()))
        .orElseGet(() -> new KpiSplit(scope, partition, from, to).split(kpi));
  }

  /** What the data lacks for a figure, on any day. */
  private static Optional<Reason> lacking(PreparedLog data, Kpi kpi) {
    Optional<Reason> noPurchases = lacks(data, EventKind.PURCHASE, Reason.NO_PURCHASES);
    Optional<Reason> noTrade = data.has(EventKind.RETURN) ? Optional.empty() : noPurchases;
    return switch (kpi) {
      case CLICK_THROUGH_RATE ->
          lacks(data, EventKind.CLICK, Reason.NO_CLICKS)
              .or(() -> lacks(data, data.shown(), Reason.NO_IMPRESSIONS));
      case ADD_TO_CART_RATE -> lacks(data, EventKind.CART, Reason.NO_CARTS);
      case PURCHASE_RATE -> noPurchases;
      case REVIEW_RATE -> lacks(data, EventKind.REVIEW, Reason.NO_REVIEWS).or(() -> noPurchases);
      case BUYERS, ORDERS, POSITIVE_ORDERS, NEGATIVE_ORDERS, REPEAT_PURCHASE_RATE -> noTrade;
      case GROSS_REVENUE, RETURNED_REVENUE, NET_REVENUE, AVERAGE_ORDER_VALUE ->
          noTrade.or(
              () ->
                  Money.of(data.log()).known() ? Optional.empty() : Optional.of(Reason.NO_PRICES));
      case ACTIVE_USERS,
          DAILY_ACTIVE_USERS,
          WEEKLY_ACTIVE_USERS,
          MONTHLY_ACTIVE_USERS,
          DAILY_TO_MONTHLY,
          SESSIONS,
          SESSIONS_PER_USER,
          BOUNCE_RATE,
          BROWSE_TIME,
          BROWSE_TIME_PER_SESSION,
          BROWSE_TIME_PER_USER ->
          Optional.empty();
    };
  }

  private static Optional<Reason> lacks(PreparedLog data, EventKind kind, Reason reason) {
    return data.has(kind) ? Optional.empty() : Optional.of(reason);
  }

  private Split split(Kpi kpi) {
    Days days = scope.data().days();
    Sessions sessions = scope.data().sessions();
    IntToDoubleFunction one = session -> 1;
    IntToDoubleFunction seconds = session -> sessions.browseMillis()[session] / 1000.0;
    return switch (kpi) {
      case ACTIVE_USERS -> Split.sum(users(ACTIVE));
      case DAILY_ACTIVE_USERS -> mean(RollingWindow.day(days));
      case WEEKLY_ACTIVE_USERS -> mean(RollingWindow.week(days));
      case MONTHLY_ACTIVE_USERS -> mean(RollingWindow.month(days, scope.month()));
      case DAILY_TO_MONTHLY -> dailyToMonthly();
      case SESSIONS -> Split.sum(sessions(one));
      case SESSIONS_PER_USER -> Split.quotient(sessions(one), users(ACTIVE));
      case BOUNCE_RATE ->
          Split.quotient(sessions(s -> sessions.events()[s] == 1 ? 1 : 0), sessions(one));
      case BROWSE_TIME -> Split.sum(sessions(seconds));
      case BROWSE_TIME_PER_SESSION -> Split.quotient(sessions(seconds), sessions(one));
      case BROWSE_TIME_PER_USER -> Split.quotient(sessions(seconds), users(ACTIVE));
      case CLICK_THROUGH_RATE ->
          Split.quotient(events(EventKind.CLICK), events(scope.data().shown()));
      case ADD_TO_CART_RATE -> Split.quotient(users(KpiSplit::carter), users(ACTIVE));
      case PURCHASE_RATE ->
          Split.quotient(users((active, did, orders) -> active && orders > 0), users(ACTIVE));
      case REVIEW_RATE -> Split.quotient(users(KpiSplit::reviewer), users(BUYER));
      case BUYERS -> Split.sum(users(BUYER));
      case REPEAT_PURCHASE_RATE ->
          Split.quotient(users((active, did, orders) -> orders > 1), users(BUYER));
      case ORDERS -> Split.sum(OrderParts.of(scope, partition, order -> true, from, to));
      case POSITIVE_ORDERS -> Split.sum(positiveOrders());
      case NEGATIVE_ORDERS ->
          Split.sum(OrderParts.of(scope, partition, scope.orders()::negative, from, to));
      case GROSS_REVENUE -> Split.sum(revenue(RowParts.Revenue.GROSS));
      case RETURNED_REVENUE -> Split.sum(revenue(RowParts.Revenue.RETURNED));
      case NET_REVENUE -> Split.sum(revenue(RowParts.Revenue.NET));
      case AVERAGE_ORDER_VALUE -> Split.quotient(revenue(valued()), positiveOrders());
    };
  }

  private static boolean carter(boolean active, int did, int orders) {
    return UserParts.did(did, EventKind.CART);
  }

  private static boolean reviewer(boolean active, int did, int orders) {
    return orders > 0 && UserParts.did(did, EventKind.REVIEW);
  }

  private PartSums users(UserParts.Who who) {
    return UserParts.of(scope, partition, who, from, to);
  }

  private PartSums sessions(IntToDoubleFunction worth) {
    return SessionParts.of(scope, partition, worth, from, to);
  }

  private PartSums events(EventKind kind) {
    return RowParts.events(scope, partition, kind, from, to);
  }

  private PartSums revenue(RowParts.Revenue which) {
    return RowParts.revenue(scope, partition, which, from, to);
  }

  private RowParts.Revenue valued() {
    return switch (scope.orderValue()) {
      case GROSS -> RowParts.Revenue.GROSS;
      case NET -> RowParts.Revenue.NET;
    };
  }

  private PartSums positiveOrders() {
    return OrderParts.of(scope, partition, scope.orders()::positive, from, to);
  }

  private Split mean(RollingWindow window) {
    int first = Math.max(from, window.filledFrom());
    if (first > to) {
      return Split.none(Reason.WARMING_UP, partition.parts());
    }
    double[] worth = new double[to - first + 1];
    Arrays.fill(worth, 1);
    PartSums sums = new WindowParts(scope, partition, window, first, to).sums(worth);
    return Split.sum(sums.dividedBy(worth.length));
  }

  /**
   * The mean over days of DAU_d / MAU_d. A part's share of the denominator is its mean share of the
   * monthly users; its numerator is the mean of its daily users / all monthly users.
   */
  private Split dailyToMonthly() {
    Days days = scope.data().days();
    RollingWindow month = RollingWindow.month(days, scope.month());
    int first = Math.max(from, month.filledFrom());
    if (first > to) {
      return Split.none(Reason.WARMING_UP, partition.parts());
    }
    double[] worth = new double[to - first + 1];
    WindowParts monthly = new WindowParts(scope, partition, month, first, to);
    long[] users = monthly.totals();
    for (int day = 0; day < worth.length; day++) {
      worth[day] = users[day] == 0 ? 0 : 1.0 / users[day];
    }
    return Split.quotient(
        new WindowParts(scope, partition, RollingWindow.day(days), first, to).sums(worth),
        monthly.sums(worth));
  }
}
