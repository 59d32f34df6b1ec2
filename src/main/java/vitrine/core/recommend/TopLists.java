package vitrine.core.recommend;

import java.util.stream.IntStream;
import vitrine.core.common.Progress;

/** The lists of all shoppers at once. */
public final class TopLists {
  private TopLists() {}

  /**
   * Each shopper's best candidates, the best first, split over the cores: what the shopper already
   * knows is no candidate. A shopper without history has no list.
   *
   * @param length of a list at most
   * @return item indices, by shopper
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static int[][] of(
      FittedRecommender model, Interactions interactions, int length, Progress progress) {
    int[][] lists = new int[interactions.users()][];
    ThreadLocal<double[]> scores =
        ThreadLocal.withInitial(() -> new double[interactions.catalogue()]);
    IntStream.range(0, lists.length)
        .parallel()
        .forEach(
            user -> {
              progress.checkCancelled();
              History history = interactions.history(user);
              if (history.isEmpty()) {
                lists[user] = new int[0];
                return;
              }
              double[] own = scores.get();
              model.score(history, own);
              lists[user] = TopItems.of(own, history.distinctItems(), length);
            });
    return lists;
  }
}
