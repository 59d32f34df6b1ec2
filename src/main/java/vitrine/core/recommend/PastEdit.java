package vitrine.core.recommend;

import vitrine.core.dataset.EventKind;

/** A change to a shopper's past that is only thought of. */
public sealed interface PastEdit {

  /**
   * Every event of an item is taken out.
   *
   * @param item its id
   */
  record WithoutItem(String item) implements PastEdit {}

  /**
   * One event is taken out.
   *
   * @param event its place among the events that count, 0 for the oldest
   */
  record WithoutEvent(int event) implements PastEdit {}

  /**
   * An event is added, the newest.
   *
   * @param item the item's id
   * @param kind what the shopper does with it
   */
  record Added(String item, EventKind kind) implements PastEdit {}
}
