package vitrine.core.recommend;

import java.util.Arrays;
import java.util.BitSet;

/** Picks the best of a catalogue: higher score first, of equal scores the smaller item id. */
public final class TopItems {
  private TopItems() {}

  /**
   * The best items, the best first.
   *
   * @param scores a score an item
   * @param excluded items that are no candidates
   * @param most how many at most
   */
  public static int[] of(double[] scores, BitSet excluded, int most) {
    int[] top = new int[most];
    int size = 0;
    for (int item = 0; item < scores.length; item++) {
      double score = scores[item];
      // a later item has the larger id: it must be better, not equal
      if ((size == most && (most == 0 || !(score > scores[top[size - 1]]))) || excluded.get(item)) {
        continue;
      }
      int place = size < most ? size++ : size - 1;
      while (place > 0 && score > scores[top[place - 1]]) {
        top[place] = top[place - 1];
        place--;
      }
      top[place] = item;
    }
    return Arrays.copyOf(top, size);
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
