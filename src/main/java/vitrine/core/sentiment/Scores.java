package vitrine.core.sentiment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The probabilities of some reviews. A review without a text has none; one that a reviewer
 * corrected has the probability 1 for what the reviewer said.
 *
 * @param rows what the model says: P(negative), P(neutral), P(positive) of each review
 * @param corrected what reviewers say instead, by row
 */
public record Scores(List<Optional<float[]>> rows, Map<Integer, Sentiment> corrected) {

  /** Copies the list and the map. */
  public Scores {
    rows = List.copyOf(rows);
    corrected = Map.copyOf(corrected);
  }

  /** What a model says, uncorrected. */
  public Scores(List<Optional<float[]>> rows) {
    this(rows, Map.of());
  }

  /** So many reviews without a score. */
  public static Scores none(int reviews) {
    return new Scores(Collections.nCopies(reviews, Optional.empty()));
  }

  /** The same, with what reviewers say in place of what the model says. */
  public Scores corrected(Map<Integer, Sentiment> byRow) {
    return new Scores(rows, byRow);
  }

  /** The same without any correction. */
  public Scores uncorrected() {
    return corrected.isEmpty() ? this : new Scores(rows);
  }

  /** Whether the review has a score, or was corrected. */
  public boolean scored(int row) {
    return rows.get(row).isPresent() || corrected.containsKey(row);
  }

  /** The probabilities of a review that has them. */
  public float[] probabilities(int row) {
    Sentiment given = corrected.get(row);
    if (given != null) {
      float[] certain = new float[Sentiment.values().length];
      certain[given.ordinal()] = 1;
      return certain;
    }
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
