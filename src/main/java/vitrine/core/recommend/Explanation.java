package vitrine.core.recommend;

import java.util.List;
import java.util.Optional;

/** Why an item is in a list. */
public sealed interface Explanation {

  /**
   * The shopper's past brought it there.
   *
   * @param pastItems those that add something, the largest part first; the parts sum to the score
   *     within 1e-6
   * @param counterfactual verified; empty where none was asked for or found
   */
  record FromHistory(List<PastItem> pastItems, Optional<Counterfactual> counterfactual)
      implements Explanation {
    /** Copies the list. */
    public FromHistory {
      pastItems = List.copyOf(pastItems);
    }
  }

  /**
   * The shopper's past says nothing about it: it is there because many like it.
   *
   * @param events how many events it has
   * @param share of all events
   */
  record FromPopularity(int events, double share) implements Explanation {}
}
