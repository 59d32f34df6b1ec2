package vitrine.core.engagement.funnel;

import java.util.List;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;

/**
 * A funnel: one attempt per user, inside a window from its first step on.
 *
 * @param steps the kinds to go through, at least two; a kind may repeat
 * @param order how strictly they follow each other
 * @param windowDays length of the window in days of 24 hours
 * @param onlyWholeWindows whether users whose window passes the data end are left out
 * @param base days and event filter; the last day asked for is the data end
 */
public record FunnelQuery(
    List<EventKind> steps,
    Order order,
    int windowDays,
    boolean onlyWholeWindows,
    EngagementQuery base) {

  /** How steps follow each other. */
  public enum Order {
    /** Each step takes the earliest unused event after the previous one; ties in file order. */
    SEQUENTIAL,
    /** The same, but no other event of the user, of any kind, lies between. */
    STRICT,
    /** Step j is reached by at least j steps done by distinct events, in any order. */
    ANY
  }

  /** Checks the steps and the window. */
  public FunnelQuery {
    steps = List.copyOf(steps);
    if (steps.size() < 2 || windowDays < 1) {
      throw new IllegalArgumentException("a funnel has two steps and a day at least");
    }
  }

  /** View, cart, purchase in sequence within 14 days. */
  public static FunnelQuery standard(EngagementQuery base) {
    return new FunnelQuery(
        List.of(EventKind.VIEW, EventKind.CART, EventKind.PURCHASE),
        Order.SEQUENTIAL,
        14,
        false,
        base);
  }
}
