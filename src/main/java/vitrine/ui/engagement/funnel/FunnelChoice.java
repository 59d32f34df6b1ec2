package vitrine.ui.engagement.funnel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.funnel.FunnelQuery;
import vitrine.core.engagement.log.EventSelection;

/**
 * The funnel that the user builds.
 *
 * @param steps the events to go through, at least two; none for those that suit the data
 * @param order how strictly they follow each other
 * @param days length of the window
 * @param onlyWholeWindows whether users whose window passes the data end are left out
 * @param breakdown the column whose values get a funnel each
 */
public record FunnelChoice(
    List<EventSelection> steps,
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

  /** The steps that suit the data, in sequence within 14 days. */
  public static FunnelChoice standard() {
    return new FunnelChoice(List.of(), FunnelQuery.Order.SEQUENTIAL, 14, false, Optional.empty());
  }

  /** The question to the analysis. */
  FunnelQuery query(EngagementQuery base) {
    return new FunnelQuery(
        steps,
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

  FunnelChoice through(List<EventSelection> others) {
    return new FunnelChoice(others, order, days, onlyWholeWindows, breakdown);
  }

  FunnelChoice step(int index, EventSelection event) {
    List<EventSelection> changed = new ArrayList<>(steps);
    changed.set(index, event);
    return through(changed);
  }

  /** One more step at the end, like the last one. */
  FunnelChoice longer() {
    List<EventSelection> changed = new ArrayList<>(steps);
    changed.add(steps.getLast());
    return through(changed);
  }

  FunnelChoice without(int index) {
    List<EventSelection> changed = new ArrayList<>(steps);
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
