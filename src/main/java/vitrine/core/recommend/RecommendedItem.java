package vitrine.core.recommend;

/**
 * An item of a list.
 *
 * @param rank its place, 1 for the first
 * @param item its id
 * @param score of the model that put it there; scores of different explanations do not compare
 * @param explanation why it is there
 */
public record RecommendedItem(int rank, String item, double score, Explanation explanation) {}
