package vitrine.core.sentiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.ReviewSet;

/**
 * A dataset's reviews with what a model says of them, as far as it is known.
 *
 * @param reviews the reviews
 * @param model that scored them
 * @param scores one a review, corrected where a reviewer did
 * @param titles of products, by id; empty where no catalogue names them
 * @param corrections what reviewers corrected
 */
public record ScoredReviews(
    ReviewSet reviews,
    SentimentModel model,
    Scores scores,
    Map<String, String> titles,
    Corrections corrections) {

  /** Copies the map. */
  public ScoredReviews {
    titles = Map.copyOf(titles);
  }

  /** Reviews that nobody corrected. */
  public ScoredReviews(
      ReviewSet reviews, SentimentModel model, Scores scores, Map<String, String> titles) {
    this(reviews, model, scores, titles, Corrections.NONE);
  }

  /** The same reviews with these corrections in place of those before. */
  public ScoredReviews corrected(Corrections now) {
    return new ScoredReviews(reviews, model, scores.corrected(now.rows(reviews)), titles, now);
  }

  /** What a reviewer corrected about a review as a whole. */
  public Optional<Correction> correction(int row) {
    return scores.corrected().containsKey(row)
        ? corrections.of(reviews.text(row))
        : Optional.empty();
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
