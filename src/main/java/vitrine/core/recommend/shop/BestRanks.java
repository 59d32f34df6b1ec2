package vitrine.core.recommend.shop;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.History;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ScoredLists;
import vitrine.core.recommend.TopItems;

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
    IntStream.range(0, asked)
        .parallel()
        .forEach(
            i -> {
              progress.checkCancelled();
              History history = interactions.history(all[(int) ((long) i * all.length / asked)]);
              int[] order = TopItems.of(lists.scores(history), history.distinctItems(), catalogue);
              for (int place = 0; place < order.length; place++) {
                best.accumulateAndGet(order[place], place + 1, Math::min);
              }
              progress.report(done.incrementAndGet(), asked);
            });
    return new BestRanks(best, asked);
  }
}
