package vitrine.core.recommend.shop;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.SparseRows;
import vitrine.core.recommend.evaluation.Calibration;
import vitrine.core.recommend.evaluation.IntraListDiversity;
import vitrine.core.recommend.evaluation.LongTail;
import vitrine.core.recommend.evaluation.UserRatio;

/**
 * What each shopper's list adds to the measures: a numerator and a denominator a shopper, so that
 * any group of shoppers is measured by adding up. A denominator of 0 leaves a shopper out.
 */
final class ShopperFigures {
  private static final int USERS_PER_CHUNK = 64;
  private static final double LOG2 = Math.log(2);

  private final double[][] numerators;
  private final double[][] denominators;

  private ShopperFigures(int users) {
    numerators = new double[ShopMeasure.values().length][users];
    denominators = new double[ShopMeasure.values().length][users];
  }

  /** The figures of these lists, split over the cores. */
  static ShopperFigures of(
      Interactions training, ItemFacts facts, int[][] lists, Progress progress) {
    int[] events = training.eventsByItem();
    Work work =
        new Work(
            SparseRows.shoppersByItems(training),
            lists,
            events,
            LongTail.head(events),
            Arrays.stream(events).asLongStream().sum(),
            IntraListDiversity.of(training),
            Calibration.of(facts));
    ShopperFigures figures = new ShopperFigures(lists.length);
    int chunks = (lists.length + USERS_PER_CHUNK - 1) / USERS_PER_CHUNK;
    IntStream.range(0, chunks)
        .parallel()
        .forEach(
            chunk -> {
              progress.checkCancelled();
              double[] shoppers = work.diversity.room();
              double[] categories = work.calibration.room();
              int to = Math.min(lists.length, (chunk + 1) * USERS_PER_CHUNK);
              for (int user = chunk * USERS_PER_CHUNK; user < to; user++) {
                figures.fill(work, user, shoppers, categories);
              }
            });
    return figures;
  }

  /** A measure over the members; empty where none of them has what it takes. */
  Optional<UserRatio> measure(ShopMeasure measure, IntPredicate member) {
    Optional<UserRatio> ratio =
        UserRatio.of(numerators[measure.ordinal()], denominators[measure.ordinal()], member);
    return measure == ShopMeasure.POPULARITY_LIFT ? ratio.map(r -> r.plus(-1)) : ratio;
  }

  private void fill(Work work, int user, double[] shoppers, double[] categories) {
    int[] list = work.lists[user];
    if (list.length == 0) {
      return;
    }
    double popularity = 0;
    double surprise = 0;
    int tail = 0;
    int withEvents = 0;
    for (int item : list) {
      popularity += work.events[item];
      tail += work.head[item] ? 0 : 1;
      if (work.events[item] > 0) {
        surprise -= Math.log((double) work.events[item] / work.allEvents) / LOG2;
        withEvents++;
      }
    }
    put(ShopMeasure.AVERAGE_POPULARITY, user, popularity, list.length);
    put(ShopMeasure.LONG_TAIL, user, tail, list.length);
    put(ShopMeasure.NOVELTY, user, surprise, withEvents);
    work.diversity
        .of(list, shoppers)
        .ifPresent(value -> put(ShopMeasure.DIVERSITY, user, value, 1));
    int[] past = work.past(user);
    if (past.length > 0) {
      double own = 0;
      for (int item : past) {
        own += work.events[item];
      }
      put(ShopMeasure.POPULARITY_LIFT, user, popularity / list.length, own / past.length);
      work.calibration
          .of(past, list, categories)
          .ifPresent(value -> put(ShopMeasure.CALIBRATION, user, value, 1));
    }
  }

  private void put(ShopMeasure measure, int user, double numerator, double denominator) {
    numerators[measure.ordinal()][user] = numerator;
    denominators[measure.ordinal()][user] = denominator;
  }

  private record Work(
      SparseRows taste,
      int[][] lists,
      int[] events,
      boolean[] head,
      long allEvents,
      IntraListDiversity diversity,
      Calibration calibration) {

    /** The distinct items that the shopper's events speak for. */
    int[] past(int user) {
      return IntStream.range(taste.starts()[user], taste.starts()[user + 1])
          .filter(entry -> taste.values()[entry] > 0)
          .map(entry -> taste.columns()[entry])
          .toArray();
    }
  }
}
