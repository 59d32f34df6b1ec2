package vitrine.core.recommend.trained;

import java.util.List;
import java.util.Map;

/**
 * What is written down of a trained recommender.
 *
 * @param name that the user gave
 * @param model the recommender, for example {@code sasrec}
 * @param settings that it was trained with
 * @param learnedFrom the data
 * @param curve the epochs
 * @param seconds that the training took, all parts together
 * @param weights the file of the arrays, beside the card
 * @param sha256 of that file
 * @param command that makes it again
 */
public record RecommenderCard(
    String name,
    String model,
    Map<String, Object> settings,
    LearnedFrom learnedFrom,
    List<RecommenderEpoch> curve,
    double seconds,
    String weights,
    String sha256,
    String command) {

  /** The card of weights that lie in this file. */
  public RecommenderCard stored(String file, String hash) {
    return new RecommenderCard(
        name, model, settings, learnedFrom, curve, seconds, file, hash, command);
  }
}
