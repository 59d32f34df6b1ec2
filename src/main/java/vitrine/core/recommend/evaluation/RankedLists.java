package vitrine.core.recommend.evaluation;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.History;
import vitrine.core.recommend.TopItems;

/**
 * The full ranking of every evaluated shopper, boiled down. The arrays are shared: read only.
 *
 * @param ranks the place of each evaluated shopper's held-out item; {@link #NEVER} where it is in
 *     the history already
 * @param places for each length of the list, how often each item of the catalogue is listed
 */
record RankedLists(int[] ranks, long[][] places) {
  static final int NEVER = Integer.MAX_VALUE;
  private static final int USERS_PER_CHUNK = 128;

  static RankedLists of(
      FittedRecommender model,
      LeaveLastOut split,
      int catalogue,
      int[] ascendingLengths,
      Progress progress) {
    progress.step("progress.recommend.ranking");
    int[] users = split.evaluated();
    int[] ranks = new int[users.length];
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
                History history = split.history(users[i]);
                BitSet seen = history.distinctItems();
                model.score(history, scores);
                int target = split.target(users[i]);
                ranks[i] = seen.get(target) ? NEVER : TopItems.rank(scores, seen, target);
                count(scores, seen, ascendingLengths, places);
              }
              progress.report(done.incrementAndGet(), chunks);
            });
    long[][] counted = new long[places.length][catalogue];
    for (int i = 0; i < places.length; i++) {
      for (int item = 0; item < catalogue; item++) {
        counted[i][item] = places[i].get(item);
      }
    }
    return new RankedLists(ranks, counted);
  }

  private static void count(
      double[] scores, BitSet seen, int[] ascendingLengths, AtomicLongArray[] places) {
    int[] top = TopItems.of(scores, seen, ascendingLengths[ascendingLengths.length - 1]);
    for (int i = 0; i < ascendingLengths.length; i++) {
      for (int place = 0; place < Math.min(top.length, ascendingLengths[i]); place++) {
        places[i].incrementAndGet(top[place]);
      }
    }
  }
}
