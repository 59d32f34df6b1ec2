package vitrine.core.recommend.rules;

import java.util.BitSet;
import java.util.List;
import vitrine.core.recommend.Candidates;
import vitrine.core.recommend.RuleReport;

/**
 * A list that rules made, and how it goes on behind its end.
 *
 * @param candidates what it was made of
 * @param items in their places
 * @param bar what may not be listed, by stock and price or because its category is full
 * @param refused promotions that could not be kept
 */
record RuleList(
    Candidates candidates, int[] items, BitSet bar, List<RuleReport.RefusedPromotion> refused) {

  boolean lists(int item) {
    return place(item) > 0;
  }

  boolean bars(int item) {
    return bar.get(item);
  }

  /** How many candidates may not be listed. */
  int barred() {
    BitSet both = (BitSet) bar.clone();
    both.andNot(candidates.excluded());
    return both.cardinality();
  }

  /** How many candidates that another list does not bar score above the lowest listed item. */
  int passedOver(RuleList before) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int item : items) {
      lowest = Math.min(lowest, candidates.scores()[item]);
    }
    int passed = 0;
    for (int item = bar.nextSetBit(0); item >= 0; item = bar.nextSetBit(item + 1)) {
      boolean barredHere = !before.bars(item) && !candidates.excluded().get(item);
      passed += barredHere && candidates.scores()[item] > lowest ? 1 : 0;
    }
    return passed;
  }

  /**
   * The place of a candidate: behind the list go the items that may be listed by score, and behind
   * those the barred ones.
   */
  int rank(int item) {
    int place = place(item);
    if (place > 0) {
      return place;
    }
    BitSet listed = new BitSet();
    for (int each : items) {
      listed.set(each);
    }
    double[] scores = candidates.scores();
    boolean own = bar.get(item);
    int before = items.length;
    for (int other = 0; other < scores.length; other++) {
      if (candidates.excluded().get(other) || listed.get(other) || other == item) {
        continue;
      }
      boolean better =
          scores[other] > scores[item] || (scores[other] == scores[item] && other < item);
      if (bar.get(other) == own ? better : own) {
        before++;
      }
    }
    return before + 1;
  }

  private int place(int item) {
    for (int place = 0; place < items.length; place++) {
      if (items[place] == item) {
        return place + 1;
      }
    }
    return 0;
  }
}
