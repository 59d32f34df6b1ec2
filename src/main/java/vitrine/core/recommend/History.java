package vitrine.core.recommend;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A shopper's events, the oldest first. The arrays are shared, not copied: read only.
 *
 * @param items the item index of each event
 * @param weights what each event says about taste; below 0 it speaks against the item
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

  /** This history without one of its events. */
  public History withoutEvent(int removed) {
    int[] keptItems = new int[items.length - 1];
    float[] keptWeights = new float[items.length - 1];
    System.arraycopy(items, 0, keptItems, 0, removed);
    System.arraycopy(items, removed + 1, keptItems, removed, keptItems.length - removed);
    System.arraycopy(weights, 0, keptWeights, 0, removed);
    System.arraycopy(weights, removed + 1, keptWeights, removed, keptWeights.length - removed);
    return new History(keptItems, keptWeights);
  }

  /** This history and one more event, the newest. */
  public History with(int item, float weight) {
    int[] moreItems = Arrays.copyOf(items, items.length + 1);
    float[] moreWeights = Arrays.copyOf(weights, weights.length + 1);
    moreItems[items.length] = item;
    moreWeights[items.length] = weight;
    return new History(moreItems, moreWeights);
  }
}
