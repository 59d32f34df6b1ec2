package vitrine.ui.engagement.paths;

import java.util.Optional;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.engagement.path.PathQuery;

/**
 * Which ways are followed.
 *
 * @param unit what one way is of
 * @param column what a step is called by; the kind of event if empty
 * @param from where ways begin or end
 * @param event the event that they begin or end with; not looked at for {@link From#START}
 * @param collapse whether equal steps one after the other count as one
 * @param steps how many steps are followed
 */
public record PathChoice(
    PathQuery.Unit unit,
    Optional<String> column,
    From from,
    EventKind event,
    boolean collapse,
    int steps) {
  private static final int TOP = 7;

  /** Where ways begin or end. */
  public enum From {
    START,
    AFTER,
    BEFORE
  }

  /** The first five steps of sessions. */
  public static PathChoice standard() {
    return new PathChoice(
        PathQuery.Unit.SESSION, Optional.empty(), From.START, EventKind.PURCHASE, true, 5);
  }

  /** The question to the analysis. */
  public PathQuery query(EngagementQuery base) {
    PathQuery.Anchor anchor =
        switch (from) {
          case START -> new PathQuery.Anchor.Start();
          case AFTER -> new PathQuery.Anchor.After(EventSelection.of(event));
          case BEFORE -> new PathQuery.Anchor.Before(EventSelection.of(event));
        };
    return new PathQuery(base, unit, column, anchor, collapse, steps, TOP);
  }

  PathChoice of(PathQuery.Unit other) {
    return new PathChoice(other, column, from, event, collapse, steps);
  }

  PathChoice by(Optional<String> other) {
    return new PathChoice(unit, other, from, event, collapse, steps);
  }

  PathChoice from(From other) {
    return new PathChoice(unit, column, other, event, collapse, steps);
  }

  PathChoice with(EventKind other) {
    return new PathChoice(unit, column, from, other, collapse, steps);
  }

  PathChoice collapse(boolean repeats) {
    return new PathChoice(unit, column, from, event, repeats, steps);
  }

  PathChoice steps(int count) {
    return new PathChoice(unit, column, from, event, collapse, count);
  }
}
