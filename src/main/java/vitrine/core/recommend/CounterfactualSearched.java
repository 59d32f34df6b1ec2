package vitrine.core.recommend;

import java.util.Optional;

/**
 * What came of looking for a counterfactual.
 *
 * @param found the verified set; empty if none was found
 * @param bound how many past items might be taken out, and how often scored again
 */
public record CounterfactualSearched(Optional<Counterfactual> found, Bound bound) {

  /**
   * How far the search went at most.
   *
   * @param removed past items that might be taken out
   * @param rescored how often the catalogue might be scored again for one item
   */
  public record Bound(int removed, int rescored) {}
}
