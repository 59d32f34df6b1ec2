package vitrine.core.recommend;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A shopper's events, the oldest first. The arrays are shared, not copied: read only.
 *
 * @param items the item index of each event
 * @param weights what each event says about taste
 */
public record History(int[] items, float[] weights) {

  /** Checks that every event has a weight. */
  public History {
    if (items.length != weights.length) {
      throw new IllegalArgumentException(items.length + " events, " + weights.length + " weights");
    }
  }

  /** How many events. */
  public int size() {
    return items.length;
  }

  /** Whether there is nothing to go by. */
  public boolean isEmpty() {
    return items.length == 0;
  }

  /** The distinct items. */
  public BitSet distinctItems() {
    BitSet distinct = new BitSet();
    for (int item : items) {
      distinct.set(item);
    }
    return distinct;
  }

  /** This history without any event of these items. */
  public History without(BitSet removed) {
    int kept = 0;
    int[] keptItems = new int[items.length];
    float[] keptWeights = new float[items.length];
    for (int event = 0; event < items.length; event++) {
      if (!removed.get(items[event])) {
        keptItems[kept] = items[event];
        keptWeights[kept] = weights[event];
        kept++;
      }
    }
    return new History(Arrays.copyOf(keptItems, kept), Arrays.copyOf(keptWeights, kept));
  }
}
