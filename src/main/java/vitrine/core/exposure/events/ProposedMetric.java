package vitrine.core.exposure.events;

import java.util.List;
import java.util.Locale;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.OrderValue;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.engagement.log.Money;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.experiment.Statistic;

/** Metrics that most shops look at, each of any behaviour log that has its events. */
public enum ProposedMetric {
  /** Share of units with a positive order. */
  PURCHASE_RATE,
  /** Gross revenue a unit. */
  REVENUE_PER_USER,
  /** Clicks over impressions, or views where there are none. */
  CLICK_THROUGH_RATE,
  /** Share of units active from 7 to 14 days after the exposure. */
  RETENTION,
  /** Sessions a unit. */
  SESSIONS_PER_USER,
  /** Share of units with something put into the cart. */
  ADD_TO_CART_RATE,
  /** Gross revenue over positive orders. */
  ORDER_VALUE;

  private static final int RETURN_FROM = 7;
  private static final int RETURN_BELOW = 14;

  /** Whether the log has what it needs. */
  public boolean fits(PreparedLog data) {
    return switch (this) {
      case PURCHASE_RATE -> data.has(EventKind.PURCHASE);
      case REVENUE_PER_USER, ORDER_VALUE ->
          data.has(EventKind.PURCHASE) && Money.of(data.log()).known();
      case CLICK_THROUGH_RATE -> data.has(EventKind.CLICK) && data.has(data.shown());
      case ADD_TO_CART_RATE -> data.has(EventKind.CART);
      case RETENTION -> data.days().count() > RETURN_BELOW;
      case SESSIONS_PER_USER -> true;
    };
  }

  /** The metric under a name in the user's language. */
  public EventMetric named(String name) {
    return switch (this) {
      case PURCHASE_RATE ->
          EventMetric.of(name, new Statistic.Proportion(), new EventMeasure.Orders(List.of()));
      case REVENUE_PER_USER -> EventMetric.of(name, new Statistic.Mean(), revenue());
      case CLICK_THROUGH_RATE ->
          EventMetric.ratio(name, events(EventKind.CLICK), new EventMeasure.Shown(List.of()));
      case RETENTION ->
          EventMetric.of(
              name,
              new Statistic.Proportion(),
              new EventMeasure.Returned(RETURN_FROM, RETURN_BELOW, List.of()));
      case SESSIONS_PER_USER ->
          EventMetric.of(name, new Statistic.Mean(), new EventMeasure.Sessions(List.of()));
      case ADD_TO_CART_RATE ->
          EventMetric.of(name, new Statistic.Proportion(), events(EventKind.CART));
      case ORDER_VALUE -> EventMetric.ratio(name, revenue(), new EventMeasure.Orders(List.of()));
    };
  }

  private static EventMeasure revenue() {
    return new EventMeasure.Revenue(OrderValue.GROSS, List.of());
  }

  private static EventMeasure events(EventKind kind) {
    return new EventMeasure.Events(EventSelection.of(kind));
  }

  /** The key of its name in the message bundles. */
  public String key() {
    return "experiment.events.metric." + name().toLowerCase(Locale.ROOT);
  }
}
