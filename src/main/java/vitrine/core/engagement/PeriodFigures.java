package vitrine.core.engagement;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.Money;
import vitrine.core.engagement.log.Orders;
import vitrine.core.engagement.log.PreparedLog;

/** The figures of one range of days. */
final class PeriodFigures {
  private final PreparedLog data;
  private final Filtered filtered;
  private final int from;
  private final int to;
  private final UserTally users;
  private final Map<Kpi, Figure> figures = new EnumMap<>(Kpi.class);

  private PeriodFigures(PreparedLog data, Filtered filtered, int from, int to) {
    this.data = data;
    this.filtered = filtered;
    this.from = from;
    this.to = to;
    this.users = UserTally.of(data, filtered.matches(), filtered.orders(), from, to);
  }

  /**
   * Computes every figure.
   *
   * @param from first day
   * @param to last day, included
   */
  static PeriodFigures of(PreparedLog data, Filtered filtered, int from, int to) {
    PeriodFigures work = new PeriodFigures(data, filtered, from, to);
    work.activity();
    work.sessions();
    work.rates();
    work.orders();
    return work;
  }

  Map<Kpi, Figure> figures() {
    return figures;
  }

  UserTally users() {
    return users;
  }

  private void activity() {
    ActiveUsers active = filtered.active();
    put(Kpi.ACTIVE_USERS, Figure.of(users.active()));
    put(Kpi.DAILY_ACTIVE_USERS, mean(active.daily(), from));
    put(Kpi.WEEKLY_ACTIVE_USERS, mean(active.weekly(), Math.max(from, active.weeklyFrom())));
    int filled = Math.max(from, active.monthlyFrom());
    put(Kpi.MONTHLY_ACTIVE_USERS, mean(active.monthly(), filled));
    put(Kpi.DAILY_TO_MONTHLY, active.dailyToMonthly(from, to));
  }

  private Figure mean(int[] series, int first) {
    if (first > to) {
      return new Figure.NotEstimable(Reason.WARMING_UP);
    }
    double sum = 0;
    for (int day = first; day <= to; day++) {
      sum += series[day];
    }
    return Figure.of(sum / (to - first + 1));
  }

  private void sessions() {
    DailySeries daily = filtered.daily();
    long sessions = 0;
    long bounces = 0;
    double seconds = 0;
    for (int day = from; day <= to; day++) {
      sessions += daily.sessions()[day];
      bounces += daily.bounces()[day];
      seconds += daily.browseMillis()[day] / 1000.0;
    }
    put(Kpi.SESSIONS, Figure.of(sessions));
    put(Kpi.SESSIONS_PER_USER, Figure.quotient(sessions, users.active()));
    put(Kpi.BOUNCE_RATE, Figure.share(bounces, sessions));
    put(Kpi.BROWSE_TIME, Figure.of(seconds));
    put(Kpi.BROWSE_TIME_PER_SESSION, Figure.quotient(seconds, sessions));
    put(Kpi.BROWSE_TIME_PER_USER, Figure.quotient(seconds, users.active()));
  }

  private void rates() {
    Optional<Reason> noShows =
        data.has(data.shown()) ? Optional.empty() : Optional.of(Reason.NO_IMPRESSIONS);
    put(
        Kpi.CLICK_THROUGH_RATE,
        Figure.unless(
            lacks(EventKind.CLICK, Reason.NO_CLICKS).or(() -> noShows),
            users.exposures().figure()));
    put(
        Kpi.ADD_TO_CART_RATE,
        Figure.unless(
            lacks(EventKind.CART, Reason.NO_CARTS), Figure.share(users.carters(), users.active())));
    put(
        Kpi.PURCHASE_RATE,
        Figure.unless(noPurchases(), Figure.share(users.buyers(), users.active())));
    put(
        Kpi.REVIEW_RATE,
        Figure.unless(
            lacks(EventKind.REVIEW, Reason.NO_REVIEWS).or(this::noPurchases),
            Figure.share(users.reviewers(), users.allBuyers())));
  }

  private void orders() {
    Orders orders = filtered.orders();
    long all = 0;
    long positive = 0;
    long negative = 0;
    for (int order = 0; order < orders.count(); order++) {
      int day = orders.days()[order];
      if (orders.flags()[order] != 0 && day >= from && day <= to) {
        all++;
        positive += orders.positive(order) ? 1 : 0;
        negative += orders.negative(order) ? 1 : 0;
      }
    }
    trade(Kpi.BUYERS, Figure.of(users.allBuyers()));
    trade(Kpi.ORDERS, Figure.of(all));
    trade(Kpi.POSITIVE_ORDERS, Figure.of(positive));
    trade(Kpi.NEGATIVE_ORDERS, Figure.of(negative));
    trade(Kpi.REPEAT_PURCHASE_RATE, Figure.share(users.repeatBuyers(), users.allBuyers()));
    double gross = 0;
    double returned = 0;
    for (int day = from; day <= to; day++) {
      gross += filtered.daily().gross()[day];
      returned += filtered.daily().returned()[day];
    }
    revenue(Kpi.GROSS_REVENUE, Figure.of(gross));
    revenue(Kpi.RETURNED_REVENUE, Figure.of(returned));
    revenue(Kpi.NET_REVENUE, Figure.of(gross - returned));
    double valued =
        switch (filtered.orderValue()) {
          case GROSS -> gross;
          case NET -> gross - returned;
        };
    revenue(Kpi.AVERAGE_ORDER_VALUE, Figure.quotient(valued, positive));
  }

  private void trade(Kpi kpi, Figure figure) {
    put(kpi, Figure.unless(noTrade(), figure));
  }

  private void revenue(Kpi kpi, Figure figure) {
    Optional<Reason> noPrices =
        Money.of(data.log()).known() ? Optional.empty() : Optional.of(Reason.NO_PRICES);
    put(kpi, Figure.unless(noTrade().or(() -> noPrices), figure));
  }

  private Optional<Reason> noPurchases() {
    return lacks(EventKind.PURCHASE, Reason.NO_PURCHASES);
  }

  private Optional<Reason> noTrade() {
    return data.has(EventKind.RETURN) ? Optional.empty() : noPurchases();
  }

  private Optional<Reason> lacks(EventKind kind, Reason reason) {
    return data.has(kind) ? Optional.empty() : Optional.of(reason);
  }

  private void put(Kpi kpi, Figure figure) {
    figures.put(kpi, figure);
  }
}
