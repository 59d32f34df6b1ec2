package vitrine.core.recommend.evaluation;

import java.util.Arrays;

/** The long tail of a catalogue: all but the 20 % of its items with the most training events. */
public final class LongTail {
  private LongTail() {}

  /**
   * Whether each item is one of the most popular: the 20 % of the catalogue, rounded up, with the
   * most events; of equals those with the smaller ids. All others are the long tail.
   *
   * @param events the training events of each item
   */
  public static boolean[] head(int[] events) {
    int size = (events.length + 4) / 5;
    long[] keys = new long[events.length];
    for (int item = 0; item < events.length; item++) {
      keys[item] = ((long) -events[item] << 32) | item;
    }
    Arrays.sort(keys);
    boolean[] popular = new boolean[events.length];
    for (int i = 0; i < size; i++) {
      popular[(int) keys[i]] = true;
    }
    return popular;
  }
}
