package vitrine.core.sentiment.explain;

import java.util.List;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.Sentiment;

/**
 * What the model says of a text once some of its clauses are left out.
 *
 * @param clauses which ones, as places in the list of clauses, ascending
 * @param probabilities P(negative), P(neutral), P(positive) of what is left
 */
@SuppressWarnings("ArrayRecordComponent")
public record Deletion(List<Integer> clauses, float[] probabilities) {
  /** Copies the list. */
  public Deletion {
    clauses = List.copyOf(clauses);
  }

  /** The most probable class of what is left. */
  public Sentiment sentiment() {
    return Scores.mostProbable(probabilities);
  }

  /** P(positive) - P(negative) of what is left. */
  public double score() {
    return Scores.score(probabilities);
  }
}
