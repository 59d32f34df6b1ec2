package vitrine.core.recommend.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vitrine.core.recommend.Candidates;
import vitrine.core.recommend.IdIndex;
import vitrine.core.recommend.RuleReport.Reason;
import vitrine.core.recommend.RuleReport.RefusedPromotion;
import vitrine.core.recommend.TopItems;

/**
 * Makes one list. Places are filled from a pool of the best {@link #POOL} candidates that are not
 * barred; while that leaves places empty that another candidate may take, the pool is made four
 * times as large and the list made again.
 *
 * @param barred what may not be listed, unless it is promoted and in stock
 * @param noStock what may not be listed at all
 * @param categories each item's category, -1 where it has none
 * @param kinds how many categories there are
 */
record ListMaking(
    Candidates candidates, int length, BitSet barred, BitSet noStock, int[] categories, int kinds) {
  /** How many candidates compete for the places at first; more for long lists. */
  static final int POOL = 200;

  private static final int GROWTH = 4;

  RuleList make(
      int mostOfCategory, Optional<Choice.Mmr> mmr, List<Rule.Promotion> promotions, IdIndex ids) {
    BitSet closed = (BitSet) candidates.excluded().clone();
    closed.or(barred);
    int open = candidates.scores().length - closed.cardinality();
    int size = Math.max(POOL, GROWTH * Math.min(length, categories.length));
    while (true) {
      int[] pool = TopItems.of(candidates.scores(), closed, Math.min(size, open));
      Choice choice = new Choice(pool, categories, kinds, mostOfCategory, mmr, candidates);
      List<RefusedPromotion> refused = new ArrayList<>();
      int[] list = choice.fill(fixed(choice, promotions, ids, refused));
      if (list.length == length || pool.length == open || !more(choice, list, closed)) {
        return new RuleList(candidates, list, full(choice, list), refused);
      }
      size *= GROWTH;
    }
  }

  /** Whether an item that is not listed may still be: its category has room, or it has none. */
  private boolean more(Choice choice, int[] list, BitSet closed) {
    BitSet gone = (BitSet) closed.clone();
    for (int item : list) {
      gone.set(item);
    }
    for (int item = gone.nextClearBit(0);
        item < categories.length;
        item = gone.nextClearBit(item + 1)) {
      if (!choice.isFull(item)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The promoted item at each place, -1 where there is none. Behind as many places as there are
   * items a promoted one moves up anyway: there is no room for longer lists.
   */
  private int[] fixed(
      Choice choice, List<Rule.Promotion> promotions, IdIndex ids, List<RefusedPromotion> refused) {
    int items = categories.length;
    int[] fixed = new int[(int) Math.min(length, (long) items + promotions.size())];
    int kept = 0;
    Arrays.fill(fixed, -1);
    for (Rule.Promotion promotion :
        promotions.stream().sorted(Comparator.comparingInt(Rule.Promotion::place)).toList()) {
      int item = ids.index(promotion.item());
      Optional<Reason> reason = against(item, promotion.place(), choice);
      if (reason.isPresent()) {
        refused.add(new RefusedPromotion(promotion.item(), promotion.place(), reason.get()));
      } else {
        fixed[Math.min(promotion.place() - 1, items + kept++)] = item;
      }
    }
    return fixed;
  }

  private Optional<Reason> against(int item, int place, Choice choice) {
    if (item < 0) {
      return Optional.of(Reason.UNKNOWN);
    }
    if (candidates.excluded().get(item)) {
      return Optional.of(Reason.KNOWN_TO_SHOPPER);
    }
    if (noStock.get(item)) {
      return Optional.of(Reason.OUT_OF_STOCK);
    }
    if (place > length) {
      return Optional.of(Reason.BEYOND_LIST);
    }
    return choice.reserve(item) ? Optional.empty() : Optional.of(Reason.CATEGORY_FULL);
  }

  /** What may not be listed any more: what is barred, and what is of a category without room. */
  private BitSet full(Choice choice, int[] list) {
    BitSet bar = (BitSet) barred.clone();
    if (kinds > 0) {
      for (int item = 0; item < categories.length; item++) {
        if (choice.isFull(item)) {
          bar.set(item);
        }
      }
    }
    for (int item : list) {
      bar.clear(item);
    }
    return bar;
  }
}
