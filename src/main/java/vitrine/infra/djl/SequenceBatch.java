package vitrine.infra.djl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * The inputs of one step: shoppers' sequences without their last item, padded behind, and at each
 * position the item that follows.
 *
 * @param shoppers how many
 * @param length of the longest
 * @param inputs item numbers, shoppers × length; 0 where padded
 * @param positions counted so that each shopper's last input stands at the same one
 * @param places where {@code inputs} has a position that is trained
 * @param targets the item that follows at each of these places
 */
@SuppressWarnings("ArrayRecordComponent")
record SequenceBatch(
    int shoppers, int length, long[] inputs, long[] positions, long[] places, long[] targets) {
  private static final int BATCHES_SORTED_TOGETHER = 16;

  /**
   * The batch of these sequences.
   *
   * @param sequences each of at least 2 items
   * @param most how many inputs the model reads
   */
  static SequenceBatch of(List<int[]> sequences, int most) {
    int rows = sequences.size();
    int length = 0;
    int trained = 0;
    for (int[] sequence : sequences) {
      length = Math.max(length, Math.min(most, sequence.length - 1));
    }
    long[] inputs = new long[rows * length];
    long[] positions = new long[rows * length];
    long[] places = new long[rows * length];
    long[] targets = new long[rows * length];
    for (int row = 0; row < rows; row++) {
      int[] sequence = sequences.get(row);
      int size = Math.min(most, sequence.length - 1);
      int first = sequence.length - 1 - size;
      for (int at = 0; at < length; at++) {
        int place = row * length + at;
        positions[place] = Math.min(most - 1, most - size + at);
        if (at >= size) {
          continue;
        }
        inputs[place] = sequence[first + at];
        int next = sequence[first + at + 1];
        if (isNew(sequence, first + at + 1, next)) {
          places[trained] = place;
          targets[trained] = next;
          trained++;
        }
      }
    }
    return new SequenceBatch(
        rows,
        length,
        inputs,
        positions,
        Arrays.copyOf(places, trained),
        Arrays.copyOf(targets, trained));
  }

  /** An item that was there before is no candidate for a list, so there is nothing to learn. */
  private static boolean isNew(int[] sequence, int before, int item) {
    for (int i = 0; i < before; i++) {
      if (sequence[i] == item) {
        return false;
      }
    }
    return true;
  }

  /** Whether no position is trained. */
  boolean isEmpty() {
    return targets.length == 0;
  }

  /**
   * The batches of one epoch as numbers of shoppers, each of like lengths, so that little is
   * padded; they follow from seed and epoch.
   */
  static List<int[]> shuffled(int[][] sequences, int[] shoppers, int batch, long seed, int epoch) {
    List<Integer> order = new ArrayList<>(Arrays.stream(shoppers).boxed().toList());
    Random random = new Random(seed * 31 + epoch);
    Collections.shuffle(order, random);
    List<int[]> batches = new ArrayList<>();
    int together = batch * BATCHES_SORTED_TOGETHER;
    for (int from = 0; from < order.size(); from += together) {
      int[] group =
          order.subList(from, Math.min(order.size(), from + together)).stream()
              .sorted(Comparator.comparingInt(shopper -> sequences[shopper].length))
              .mapToInt(Integer::intValue)
              .toArray();
      for (int at = 0; at < group.length; at += batch) {
        batches.add(Arrays.copyOfRange(group, at, Math.min(group.length, at + batch)));
      }
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  /** Items drawn evenly, with replacement; they follow from seed and step. */
  static long[] negatives(int items, int count, long seed, int step) {
    SplittableRandom random = new SplittableRandom(seed * 7_368_787 + step);
    return random.longs(count, 0, items).toArray();
  }
}
