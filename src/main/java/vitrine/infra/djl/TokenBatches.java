package vitrine.infra.djl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Cuts texts of known lengths into batches of like lengths, so that little is padded: rows are
 * shuffled, sorted by length within groups of many batches, cut, and the batches shuffled.
 */
final class TokenBatches {
  private static final int BATCHES_SORTED_TOGETHER = 50;

  private TokenBatches() {}

  /** The batches of one epoch, row numbers; they follow from seed and epoch. */
  static List<int[]> shuffled(long[][] tokens, int batch, long seed, int epoch) {
    Random random = new Random(seed * 31 + epoch);
    List<Integer> rows = new ArrayList<>(IntStream.range(0, tokens.length).boxed().toList());
    Collections.shuffle(rows, random);
    List<int[]> batches = new ArrayList<>();
    int together = batch * BATCHES_SORTED_TOGETHER;
    for (int from = 0; from < rows.size(); from += together) {
      int[] group =
          rows.subList(from, Math.min(rows.size(), from + together)).stream()
              .sorted(Comparator.comparingInt(row -> tokens[row].length))
              .mapToInt(Integer::intValue)
              .toArray();
      for (int at = 0; at < group.length; at += batch) {
        batches.add(Arrays.copyOfRange(group, at, Math.min(group.length, at + batch)));
      }
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  /** Batches for reading only: sorted by length, at most so many tokens each. */
  static List<int[]> sorted(long[][] tokens, int tokensTogether) {
    int[] rows =
        IntStream.range(0, tokens.length)
            .boxed()
            .sorted(Comparator.comparingInt(row -> tokens[row].length))
            .mapToInt(Integer::intValue)
            .toArray();
    List<int[]> batches = new ArrayList<>();
    for (int start = 0; start < rows.length; ) {
      int end = start + 1;
      while (end < rows.length && (end + 1 - start) * tokens[rows[end]].length <= tokensTogether) {
        end++;
      }
      batches.add(Arrays.copyOfRange(rows, start, end));
      start = end;
    }
    return batches;
  }
}
