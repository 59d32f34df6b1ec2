package vitrine.core.engagement.change;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import vitrine.core.engagement.Kpi;

/**
 * How a figure is split over parts. The message bundles hold a sentence for each, under {@code
 * engagement.changed.split.<key>}.
 */
public enum SplitRule {
  /** Each row counts in its own part. */
  ROWS,
  /** A user is split by the share of the user's events. */
  USERS,
  /** A session is split by the share of its events. */
  SESSIONS,
  /** An order is split by the share of its rows. */
  ORDERS,
  /** Contributions are told apart into mix and rate effects. */
  EFFECTS;

  /** The rules that a figure follows. */
  public static Set<SplitRule> of(Kpi kpi) {
    return switch (kpi) {
      case ACTIVE_USERS, DAILY_ACTIVE_USERS, WEEKLY_ACTIVE_USERS, MONTHLY_ACTIVE_USERS, BUYERS ->
          EnumSet.of(USERS);
      case DAILY_TO_MONTHLY, ADD_TO_CART_RATE, PURCHASE_RATE, REVIEW_RATE, REPEAT_PURCHASE_RATE ->
          EnumSet.of(USERS, EFFECTS);
      case SESSIONS, BROWSE_TIME -> EnumSet.of(SESSIONS);
      case BOUNCE_RATE, BROWSE_TIME_PER_SESSION -> EnumSet.of(SESSIONS, EFFECTS);
      case SESSIONS_PER_USER, BROWSE_TIME_PER_USER -> EnumSet.of(SESSIONS, USERS, EFFECTS);
      case CLICK_THROUGH_RATE -> EnumSet.of(ROWS, EFFECTS);
      case ORDERS, POSITIVE_ORDERS, NEGATIVE_ORDERS -> EnumSet.of(ORDERS);
      case GROSS_REVENUE, RETURNED_REVENUE, NET_REVENUE -> EnumSet.of(ROWS);
      case AVERAGE_ORDER_VALUE -> EnumSet.of(ROWS, ORDERS, EFFECTS);
    };
  }

  /** The key in the message bundles. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
