package vitrine.core.recommend.explain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import vitrine.core.recommend.Candidates;
import vitrine.core.recommend.History;
import vitrine.core.recommend.Reranking;
import vitrine.core.recommend.ShopperLists;

/**
 * What becomes of one recommended item while the shopper's past items are taken out, or put in, one
 * after the other. A longer past goes in at most {@link #MOST_STEPS} steps of like size. Without
 * any past it is popularity that orders the catalogue, as in every list.
 */
final class ShopperCurves {
  /** The most steps of a curve. */
  static final int MOST_STEPS = 20;

  private final ShopperLists lists;
  private final History history;
  private final BitSet known;
  private final int item;
  private final int length;
  private final double fullDeviation;

  /**
   * Curves of one item.
   *
   * @param length of the list
   */
  ShopperCurves(ShopperLists lists, History history, int item, int length) {
    this.lists = lists;
    this.history = history;
    this.known = history.distinctItems();
    this.item = item;
    this.length = length;
    this.fullDeviation = deviation(lists.candidates(history, known));
  }

  /** The curve while the first ones of an order are taken out. */
  Curve deletion(int[] order) {
    return curve(order, true);
  }

  /** The curve while the first ones of an order are put in. */
  Curve insertion(int[] order) {
    return curve(order, false);
  }

  /**
   * The mean of curves in random order. Taking out in an order goes through the same pasts as
   * putting in does in the order reversed, only backwards, so that one set of orders serves both.
   */
  Curve[] random(int[] items, int orders, SplittableRandom random) {
    int points = Math.min(MOST_STEPS, items.length) + 1;
    double[][] ranks = new double[2][points];
    double[][] scores = new double[2][points];
    for (int i = 0; i < orders; i++) {
      int[] order = shuffled(items, random);
      Curve deletion = deletion(order);
      ranks[0] = sum(ranks[0], deletion.ranks());
      scores[0] = sum(scores[0], deletion.scores());
      ranks[1] = sum(ranks[1], reversed(deletion.ranks()));
      scores[1] = sum(scores[1], reversed(deletion.scores()));
    }
    return IntStream.range(0, 2)
        .mapToObj(way -> new Curve(divided(ranks[way], orders), divided(scores[way], orders)))
        .toArray(Curve[]::new);
  }

  private Curve curve(int[] order, boolean deletion) {
    int steps = Math.min(MOST_STEPS, order.length);
    double[] ranks = new double[steps + 1];
    double[] scores = new double[steps + 1];
    for (int step = 0; step <= steps; step++) {
      int moved = (int) Math.round((double) order.length * step / steps);
      BitSet out = new BitSet();
      for (int i = deletion ? 0 : moved; i < (deletion ? moved : order.length); i++) {
        out.set(order[i]);
      }
      Candidates candidates = lists.candidates(history.without(out), known);
      int rank = Reranking.byScore().ranks(candidates, length, item)[0];
      ranks[step] = Math.log(2) / Math.log1p(rank);
      scores[step] = fullDeviation == 0 ? 0 : deviation(candidates) / fullDeviation;
    }
    return new Curve(ranks, scores);
  }

  /** The item's score in standard deviations above the mean of the candidates. */
  private double deviation(Candidates candidates) {
    double[] scores = candidates.scores();
    double sum = 0;
    int count = 0;
    for (int each = 0; each < scores.length; each++) {
      if (!known.get(each)) {
        sum += scores[each];
        count++;
      }
    }
    double mean = sum / count;
    double squares = 0;
    for (int each = 0; each < scores.length; each++) {
      if (!known.get(each)) {
        squares += (scores[each] - mean) * (scores[each] - mean);
      }
    }
    return squares == 0 ? 0 : (scores[item] - mean) / Math.sqrt(squares / count);
  }

  static int[] shuffled(int[] items, SplittableRandom random) {
    int[] order = items.clone();
    for (int last = order.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int swapped = order[last];
      order[last] = order[other];
      order[other] = swapped;
    }
    return order;
  }

  private static double[] sum(double[] so, double[] more) {
    return IntStream.range(0, more.length).mapToDouble(i -> so[i] + more[i]).toArray();
  }

  private static double[] reversed(double[] values) {
    return IntStream.range(0, values.length)
        .mapToDouble(i -> values[values.length - 1 - i])
        .toArray();
  }

  private static double[] divided(double[] values, int by) {
    return Arrays.stream(values).map(value -> value / by).toArray();
  }

  /**
   * Values at equal steps from nothing moved to everything moved.
   *
   * @param ranks 1 / log2(1 + place)
   * @param scores as a share of the score with the whole past
   */
  record Curve(double[] ranks, double[] scores) {}
}
