package vitrine.core.engagement.basket;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;

/**
 * Finds what is bought together: support, confidence and lift of pairs (Agrawal, Imieliński and
 * Swami 1993; Brin et al. 1997). A pair can only be frequent if both of its things are, so all
 * others are dropped first; the rest is counted thing by thing through the orders that hold it.
 */
public final class BasketAffinity {
  private BasketAffinity() {}

  /**
   * The pairs of a query.
   *
   * @throws vitrine.core.common.VitrineException as {@link
   *     vitrine.core.engagement.Engagement#report}, and if the data lacks the column
   */
  public static BasketReport report(PreparedLog data, BasketQuery query, Progress progress) {
    progress.step("progress.basket");
    Period period = query.base().daysOf(data);
    Baskets baskets = Baskets.of(data, query, period);
    progress.checkCancelled();
    int[] counts = baskets.counts();
    long minimum = minimum(query.minimumSupport(), baskets.orders());
    PairRanking pairs = pairs(baskets, counts, minimum, query, progress);
    return new BasketReport(
        data.log().frame().fingerprint(),
        query,
        data.log().zone(),
        period,
        data.dataDays(),
        baskets.orders(),
        baskets.larger(),
        Arrays.stream(counts).filter(count -> count > 0).count(),
        minimum,
        pairs.found(),
        pairs.first(),
        why(baskets, pairs));
  }

  /** The fewest orders whose share reaches the minimum; a product may miss it by a rounding. */
  private static long minimum(double support, long orders) {
    return Math.max(1, (long) Math.ceil(support * orders - 1e-9));
  }

  private static Optional<Reason> why(Baskets baskets, PairRanking pairs) {
    if (baskets.orders() == 0) {
      return Optional.of(Reason.NO_POSITIVE_ORDERS);
    }
    if (baskets.larger() == 0) {
      return Optional.of(Reason.ONE_ITEM_ORDERS);
    }
    return pairs.found() == 0 ? Optional.of(Reason.BELOW_MINIMUM_SUPPORT) : Optional.empty();
  }

  private static PairRanking pairs(
      Baskets all, int[] counts, long minimum, BasketQuery query, Progress progress) {
    int[] numberOf = new int[counts.length];
    int[] codeOf = new int[counts.length];
    int frequent = 0;
    for (int code = 0; code < counts.length; code++) {
      numberOf[code] = counts[code] >= minimum ? frequent : -1;
      if (counts[code] >= minimum) {
        codeOf[frequent++] = code;
      }
    }
    Baskets baskets = all.only(numberOf);
    int size = frequent;
    OrdersOfThing holders = OrdersOfThing.of(baskets, size);
    PairRanking.Things things =
        new PairRanking.Things(all.column().dictionary(), codeOf, counts, all.orders());
    List<PairRanking> parts =
        Blocks.of(
            size,
            (from, to) -> {
              PairRanking ranking = new PairRanking(things, query.sort(), query.top());
              count(baskets, holders, size, minimum, ranking, from, to, progress);
              return ranking;
            });
    PairRanking ranking = parts.getFirst();
    parts.subList(1, parts.size()).forEach(ranking::add);
    return ranking;
  }

  private static void count(
      Baskets baskets,
      OrdersOfThing holders,
      int size,
      long minimum,
      PairRanking ranking,
      int from,
      int to,
      Progress progress) {
    int[] together = new int[size];
    for (int first = from; first < to; first++) {
      progress.checkCancelled();
      Arrays.fill(together, first + 1, size, 0);
      for (int i = holders.starts()[first]; i < holders.starts()[first + 1]; i++) {
        // The list is ascending: what stands after the thing makes a pair that is new.
        for (int place = holders.places()[i] + 1; place < holders.ends()[i]; place++) {
          together[baskets.codes()[place]]++;
        }
      }
      for (int second = first + 1; second < size; second++) {
        if (together[second] >= minimum) {
          ranking.offer(first, second, together[second]);
        }
      }
    }
  }
}
