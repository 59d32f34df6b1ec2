package vitrine.core.recommend.rules;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.ItemVectors;
import vitrine.core.recommend.Reranking;

/**
 * Makes re-rankings of rule sets for one catalogue. What items have in common is worked out when a
 * rule first asks for it. Safe for several threads at once.
 */
public final class Rerankings {
  private final Interactions interactions;
  private final ItemFacts facts;
  private final Map<SimilarityKind, ItemSimilarity> similarities =
      new EnumMap<>(SimilarityKind.class);

  /**
   * Re-rankings for these items.
   *
   * @param interactions whose shoppers say which items are alike
   */
  public Rerankings(Interactions interactions, ItemFacts facts) {
    this.interactions = interactions;
    this.facts = facts;
  }

  /** What is known of the items. */
  public ItemFacts facts() {
    return facts;
  }

  /** The list that these rules make; without a rule on, the plain one. */
  public Reranking of(RuleSet rules) {
    return rules.anyOn()
        ? new RuleReranking(
            rules,
            facts,
            rules.diversity().on() ? similarity(rules.diversity().similarity()) : Optional.empty())
        : Reranking.byScore();
  }

  /** How alike items are; empty where the data has nothing to tell by. */
  public Optional<ItemSimilarity> similarity(SimilarityKind kind) {
    boolean known =
        switch (kind) {
          case BEHAVIOUR -> interactions.events() > 0;
          case TEXT -> any(facts.texts());
          case CATEGORY -> any(facts.categories());
        };
    if (!known) {
      return Optional.empty();
    }
    synchronized (similarities) {
      return Optional.of(similarities.computeIfAbsent(kind, this::make));
    }
  }

  private ItemSimilarity make(SimilarityKind kind) {
    return switch (kind) {
      case BEHAVIOUR -> new RememberedSimilarity(ItemVectors.of(interactions)::cosine);
      case TEXT -> new RememberedSimilarity(new TextSimilarity(facts.texts()));
      case CATEGORY -> this::sameCategory;
    };
  }

  private double sameCategory(int item, int other) {
    String category = facts.categories()[item];
    return !category.isEmpty() && category.equals(facts.categories()[other]) ? 1 : 0;
  }

  private static boolean any(String[] values) {
    return Arrays.stream(values).anyMatch(value -> !value.isEmpty());
  }
}
