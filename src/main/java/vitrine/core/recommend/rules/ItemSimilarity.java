package vitrine.core.recommend.rules;

/** How alike two items are. Safe for several threads at once. */
@FunctionalInterface
public interface ItemSimilarity {

  /** From 0, nothing in common, to 1. */
  double of(int item, int other);
}
