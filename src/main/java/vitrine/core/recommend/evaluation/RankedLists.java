package vitrine.core.recommend.evaluation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.TopItems;

/**
 * One model's lists of everybody who is asked for something, boiled down. The arrays are shared:
 * read only.
 *
 * @param asked who is asked for what
 * @param ranks the place of each item asked for; {@link #NEVER} where it is beyond the longest list
 *     or no candidate
 * @param places for each length of the list, how often each item is listed for shoppers with a
 *     history; empty where only a sample is ranked, as its lists are nobody's
 */
record RankedLists(Asked asked, int[] ranks, Optional<long[][]> places) {
  static final int NEVER = Integer.MAX_VALUE;
  private static final int USERS_PER_CHUNK = 64;

  /**
   * Ranks for everybody, on all cores; a chunk holds the scores of one shopper at a time.
   *
   * @throws VitrineException if a score at the top of a list is no number
   */
  static RankedLists of(
      FittedRecommender model,
      Holdout holdout,
      Asked asked,
      int catalogue,
      int[] ascendingLengths,
      Progress progress) {
    progress.step("progress.recommend.ranking");
    int[] users = asked.users();
    int[] ranks = new int[asked.items().length];
    Arrays.fill(ranks, NEVER);
    int longest = ascendingLengths[ascendingLengths.length - 1];
    AtomicLongArray[] places = new AtomicLongArray[ascendingLengths.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = new AtomicLongArray(catalogue);
    }
    int chunks = (users.length + USERS_PER_CHUNK - 1) / USERS_PER_CHUNK;
    AtomicInteger done = new AtomicInteger();
    IntStream.range(0, chunks)
        .parallel()
        .forEach(
            chunk -> {
              progress.checkCancelled();
              double[] scores = new double[catalogue];
              int to = Math.min(users.length, (chunk + 1) * USERS_PER_CHUNK);
              for (int i = chunk * USERS_PER_CHUNK; i < to; i++) {
                var history = holdout.history(users[i]);
                model.score(history, scores);
                BitSet excluded = asked.excluded(i, history.distinctItems(), catalogue);
                int[] top = TopItems.of(scores, excluded, longest);
                checkNumbers(model, scores, top);
                find(asked, i, top, ranks);
                if (i < asked.withHistory()) {
                  count(top, ascendingLengths, places);
                }
              }
              progress.report(done.incrementAndGet(), chunks);
            });
    return new RankedLists(
        asked,
        ranks,
        asked.candidates() instanceof Candidates.Sampled
            ? Optional.empty()
            : Optional.of(Arrays.stream(places).map(RankedLists::counted).toArray(long[][]::new)));
  }

  private static void checkNumbers(FittedRecommender model, double[] scores, int[] top) {
    for (int item : top) {
      if (Double.isNaN(scores[item])) {
        throw new VitrineException(ProblemCode.RECOMMEND_SCORES_NOT_NUMBERS, model.name());
      }
    }
  }

  private static void find(Asked asked, int entry, int[] top, int[] ranks) {
    int from = asked.starts()[entry];
    int to = asked.starts()[entry + 1];
    for (int place = 0; place < top.length; place++) {
      int found = Arrays.binarySearch(asked.items(), from, to, top[place]);
      if (found >= 0) {
        ranks[found] = place + 1;
      }
    }
  }

  private static void count(int[] top, int[] ascendingLengths, AtomicLongArray[] places) {
    for (int i = 0; i < ascendingLengths.length; i++) {
      for (int place = 0; place < Math.min(top.length, ascendingLengths[i]); place++) {
        places[i].incrementAndGet(top[place]);
      }
    }
  }

  private static long[] counted(AtomicLongArray places) {
    return IntStream.range(0, places.length()).mapToLong(places::get).toArray();
  }

  /** The metric of each shopper with a history, in the order of {@link Asked#users}. */
  double[] values(RankMetric metric, int k) {
    return values(metric, k, entry -> entry < asked.withHistory(), _ -> true);
  }

  /**
   * The metric of each of these entries that is asked for one of these items, as if it were asked
   * for those only.
   */
  double[] values(RankMetric metric, int k, IntPredicate entries, IntPredicate items) {
    double[] values = new double[asked.users().length];
    int size = 0;
    for (int entry = 0; entry < values.length; entry++) {
      if (entries.test(entry)) {
        int[] own =
            IntStream.range(asked.starts()[entry], asked.starts()[entry + 1])
                .filter(place -> items.test(asked.items()[place]))
                .map(place -> ranks[place])
                .sorted()
                .toArray();
        if (own.length > 0) {
          values[size++] = metric.of(own, own.length, k);
        }
      }
    }
    return Arrays.copyOf(values, size);
  }
}
