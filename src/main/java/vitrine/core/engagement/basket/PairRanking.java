package vitrine.core.engagement.basket;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import vitrine.core.dataset.Dictionary;

/** Keeps the first pairs of all that are offered and counts the others. */
final class PairRanking {

  /**
   * What the numbers of things stand for.
   *
   * @param names by code
   * @param codeOf the code of each number
   * @param counts orders that hold each code
   * @param orders all orders
   */
  record Things(Dictionary names, int[] codeOf, int[] counts, long orders) {}

  /** A pair by the numbers of its things. */
  private record Candidate(int first, int second, int both, double score) {}

  /** The better one last; every pair differs from every other, so the order is one. */
  private static final Comparator<Candidate> BETTER =
      Comparator.comparingDouble(Candidate::score)
          .thenComparingInt(Candidate::both)
          .thenComparing(
              Comparator.comparingInt(Candidate::first)
                  .thenComparingInt(Candidate::second)
                  .reversed());

  private final Things things;
  private final BasketQuery.Sort sort;
  private final int top;
  private final PriorityQueue<Candidate> best = new PriorityQueue<>(BETTER);
  private long found;

  PairRanking(Things things, BasketQuery.Sort sort, int top) {
    this.things = things;
    this.sort = sort;
    this.top = top;
  }

  void offer(int first, int second, int both) {
    found++;
    Candidate candidate = new Candidate(first, second, both, score(first, second, both));
    keep(candidate);
  }

  private void keep(Candidate candidate) {
    if (best.size() < top) {
      best.add(candidate);
    } else if (BETTER.compare(candidate, best.element()) > 0) {
      best.remove();
      best.add(candidate);
    }
  }

  void add(PairRanking other) {
    found += other.found;
    other.best.forEach(this::keep);
  }

  private double score(int first, int second, int both) {
    double a = things.counts[things.codeOf[first]];
    double b = things.counts[things.codeOf[second]];
    return switch (sort) {
      case LIFT -> both / a / b;
      case SUPPORT -> both;
      case CONFIDENCE -> both / Math.min(a, b);
    };
  }

  /** How many pairs were offered. */
  long found() {
    return found;
  }

  /** The best pairs, the best one first. */
  List<BasketReport.Pair> first() {
    return best.stream().sorted(BETTER.reversed()).map(this::pair).toList();
  }

  private BasketReport.Pair pair(Candidate pair) {
    int one = things.codeOf[pair.first];
    int other = things.codeOf[pair.second];
    int first = things.counts[other] < things.counts[one] ? other : one;
    int second = first == one ? other : one;
    return new BasketReport.Pair(
        things.names.value(first),
        things.names.value(second),
        pair.both,
        things.counts[first],
        things.counts[second],
        things.orders);
  }
}
