package vitrine.core.recommend;

import java.util.Arrays;
import java.util.BitSet;
import vitrine.core.dataset.EventKind;

/**
 * A shopper's events that count, with what each of them was, the oldest first. The arrays are
 * shared, not copied: read only.
 *
 * @param history items and weights
 * @param kinds the ordinal of each event's {@link EventKind}
 */
public record ShopperPast(History history, byte[] kinds) {

  /** Checks that every event has a kind. */
  public ShopperPast {
    if (history.size() != kinds.length) {
      throw new IllegalArgumentException(history.size() + " events, " + kinds.length + " kinds");
    }
  }

  /** All events of a shopper. */
  public static ShopperPast of(Interactions interactions, int user) {
    return new ShopperPast(
        interactions.history(user),
        Arrays.copyOfRange(
            interactions.kinds(), interactions.starts()[user], interactions.starts()[user + 1]));
  }

  /** The same past without any event of these items. */
  public ShopperPast without(BitSet removed) {
    byte[] kept = new byte[kinds.length];
    int size = 0;
    for (int event = 0; event < kinds.length; event++) {
      if (!removed.get(history.items()[event])) {
        kept[size++] = kinds[event];
      }
    }
    return new ShopperPast(history.without(removed), Arrays.copyOf(kept, size));
  }

  /** The same past without one event. */
  public ShopperPast withoutEvent(int event) {
    byte[] kept = new byte[kinds.length - 1];
    System.arraycopy(kinds, 0, kept, 0, event);
    System.arraycopy(kinds, event + 1, kept, event, kept.length - event);
    return new ShopperPast(history.withoutEvent(event), kept);
  }

  /** The same past and one more event, the newest. */
  public ShopperPast with(int item, EventKind kind, float weight) {
    byte[] more = Arrays.copyOf(kinds, kinds.length + 1);
    more[kinds.length] = (byte) kind.ordinal();
    return new ShopperPast(history.with(item, weight), more);
  }
}
