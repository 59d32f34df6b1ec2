package vitrine.core.recommend.sequence;

import java.util.Arrays;
import java.util.stream.IntStream;
import vitrine.core.recommend.History;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.Wishes;

/**
 * What a sequence model learns from: each shopper's items in time order, of positive events only,
 * an item that follows itself taken once. The arrays are shared, not copied: read only.
 *
 * @param sequences of each shopper; may be empty
 * @param validation the item that follows each shopper's sequence, or {@link #NONE}
 * @param items size of the catalogue
 */
@SuppressWarnings("ArrayRecordComponent")
public record SequenceExamples(int[][] sequences, int[] validation, int items) {
  /** No item. */
  public static final int NONE = -1;

  private static final int FEWEST_WISHES = 2;

  /** All events, nothing held out. */
  public static SequenceExamples all(Interactions events) {
    int[][] sequences =
        IntStream.range(0, events.users())
            .mapToObj(user -> sequence(events.history(user), Integer.MAX_VALUE))
            .toArray(int[][]::new);
    int[] none = new int[sequences.length];
    Arrays.fill(none, NONE);
    return new SequenceExamples(sequences, none, events.catalogue());
  }

  /**
   * Each shopper's newest wish held out, with the returns after it, of shoppers with at least 2;
   * its item is for validation where it has not been before.
   */
  public static SequenceExamples newestHeldOut(Interactions events) {
    int[] kept = withoutNewest(events);
    SequenceExamples cut = all(events.firstEvents(kept));
    for (int user = 0; user < cut.sequences.length; user++) {
      int[] sequence = cut.sequences[user];
      int newest = events.starts()[user] + kept[user];
      if (kept[user] < events.events(user)
          && sequence.length > 0
          && !contains(sequence, sequence.length, events.items()[newest])) {
        cut.validation[user] = events.items()[newest];
      }
    }
    return cut;
  }

  /** How many events each shopper keeps when the newest wish is held out. */
  public static int[] withoutNewest(Interactions events) {
    return new Wishes(events).kept(1, FEWEST_WISHES);
  }

  /** A history's newest items as the model reads them. */
  public static int[] sequence(History history, int most) {
    int[] kept = new int[history.size()];
    int size = 0;
    for (int event = 0; event < history.size(); event++) {
      int item = history.items()[event];
      if (history.weights()[event] > 0 && (size == 0 || kept[size - 1] != item)) {
        kept[size++] = item;
      }
    }
    return Arrays.copyOfRange(kept, Math.max(0, size - most), size);
  }

  /** Whether an item is among the first entries. */
  static boolean contains(int[] sequence, int first, int item) {
    for (int i = 0; i < first; i++) {
      if (sequence[i] == item) {
        return true;
      }
    }
    return false;
  }

  /** The shoppers whose sequence has something to learn: an item that follows another. */
  public int[] learnable() {
    return IntStream.range(0, sequences.length).filter(u -> sequences[u].length > 1).toArray();
  }

  /** The shoppers with a validation item. */
  public int[] validated() {
    return IntStream.range(0, validation.length).filter(u -> validation[u] != NONE).toArray();
  }
}
