package vitrine.core.engagement.log;

import java.util.List;
import vitrine.core.dataset.EventKind;

/**
 * Which events of a log are meant: those of one kind, or of one name in the source, that also meet
 * every condition.
 *
 * @param event the kind or the name
 * @param where conditions on columns, all of which must hold; mostly none
 */
public record EventSelection(Event event, List<Condition> where) {
  /** Copies the list. */
  public EventSelection {
    where = List.copyOf(where);
  }

  /** What an event is called. */
  public sealed interface Event {
    /** Every event of a kind, whatever the source calls it. */
    record OfKind(EventKind kind) implements Event {}

    /** Events that the source's event column calls so, letter by letter. */
    record Named(String name) implements Event {}
  }

  /** Every event of a kind. */
  public static EventSelection of(EventKind kind) {
    return new EventSelection(new Event.OfKind(kind), List.of());
  }

  /** Every event that the source calls so. */
  public static EventSelection named(String name) {
    return new EventSelection(new Event.Named(name), List.of());
  }

  /** The same, of those that also meet the conditions. */
  public EventSelection where(Condition... conditions) {
    return new EventSelection(event, List.of(conditions));
  }
}
