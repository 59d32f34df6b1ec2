package vitrine.core.recommend;

import java.util.Arrays;
import vitrine.core.common.Fingerprint;

/** Collects events shopper after shopper, in the order of the shoppers' index. Not thread-safe. */
final class InteractionsBuilder {
  private final IdIndex userIds;
  private final IdIndex itemIds;
  private final boolean timed;
  private final int[] starts;
  private int ended;
  private int[] items = new int[1024];
  private float[] weights = new float[1024];
  private byte[] kinds = new byte[1024];
  private long[] times;
  private int size;

  InteractionsBuilder(IdIndex userIds, IdIndex itemIds, boolean timed) {
    this.userIds = userIds;
    this.itemIds = itemIds;
    this.timed = timed;
    this.times = new long[timed ? 1024 : 0];
    this.starts = new int[userIds.size() + 1];
  }

  /** Adds the next event of the current shopper; the time counts only if the data has times. */
  void add(int item, float weight, byte kind, long time) {
    if (size == items.length) {
      int wider = size * 2;
      items = Arrays.copyOf(items, wider);
      weights = Arrays.copyOf(weights, wider);
      kinds = Arrays.copyOf(kinds, wider);
      times = Arrays.copyOf(times, timed ? wider : 0);
    }
    items[size] = item;
    weights[size] = weight;
    kinds[size] = kind;
    if (timed) {
      times[size] = time;
    }
    size++;
  }

  /** Goes on to the next shopper. */
  void endUser() {
    ended++;
    starts[ended] = size;
  }

  Interactions build(Fingerprint source) {
    return new Interactions(
        starts,
        Arrays.copyOf(items, size),
        Arrays.copyOf(weights, size),
        Arrays.copyOf(kinds, size),
        Arrays.copyOf(times, timed ? size : 0),
        userIds,
        itemIds,
        source);
  }
}
