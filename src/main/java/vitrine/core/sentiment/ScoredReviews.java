package vitrine.core.sentiment;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.ReviewSet;

/**
 * A dataset's reviews with what a model says of them, as far as it is known.
 *
 * @param reviews the reviews
 * @param model that scored them
 * @param scores one a review
 * @param titles of products, by id; empty where no catalogue names them
 */
public record ScoredReviews(
    ReviewSet reviews, SentimentModel model, Scores scores, Map<String, String> titles) {

  /** Copies the map. */
  public ScoredReviews {
    titles = Map.copyOf(titles);
  }

  /** How many reviews have a text but no score yet. */
  public int waiting() {
    return (int)
        IntStream.range(0, reviews.rows())
            .filter(row -> !scores.scored(row) && !reviews.text(row).isBlank())
            .count();
  }

  /** The title of a product, or its id where no catalogue names it. */
  public String title(String item) {
    return titles.getOrDefault(item, item);
  }

  /** The categories of the reviews, sorted. */
  public List<String> categories() {
    return reviews.categories().map(ScoredReviews::distinct).orElse(List.of());
  }

  private static List<String> distinct(CodeColumn column) {
    return IntStream.of(column.codes())
        .filter(code -> code >= 0)
        .distinct()
        .mapToObj(code -> column.dictionary().value(code))
        .sorted()
        .toList();
  }
}
