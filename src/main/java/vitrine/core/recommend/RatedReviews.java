package vitrine.core.recommend;

import java.util.Arrays;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.ReviewScores;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.StarMapping;
import vitrine.core.workspace.Workspace;

/**
 * A review dataset with what is known of its texts.
 *
 * @param reviews the reviews
 * @param scores of the texts, P(positive) - P(negative), one a review; NaN where not scored. Read
 *     only
 */
public record RatedReviews(ReviewSet reviews, double[] scores) {

  /** From this score down (P(positive) - P(negative)) a text is strongly negative. */
  private static final double STRONGLY_NEGATIVE = -.5;

  /** Checks that there is a score a review. */
  public RatedReviews {
    if (scores.length != reviews.rows()) {
      throw new IllegalArgumentException(scores.length + " scores");
    }
  }

  /**
   * What a review says. Its stars decide; where they are in the middle or not known, a strongly
   * negative text (a score of -.5 or less) makes it negative.
   *
   * @param stars NaN where not known
   * @param score of the text, P(positive) - P(negative); NaN where not known
   */
  public static Sentiment mood(double stars, double score) {
    Sentiment said = Double.isNaN(stars) ? Sentiment.NEUTRAL : StarMapping.DEFAULT.of(stars);
    return said == Sentiment.NEUTRAL && score <= STRONGLY_NEGATIVE ? Sentiment.NEGATIVE : said;
  }

  /** Reviews of which only the stars are known. */
  public static RatedReviews unscored(ReviewSet reviews) {
    double[] scores = new double[reviews.rows()];
    Arrays.fill(scores, Double.NaN);
    return new RatedReviews(reviews, scores);
  }

  /** Reviews of a workspace with the scores that were made before. */
  public static RatedReviews of(Workspace workspace, Frame frame, ReviewScores scores) {
    ReviewSet reviews = ReviewSet.of(frame);
    return scores
        .of(workspace, reviews)
        .map(scored -> of(reviews, scored.scores()))
        .orElseGet(() -> unscored(reviews));
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
