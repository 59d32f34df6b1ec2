package vitrine.ui.engagement.funnel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.funnel.FunnelQuery;
import vitrine.core.engagement.log.EventSelection;

/**
 * The funnel that the user builds.
 *
 * @param steps the events to go through, at least two
 * @param order how strictly they follow each other
 * @param days length of the window
 * @param onlyWholeWindows whether users whose window passes the data end are left out
 * @param breakdown the column whose values get a funnel each
 */
public record FunnelChoice(
    List<EventKind> steps,
    FunnelQuery.Order order,
    int days,
    boolean onlyWholeWindows,
    Optional<String> breakdown) {
  private static final int FEWEST = 2;
  private static final int MOST = 8;
  private static final int PARTS = 10;

  /** Copies the list. */
  public FunnelChoice {
    steps = List.copyOf(steps);
  }

  /** View, cart, purchase in sequence within 14 days. */
  public static FunnelChoice standard() {
    return new FunnelChoice(
        List.of(EventKind.VIEW, EventKind.CART, EventKind.PURCHASE),
        FunnelQuery.Order.SEQUENTIAL,
        14,
        false,
        Optional.empty());
  }

  /** The question to the analysis. */
  FunnelQuery query(EngagementQuery base) {
    return new FunnelQuery(
        steps.stream().map(EventSelection::of).toList(),
        order,
        Duration.ofDays(days),
        onlyWholeWindows,
        breakdown.map(column -> new FunnelQuery.Breakdown(column, PARTS)),
        base);
  }

  boolean canGrow() {
    return steps.size() < MOST;
  }

  boolean canShrink() {
    return steps.size() > FEWEST;
  }

  private FunnelChoice through(List<EventKind> others) {
    return new FunnelChoice(others, order, days, onlyWholeWindows, breakdown);
  }

  FunnelChoice step(int index, EventKind event) {
    List<EventKind> changed = new ArrayList<>(steps);
    changed.set(index, event);
    return through(changed);
  }

  /** One more step at the end, like the last one. */
  FunnelChoice longer() {
    List<EventKind> changed = new ArrayList<>(steps);
    changed.add(steps.getLast());
    return through(changed);
  }

  FunnelChoice without(int index) {
    List<EventKind> changed = new ArrayList<>(steps);
    changed.remove(index);
    return through(changed);
  }

  FunnelChoice inOrder(FunnelQuery.Order other) {
    return new FunnelChoice(steps, other, days, onlyWholeWindows, breakdown);
  }

  FunnelChoice within(int other) {
    return new FunnelChoice(steps, order, other, onlyWholeWindows, breakdown);
  }

  FunnelChoice whole(boolean only) {
    return new FunnelChoice(steps, order, days, only, breakdown);
  }

  FunnelChoice by(Optional<String> column) {
    return new FunnelChoice(steps, order, days, onlyWholeWindows, column);
  }
}
