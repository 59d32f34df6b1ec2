package vitrine.core.sentiment;

import java.util.Arrays;
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
 * @param gaps why a review has no score, by row; empty where it has one
 */
public record ScoredReviews(
    ReviewSet reviews,
    SentimentModel model,
    Scores scores,
    Map<String, String> titles,
    Corrections corrections,
    List<Optional<ScoreGap>> gaps) {

  /** Copies the collections. */
  public ScoredReviews {
    titles = Map.copyOf(titles);
    gaps = List.copyOf(gaps);
  }

  /** Reviews that nobody corrected. */
  public ScoredReviews(
      ReviewSet reviews, SentimentModel model, Scores scores, Map<String, String> titles) {
    this(reviews, model, scores, titles, Corrections.NONE, gaps(reviews, model, scores));
  }

  private static List<Optional<ScoreGap>> gaps(
      ReviewSet reviews, SentimentModel model, Scores scores) {
    return IntStream.range(0, reviews.rows())
        .mapToObj(
            row ->
                scores.scored(row)
                    ? Optional.<ScoreGap>empty()
                    : Optional.of(ScoreGap.of(reviews.text(row), model)))
        .toList();
  }

  /** The same reviews with these corrections in place of those before. */
  public ScoredReviews corrected(Corrections now) {
    Scores corrected = scores.corrected(now.rows(reviews));
    return new ScoredReviews(
        reviews, model, corrected, titles, now, gaps(reviews, model, corrected));
  }

  /** What a reviewer corrected about a review as a whole. */
  public Optional<Correction> correction(int row) {
    return scores.corrected().containsKey(row)
        ? corrections.of(reviews.text(row))
        : Optional.empty();
  }

  /** How many reviews can be scored and are not yet. */
  public int waiting() {
    return (int) gaps.stream().filter(gap -> gap.equals(Optional.of(ScoreGap.WAITING))).count();
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
    return Arrays.stream(column.codes())
        .filter(code -> code >= 0)
        .distinct()
        .mapToObj(code -> column.dictionary().value(code))
        .sorted()
        .toList();
  }
}
