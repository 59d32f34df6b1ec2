package vitrine.core.recommend;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;

/** The lists of all shoppers at once. */
public final class TopLists {
  private TopLists() {}

  /**
   * Each shopper's best candidates, the best first, split over the cores: the lists that {@link
   * ShopperLists} makes by score alone, so that figures of all lists are about what shoppers see. A
   * shopper without history has no list.
   *
   * @param length of a list at most
   * @return item indices, by shopper
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static int[][] of(
      FittedRecommender model, Interactions interactions, int length, Progress progress) {
    int[][] lists = new int[interactions.users()][];
    ScoredLists scored = new ScoredLists(interactions, model);
    AtomicInteger done = new AtomicInteger();
    IntStream.range(0, lists.length)
        .parallel()
        .forEach(
            user -> {
              progress.checkCancelled();
              lists[user] =
                  interactions.events(user) == 0 ? new int[0] : scored.items(user, length);
              progress.report(done.incrementAndGet(), lists.length);
            });
    return lists;
  }
}
