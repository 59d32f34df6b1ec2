package vitrine.core.recommend;

import java.util.Arrays;
import java.util.BitSet;

/** Picks the best of a catalogue: higher score first, of equal scores the smaller item id. */
public final class TopItems {
  /** Up to so many, keeping the best so far in order is faster than sorting all. */
  private static final int FEW = 500;

  private TopItems() {}

  /**
   * The best items, the best first. What is no number comes last.
   *
   * @param scores a score an item
   * @param excluded items that are no candidates
   * @param most how many at most; there are never more than candidates
   */
  public static int[] of(double[] scores, BitSet excluded, int most) {
    int wanted = Math.clamp(most, 0, scores.length);
    return wanted > FEW ? sorted(scores, excluded, wanted) : inserted(scores, excluded, wanted);
  }

  private static int[] inserted(double[] scores, BitSet excluded, int most) {
    int[] top = new int[most];
    int size = 0;
    for (int item = 0; item < scores.length; item++) {
      double score = scores[item];
      // a later item has the larger id: it must be better, not equal
      if ((size == most && (most == 0 || !better(score, scores[top[size - 1]])))
          || excluded.get(item)) {
        continue;
      }
      int place = size < most ? size++ : size - 1;
      while (place > 0 && better(score, scores[top[place - 1]])) {
        top[place] = top[place - 1];
        place--;
      }
      top[place] = item;
    }
    return Arrays.copyOf(top, size);
  }

  private static boolean better(double score, double other) {
    return score > other || (Double.isNaN(other) && !Double.isNaN(score));
  }

  /** The place of an item follows from how many scores are above its own, and equal before it. */
  private static int[] sorted(double[] scores, BitSet excluded, int most) {
    double[] ascending = new double[scores.length];
    int candidates = 0;
    for (int item = 0; item < scores.length; item++) {
      if (!excluded.get(item)) {
        ascending[candidates++] = comparable(scores[item]);
      }
    }
    Arrays.sort(ascending, 0, candidates);
    int[] top = new int[Math.min(most, candidates)];
    int[] equalsMet = new int[candidates];
    for (int item = 0; item < scores.length; item++) {
      if (!excluded.get(item)) {
        int upTo = upTo(comparable(scores[item]), ascending, candidates);
        int place = candidates - upTo + equalsMet[upTo - 1]++;
        if (place < top.length) {
          top[place] = item;
        }
      }
    }
    return top;
  }

  /** So that 0 and -0 are equal, and what is no number comes last. */
  private static double comparable(double score) {
    return Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score + 0.0;
  }

  /** How many of the sorted scores are no higher than this one. */
  private static int upTo(double score, double[] ascending, int size) {
    int low = 0;
    int high = size;
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

  /**
   * The place of an item among the candidates, 1 for the best.
   *
   * @param excluded items that are no candidates; the item itself must be one
   */
  public static int rank(double[] scores, BitSet excluded, int item) {
    double own = scores[item];
    int before = 0;
    for (int other = 0; other < scores.length; other++) {
      if ((scores[other] > own || (scores[other] == own && other < item)) && !excluded.get(other)) {
        before++;
      }
    }
    return before + 1;
  }
}
