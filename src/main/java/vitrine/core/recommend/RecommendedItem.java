package vitrine.core.recommend;

import java.util.List;
import java.util.Optional;

/**
 * An item of a list.
 *
 * @param rank its place, 1 for the first
 * @param item its id
 * @param score of the model that put it there; scores of different explanations do not compare
 * @param explanation why it is there
 * @param stability how sure it is; empty where it was not asked for, or there is no past
 * @param plainRank its place by the score alone
 * @param effects what each rule that moved it did, in the order in which they act
 */
public record RecommendedItem(
    int rank,
    String item,
    double score,
    Explanation explanation,
    Optional<Stability> stability,
    int plainRank,
    List<RuleEffect> effects) {

  /** Copies the list. */
  public RecommendedItem {
    effects = List.copyOf(effects);
  }
}
