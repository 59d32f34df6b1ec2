package vitrine.core.recommend.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vitrine.core.recommend.Explanation;
import vitrine.core.recommend.ExplanationSentence;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.Products;
import vitrine.core.recommend.Recommendation;
import vitrine.core.recommend.RecommendedItem;
import vitrine.core.recommend.ScoredLists;

/**
 * A row of the file of all lists.
 *
 * @param shopper their id
 * @param rank the item's place in their list
 * @param item its id
 * @param title empty where the data has none
 * @param score of the model, or of popularity; of different bases they do not compare
 * @param basis {@code history} where the shopper's past brought it there, else {@code popularity}
 * @param sentence why, where it is asked for
 */
record ListRow(
    String shopper,
    int rank,
    String item,
    String title,
    double score,
    String basis,
    Optional<String> sentence) {
  private static final String HISTORY = "history";
  private static final String POPULARITY = "popularity";

  static List<String> header(boolean sentences) {
    List<String> names =
        new ArrayList<>(List.of("shopper", "rank", "item", "title", "score", "basis"));
    if (sentences) {
      names.add("sentence");
    }
    return names;
  }

  /** A list without saying why. */
  static List<ListRow> of(
      Interactions interactions, int user, List<ScoredLists.Place> list, Products products) {
    List<ListRow> rows = new ArrayList<>();
    for (ScoredLists.Place place : list) {
      String item = interactions.itemIds().id(place.item());
      rows.add(
          new ListRow(
              interactions.userIds().id(user),
              rows.size() + 1,
              item,
              products.of(item).title().orElse(""),
              place.score(),
              place.fromHistory() ? HISTORY : POPULARITY,
              Optional.empty()));
    }
    return rows;
  }

  /** A list with a sentence for each item. */
  static List<ListRow> of(Recommendation list, Products products, ExplanationSentence words) {
    List<ListRow> rows = new ArrayList<>();
    for (RecommendedItem item : list.items()) {
      rows.add(
          new ListRow(
              list.user(),
              item.rank(),
              item.item(),
              products.of(item.item()).title().orElse(""),
              item.score(),
              item.explanation() instanceof Explanation.FromPopularity ? POPULARITY : HISTORY,
              Optional.of(words.of(item.explanation(), id -> products.of(id).name()))));
    }
    return rows;
  }

  /** The score as files write it. */
  String written() {
    return String.format(Locale.ROOT, "%.6g", score);
  }
}
