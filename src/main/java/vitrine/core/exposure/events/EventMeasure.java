package vitrine.core.exposure.events;

import java.util.List;
import java.util.Optional;
import vitrine.core.engagement.OrderValue;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.EventSelection;

/**
 * What a unit does, as rows of a metric: each event that counts is a row with a value. A mean is
 * then of a unit's sum of rows, a proportion whether any row is positive.
 */
public sealed interface EventMeasure {

  /** Conditions on columns, all of which an event must meet. */
  List<Condition> where();

  /**
   * Events of a kind or name, each worth 1. A purchase that takes back is none.
   *
   * @param selection which events
   */
  record Events(EventSelection selection) implements EventMeasure {
    @Override
    public List<Condition> where() {
      return selection.where();
    }
  }

  /** What clicks are divided by: impressions, or views in data without any; each worth 1. */
  record Shown(List<Condition> where) implements EventMeasure {
    /** Copies the list. */
    public Shown {
      where = List.copyOf(where);
    }
  }

  /**
   * Money: each purchase is worth its price times quantity; with net revenue each return is worth
   * the same below zero.
   *
   * @param value gross or net
   * @param where conditions on the purchase or return
   */
  record Revenue(OrderValue value, List<Condition> where) implements EventMeasure {
    /** Copies the list. */
    public Revenue {
      where = List.copyOf(where);
    }
  }

  /** Positive orders, each worth 1 at the first row of it that the unit bought. */
  record Orders(List<Condition> where) implements EventMeasure {
    /** Copies the list. */
    public Orders {
      where = List.copyOf(where);
    }
  }

  /** Sessions, each worth 1 at its first event that counts. */
  record Sessions(List<Condition> where) implements EventMeasure {
    /** Copies the list. */
    public Sessions {
      where = List.copyOf(where);
    }
  }

  /**
   * Seconds spent: the dwell column's, or the gaps between the events of a session that lie on the
   * same side of the exposure.
   */
  record BrowseTime(List<Condition> where) implements EventMeasure {
    /** Copies the list. */
    public BrowseTime {
      where = List.copyOf(where);
    }
  }

  /**
   * Events of an active user (any but an impression) from one day after the exposure on and before
   * another, in exact 24 hours, each worth 1. It has days of its own and no conversion window.
   *
   * @param from the first day after the exposure, at least 0
   * @param below the day that no longer counts, after {@code from}
   * @param where conditions on the event
   */
  record Returned(int from, int below, List<Condition> where) implements EventMeasure {
    /** Copies the list and checks the days. */
    public Returned {
      where = List.copyOf(where);
      if (from < 0 || below <= from) {
        throw new IllegalArgumentException("days " + from + " to " + below);
      }
    }
  }

  /** Days of its own after the exposure; empty where the conversion window holds. */
  default Optional<Returned> bracket() {
    return this instanceof Returned returned ? Optional.of(returned) : Optional.empty();
  }
}
