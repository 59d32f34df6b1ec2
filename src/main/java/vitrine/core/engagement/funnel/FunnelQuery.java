package vitrine.core.engagement.funnel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.engagement.log.SelectedEvents;

/**
 * A funnel: one attempt per user, inside a window from its first step on.
 *
 * @param steps the events to go through, at least two; a step may repeat
 * @param order how strictly they follow each other
 * @param window how long an attempt may take
 * @param onlyWholeWindows whether users whose window passes the data end are left out
 * @param breakdown what the users are broken down by, if anything
 * @param base days and event filter; the last day asked for is the data end
 */
public record FunnelQuery(
    List<EventSelection> steps,
    Order order,
    Duration window,
    boolean onlyWholeWindows,
    Optional<Breakdown> breakdown,
    EngagementQuery base) {

  /** The window where none is asked for. */
  public static final Duration WINDOW = Duration.ofDays(14);

  /** How steps follow each other. */
  public enum Order {
    /** Each step takes the earliest unused event after the previous one; ties in file order. */
    SEQUENTIAL,
    /** The same, but no other event of the user, of any kind, lies between. */
    STRICT,
    /** Step j is reached by at least j steps done by distinct events, in any order. */
    ANY
  }

  /**
   * One funnel for each value of a column. A user belongs to the value at the event that opens the
   * attempt.
   *
   * @param column a categorical column, by name or role
   * @param top how many values are shown one by one, those with the most users first
   */
  public record Breakdown(String column, int top) {
    /** Checks that something is shown. */
    public Breakdown {
      if (top < 1) {
        throw new IllegalArgumentException("top " + top);
      }
    }
  }

  /** Checks the steps and the window. */
  public FunnelQuery {
    steps = List.copyOf(steps);
    if (steps.size() < 2 || steps.size() > SelectedEvents.MOST || window.toMillis() < 1) {
      throw new IllegalArgumentException("a funnel has two steps and a window at least");
    }
  }

  /** A funnel of kinds of event in sequence within 14 days. */
  public static FunnelQuery of(EngagementQuery base, EventKind... kinds) {
    return new FunnelQuery(
        List.of(kinds).stream().map(EventSelection::of).toList(),
        Order.SEQUENTIAL,
        WINDOW,
        false,
        Optional.empty(),
        base);
  }

  /** View, cart, purchase in sequence within 14 days. */
  public static FunnelQuery standard(EngagementQuery base) {
    return of(base, EventKind.VIEW, EventKind.CART, EventKind.PURCHASE);
  }

  /** The same funnel in another order. */
  public FunnelQuery inOrder(Order other) {
    return new FunnelQuery(steps, other, window, onlyWholeWindows, breakdown, base);
  }

  /** The same funnel within another window. */
  public FunnelQuery within(Duration other) {
    return new FunnelQuery(steps, order, other, onlyWholeWindows, breakdown, base);
  }

  /** The same funnel, with or without the users whose window passes the data end. */
  public FunnelQuery onlyWholeWindows(boolean only) {
    return new FunnelQuery(steps, order, window, only, breakdown, base);
  }

  /** The same funnel, broken down by a column. */
  public FunnelQuery by(String column, int top) {
    return new FunnelQuery(
        steps, order, window, onlyWholeWindows, Optional.of(new Breakdown(column, top)), base);
  }
}
