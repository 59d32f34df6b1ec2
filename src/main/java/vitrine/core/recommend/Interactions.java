package vitrine.core.recommend;

import java.util.Arrays;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.EventKind;

/**
 * All events that say something about taste, by shopper, each shopper's oldest first; equal times
 * keep file order. Compressed rows: shopper {@code u} holds events {@code starts[u]} to {@code
 * starts[u+1]}. The arrays are shared, not copied: read only.
 *
 * @param starts where each shopper's events begin, and one more entry for the end
 * @param items the item index of each event
 * @param weights what each event says about taste, never 0; below 0 it speaks against what was
 *     acted on: a return, few stars. Models learn what goes together from shoppers and items whose
 *     weights sum to more than 0; an event below 0 lowers what is like its item
 * @param kinds the ordinal of each event's {@link EventKind}; OTHER in data that names no kinds
 * @param times milliseconds since 1970 in UTC, {@link Long#MIN_VALUE} where unknown; empty where
 *     the data has no times
 * @param userIds who the shoppers are
 * @param itemIds the catalogue: every item of the data, also those without an event that counts
 * @param source fingerprint of the data
 */
public record Interactions(
    int[] starts,
    int[] items,
    float[] weights,
    byte[] kinds,
    long[] times,
    IdIndex userIds,
    IdIndex itemIds,
    Fingerprint source) {
  /** Checks that the arrays fit each other. */
  public Interactions {
    int events = items.length;
    if (starts.length != userIds.size() + 1
        || starts[starts.length - 1] != events
        || weights.length != events
        || kinds.length != events
        || (times.length != 0 && times.length != events)) {
      throw new IllegalArgumentException("arrays of different lengths");
    }
  }

  /** How many shoppers, those without an event included. */
  public int users() {
    return userIds.size();
  }

  /** The size of the catalogue. */
  public int catalogue() {
    return itemIds.size();
  }

  /** How many events. */
  public int events() {
    return items.length;
  }

  /** How many events a shopper has. */
  public int events(int user) {
    return starts[user + 1] - starts[user];
  }

  /** A shopper's first events, at most this many. */
  public History history(int user, int most) {
    int from = starts[user];
    int to = Math.min(starts[user + 1], from + most);
    return new History(Arrays.copyOfRange(items, from, to), Arrays.copyOfRange(weights, from, to));
  }

  /** All events of a shopper. */
  public History history(int user) {
    return history(user, Integer.MAX_VALUE - starts[user]);
  }

  /** The same shoppers and catalogue with only each shopper's first events, as many as given. */
  public Interactions firstEvents(int[] kept) {
    int users = users();
    int[] shorter = new int[users + 1];
    for (int user = 0; user < users; user++) {
      shorter[user + 1] = shorter[user] + kept[user];
    }
    int events = shorter[users];
    int[] keptItems = new int[events];
    float[] keptWeights = new float[events];
    byte[] keptKinds = new byte[events];
    long[] keptTimes = new long[times.length == 0 ? 0 : events];
    for (int user = 0; user < users; user++) {
      int from = starts[user];
      System.arraycopy(items, from, keptItems, shorter[user], kept[user]);
      System.arraycopy(weights, from, keptWeights, shorter[user], kept[user]);
      System.arraycopy(kinds, from, keptKinds, shorter[user], kept[user]);
      if (times.length != 0) {
        System.arraycopy(times, from, keptTimes, shorter[user], kept[user]);
      }
    }
    return new Interactions(
        shorter, keptItems, keptWeights, keptKinds, keptTimes, userIds, itemIds, source);
  }

  /** How many events of a weight above 0 each item of the catalogue has. */
  public int[] eventsByItem() {
    int[] counts = new int[catalogue()];
    for (int event = 0; event < items.length; event++) {
      counts[items[event]] += weights[event] > 0 ? 1 : 0;
    }
    return counts;
  }
}
