package vitrine.core.sentiment;

import java.util.List;
import java.util.Optional;

/**
 * The probabilities of some reviews. A review without a text has none.
 *
 * @param rows P(negative), P(neutral), P(positive) of each review
 */
public record Scores(List<Optional<float[]>> rows) {

  /** Copies the list. */
  public Scores {
    rows = List.copyOf(rows);
  }

  /** Whether the review has a score. */
  public boolean scored(int row) {
    return rows.get(row).isPresent();
  }

  /** The probabilities of a review that has them. */
  public float[] probabilities(int row) {
    return rows.get(row).orElseThrow();
  }

  /** P(positive) - P(negative), from -1 to 1. */
  public double score(int row) {
    return score(probabilities(row));
  }

  /** The largest probability. */
  public double confidence(int row) {
    float[] shares = probabilities(row);
    return shares[mostProbable(shares).ordinal()];
  }

  /** The most probable class. */
  public Sentiment predicted(int row) {
    return mostProbable(probabilities(row));
  }

  /** P(positive) - P(negative). */
  public static double score(float[] probabilities) {
    return (double) probabilities[Sentiment.POSITIVE.ordinal()]
        - probabilities[Sentiment.NEGATIVE.ordinal()];
  }

  /** The class of the largest probability; of equal ones the more negative. */
  public static Sentiment mostProbable(float[] probabilities) {
    Sentiment best = Sentiment.NEGATIVE;
    for (Sentiment sentiment : Sentiment.values()) {
      if (probabilities[sentiment.ordinal()] > probabilities[best.ordinal()]) {
        best = sentiment;
      }
    }
    return best;
  }
}
