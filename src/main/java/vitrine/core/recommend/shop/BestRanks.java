package vitrine.core.recommend.shop;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.History;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ScoredLists;

/**
 * The best place that each item reaches in the order of the lists of some shoppers, evenly spread
 * over all: of all of them where that is at most {@link #MOST_SCORES} scores and {@link
 * #MOST_SHOPPERS}.
 *
 * @param ranks by item, 1 for the best; {@link Integer#MAX_VALUE} where it was no candidate
 * @param shoppers how many were asked
 */
record BestRanks(AtomicIntegerArray ranks, int shoppers) {
  static final int MOST_SHOPPERS = 2_000;
  private static final long MOST_SCORES = 20_000_000;
  private static final int FEWEST_SHOPPERS = 50;

  static BestRanks of(FittedRecommender model, Interactions interactions, Progress progress) {
    int catalogue = interactions.catalogue();
    int[] all =
        IntStream.range(0, interactions.users())
            .filter(user -> interactions.events(user) > 0)
            .toArray();
    int most =
        (int) Math.clamp(MOST_SCORES / Math.max(1, catalogue), FEWEST_SHOPPERS, MOST_SHOPPERS);
    int asked = Math.min(all.length, most);
    AtomicIntegerArray best = new AtomicIntegerArray(catalogue);
    for (int item = 0; item < catalogue; item++) {
      best.set(item, Integer.MAX_VALUE);
    }
    ScoredLists lists = new ScoredLists(interactions, model);
    AtomicInteger done = new AtomicInteger();
    ThreadLocal<Room> rooms = ThreadLocal.withInitial(() -> new Room(catalogue));
    IntStream.range(0, asked)
        .parallel()
        .forEach(
            i -> {
              progress.checkCancelled();
              History history = interactions.history(all[(int) ((long) i * all.length / asked)]);
              Room room = rooms.get();
              room.rank(lists.scores(history), history.distinctItems(), best);
              progress.report(done.incrementAndGet(), asked);
            });
    return new BestRanks(best, asked);
  }

  private static final class Room {
    private final double[] ascending;
    private final int[] equalsMet;

    Room(int catalogue) {
      ascending = new double[catalogue];
      equalsMet = new int[catalogue];
    }

    /** Higher score first, of equal scores the smaller index. */
    void rank(double[] scores, BitSet excluded, AtomicIntegerArray best) {
      int candidates = 0;
      for (int item = 0; item < scores.length; item++) {
        if (!excluded.get(item)) {
          // so that 0 and -0 are equal, and what is no number comes last
          scores[item] = Double.isNaN(scores[item]) ? Double.NEGATIVE_INFINITY : scores[item] + 0.0;
          ascending[candidates++] = scores[item];
        }
      }
      Arrays.sort(ascending, 0, candidates);
      Arrays.fill(equalsMet, 0);
      for (int item = 0; item < scores.length; item++) {
        if (!excluded.get(item)) {
          int above = firstAbove(scores[item], candidates);
          int rank = candidates - above + 1 + equalsMet[above - 1]++;
          best.accumulateAndGet(item, rank, Math::min);
        }
      }
    }

    /** How many of the sorted scores are no higher than this one. */
    private int firstAbove(double score, int candidates) {
      int low = 0;
      int high = candidates;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (ascending[middle] <= score) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}
