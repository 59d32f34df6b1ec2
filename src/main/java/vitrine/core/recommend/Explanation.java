package vitrine.core.recommend;

import java.util.List;
import java.util.Optional;

/** Why an item is in a list. */
public sealed interface Explanation {

  /**
   * The shopper's past brought it there.
   *
   * @param kind what the parts are
   * @param pastItems those that add or take something, the largest part first and what speaks
   *     against it last; with {@link ContributionKind#EXACT} the parts sum to the score within 1e-6
   * @param closestText the past item whose text is most like this one's, of models that read texts
   * @param search for what would drop it out of the list; empty where none was asked for
   */
  record FromHistory(
      ContributionKind kind,
      List<PastItem> pastItems,
      Optional<ClosestText> closestText,
      Optional<CounterfactualSearched> search)
      implements Explanation {
    /** Copies the list. */
    public FromHistory {
      pastItems = List.copyOf(pastItems);
    }

    /** What would drop it out of the list, verified; empty where none was asked for or found. */
    public Optional<Counterfactual> counterfactual() {
      return search.flatMap(CounterfactualSearched::found);
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
