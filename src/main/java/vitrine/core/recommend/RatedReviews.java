package vitrine.core.recommend;

import java.util.Arrays;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.Scores;

/**
 * A review dataset with what is known of its texts.
 *
 * @param reviews the reviews
 * @param scores of the texts, P(positive) - P(negative), one a review; NaN where not scored. Read
 *     only
 */
public record RatedReviews(ReviewSet reviews, double[] scores) {

  /** Checks that there is a score a review. */
  public RatedReviews {
    if (scores.length != reviews.rows()) {
      throw new IllegalArgumentException(scores.length + " scores");
    }
  }

  /** Reviews of which only the stars are known. */
  public static RatedReviews unscored(ReviewSet reviews) {
    double[] scores = new double[reviews.rows()];
    Arrays.fill(scores, Double.NaN);
    return new RatedReviews(reviews, scores);
  }

  /** Reviews with the scores that are known already. */
  public static RatedReviews of(ReviewSet reviews, Scores known) {
    RatedReviews rated = unscored(reviews);
    for (int row = 0; row < rated.scores.length; row++) {
      if (known.scored(row)) {
        rated.scores[row] = known.score(row);
      }
    }
    return rated;
  }
}
