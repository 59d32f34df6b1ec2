package vitrine.core.engagement.path;

import java.util.Optional;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.log.EventSelection;

/**
 * Which ways shoppers take.
 *
 * @param base days and filters. A session counts with all its matching events if its day lies in
 *     the period; a user counts with the matching events of the period
 * @param unit what one way is of
 * @param column what a step is called by: a categorical column by name or role; the kind of event
 *     if empty
 * @param anchor where ways begin
 * @param collapseRepeats whether equal steps one after the other count as one
 * @param steps how many steps are followed, the first one included
 * @param top how many different steps are told apart at each place; the rest are others
 */
public record PathQuery(
    EngagementQuery base,
    Unit unit,
    Optional<String> column,
    Anchor anchor,
    boolean collapseRepeats,
    int steps,
    int top) {

  /** What one way is of. */
  public enum Unit {
    /** A session. */
    SESSION,
    /** All events of a user. */
    USER
  }

  /** Where ways begin. */
  public sealed interface Anchor {
    /** At the first event. */
    record Start() implements Anchor {}

    /**
     * At the first such event, from there on.
     *
     * @param event which
     */
    record After(EventSelection event) implements Anchor {}

    /**
     * At the first such event, from there back.
     *
     * @param event which
     */
    record Before(EventSelection event) implements Anchor {}
  }

  /** Checks the numbers. */
  public PathQuery {
    if (steps < 2 || steps > 20 || top < 1) {
      throw new IllegalArgumentException(steps + " steps, top " + top);
    }
  }

  /** The first five steps of sessions by kind of event, repeats collapsed. */
  public static PathQuery standard(EngagementQuery base) {
    return new PathQuery(base, Unit.SESSION, Optional.empty(), new Anchor.Start(), true, 5, 8);
  }

  /** Whether ways are followed back in time. */
  boolean backwards() {
    return anchor instanceof Anchor.Before;
  }
}
