package vitrine.core.recommend.shop;

import java.util.Arrays;
import vitrine.core.dataset.EventKind;
import vitrine.core.recommend.Interactions;

/** What shoppers want of their own accord, to hold what they are recommended against. */
final class Demand {
  private static final byte PURCHASE = (byte) EventKind.PURCHASE.ordinal();

  /** What counts as demand. */
  enum Basis {
    PURCHASES,
    /** Data without a purchase: all events that speak for an item. */
    EVENTS;
  }

  private final Interactions interactions;
  private final Basis basis;
  private final int[] byItem;
  private final long total;

  Demand(Interactions interactions) {
    this.interactions = interactions;
    boolean purchases = false;
    for (int event = 0; event < interactions.events() && !purchases; event++) {
      purchases = interactions.kinds()[event] == PURCHASE && interactions.weights()[event] > 0;
    }
    basis = purchases ? Basis.PURCHASES : Basis.EVENTS;
    byItem = new int[interactions.catalogue()];
    for (int event = 0; event < interactions.events(); event++) {
      byItem[interactions.items()[event]] += counts(event) ? 1 : 0;
    }
    total = Arrays.stream(byItem).asLongStream().sum();
  }

  private boolean counts(int event) {
    return interactions.weights()[event] > 0
        && (basis == Basis.EVENTS || interactions.kinds()[event] == PURCHASE);
  }

  Basis basis() {
    return basis;
  }

  /** How often each item is wanted. Not a copy: read only. */
  int[] byItem() {
    return byItem;
  }

  long total() {
    return total;
  }

  /** The items that a shopper wanted, as often as they did. */
  int[] of(int user) {
    int from = interactions.starts()[user];
    int[] wanted = new int[interactions.events(user)];
    int size = 0;
    for (int event = from; event < interactions.starts()[user + 1]; event++) {
      if (counts(event)) {
        wanted[size++] = interactions.items()[event];
      }
    }
    return Arrays.copyOf(wanted, size);
  }
}
