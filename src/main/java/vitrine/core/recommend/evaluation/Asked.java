package vitrine.core.recommend.evaluation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Who is asked for what, the same for every model. Compressed rows: entry {@code i} is asked for
 * {@code items[starts[i]]} to {@code items[starts[i+1]]}. The arrays are shared: read only.
 *
 * @param users the shoppers, those with a history first
 * @param withHistory how many of them have one
 * @param starts where each entry's items begin, and one more for the end
 * @param items the items asked for that are candidates, a shopper's ascending
 * @param known items that are no candidate for anybody
 * @param candidates what is ranked
 * @param seed of a sample
 */
record Asked(
    int[] users,
    int withHistory,
    int[] starts,
    int[] items,
    BitSet known,
    Candidates candidates,
    long seed) {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /**
   * What this split asks for.
   *
   * @param before how many events before those asked for each item has
   */
  static Asked of(Holdout holdout, Candidates candidates, int[] before, long seed) {
    BitSet known = new BitSet();
    if (candidates instanceof Candidates.Cold) {
      IntStream.range(0, before.length).filter(item -> before[item] > 0).forEach(known::set);
    }
    int[] warm = asked(holdout, holdout.evaluated(), known);
    int[] users =
        IntStream.concat(
                Arrays.stream(warm), Arrays.stream(asked(holdout, holdout.withoutHistory(), known)))
            .toArray();
    int[] starts = new int[users.length + 1];
    int[][] relevant = new int[users.length][];
    for (int i = 0; i < users.length; i++) {
      relevant[i] = candidates(holdout.relevant(users[i]), known);
      starts[i + 1] = starts[i] + relevant[i].length;
    }
    int[] items = Arrays.stream(relevant).flatMapToInt(Arrays::stream).toArray();
    return new Asked(users, warm.length, starts, items, known, candidates, seed);
  }

  private static int[] asked(Holdout holdout, int[] users, BitSet known) {
    return Arrays.stream(users)
        .filter(user -> candidates(holdout.relevant(user), known).length > 0)
        .toArray();
  }

  private static int[] candidates(int[] items, BitSet known) {
    return Arrays.stream(items).filter(item -> !known.get(item)).toArray();
  }

  /**
   * What is not ranked for an entry.
   *
   * @param seen the items of the history
   */
  BitSet excluded(int entry, BitSet seen, int catalogue) {
    return switch (candidates) {
      case Candidates.Full() -> seen;
      case Candidates.Cold() -> {
        BitSet excluded = (BitSet) known.clone();
        excluded.or(seen);
        yield excluded;
      }
      case Candidates.Sampled(int others) -> notSampled(entry, seen, catalogue, others);
    };
  }

  /** The first steps of a Fisher-Yates shuffle of the items that could be drawn. */
  private BitSet notSampled(int entry, BitSet seen, int catalogue, int others) {
    BitSet excluded = new BitSet(catalogue);
    excluded.set(0, catalogue);
    BitSet barred = (BitSet) seen.clone();
    for (int place = starts[entry]; place < starts[entry + 1]; place++) {
      barred.set(items[place]);
      if (!seen.get(items[place])) {
        excluded.clear(items[place]);
      }
    }
    int[] free = IntStream.range(0, catalogue).filter(item -> !barred.get(item)).toArray();
    SplittableRandom random = new SplittableRandom(seed + MIX * users[entry]);
    for (int drawn = 0; drawn < Math.min(others, free.length); drawn++) {
      int other = random.nextInt(drawn, free.length);
      excluded.clear(free[other]);
      free[other] = free[drawn];
    }
    return excluded;
  }
}
