package vitrine.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vitrine.core.recommend.Counterfactual;
import vitrine.core.recommend.Explanation;
import vitrine.core.recommend.ExplanationSentence;
import vitrine.core.recommend.PastItem;
import vitrine.core.recommend.Product;
import vitrine.core.recommend.Products;
import vitrine.core.recommend.Recommendation;
import vitrine.core.recommend.RecommendedItem;
import vitrine.core.recommend.ShopperData;

/** The JSON of {@code vitrine recommend}; docs/json/recommend.md says what the fields mean. */
record RecommendDocument(
    String user, Data data, Model model, Past history, String basis, List<Item> items) {

  record Data(String dataset, String fingerprint) {}

  record Model(String name, Map<String, Object> settings, Map<String, Double> eventWeights) {}

  record Past(int events, int items) {}

  record Item(
      int rank,
      String item,
      @Nullable String title,
      @Nullable String category,
      @Nullable Double price,
      double score,
      String basis,
      String sentence,
      @Nullable List<Part> contributions,
      @Nullable Counterfactual counterfactual) {

    /** The contributions, none where they were not asked for. */
    List<Part> parts() {
      return contributions == null ? List.of() : contributions;
    }
  }

  record Part(
      String item,
      @Nullable String title,
      double contribution,
      double share,
      Map<String, Integer> events) {}

  static RecommendDocument of(
      Recommendation list,
      ShopperData data,
      Model model,
      ExplanationSentence sentence,
      boolean explained) {
    Products products = data.products();
    return new RecommendDocument(
        list.user(),
        new Data(data.entry().name(), data.interactions().source().sha256()),
        model,
        new Past(list.historyEvents(), list.historyItems()),
        list.popularityOnly() ? "popularity" : "history",
        list.items().stream().map(item -> item(item, products, sentence, explained)).toList());
  }

  private static Item item(
      RecommendedItem item, Products products, ExplanationSentence sentence, boolean explained) {
    Product product = products.of(item.item());
    Optional<Explanation.FromHistory> past =
        item.explanation() instanceof Explanation.FromHistory history
            ? Optional.of(history)
            : Optional.empty();
    return new Item(
        item.rank(),
        item.item(),
        product.title().orElse(null),
        product.category().orElse(null),
        product.price().isPresent() ? product.price().getAsDouble() : null,
        item.score(),
        past.isPresent() ? "history" : "popularity",
        sentence.of(item.explanation(), id -> products.of(id).name()),
        past.filter(_ -> explained)
            .map(
                history ->
                    history.pastItems().stream()
                        .map(part -> part(part, item.score(), products))
                        .toList())
            .orElse(null),
        past.flatMap(Explanation.FromHistory::counterfactual).orElse(null));
  }

  private static Part part(PastItem past, double score, Products products) {
    Map<String, Integer> events = new TreeMap<>();
    past.events().forEach((kind, count) -> events.put(kind.name().toLowerCase(Locale.ROOT), count));
    return new Part(
        past.item(),
        products.of(past.item()).title().orElse(null),
        past.contribution(),
        past.contribution() / score,
        events);
  }
}
