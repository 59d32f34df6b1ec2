package vitrine.core.recommend.linear;

import java.util.Arrays;
import java.util.Map;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.History;

/**
 * A fitted linear recommender: an item's score is the sum over the shopper's events of the event's
 * weight times recency^(events since) times what its item says about the scored one.
 *
 * @param name of the recommender
 * @param settings of the fit
 * @param weights what items say about each other
 * @param recency what an event's weight is multiplied by for each step back from the newest
 */
record LinearModel(String name, Map<String, Object> settings, ItemWeights weights, double recency)
    implements FittedRecommender {

  @Override
  public void score(History history, double[] scores) {
    Arrays.fill(scores, 0);
    double decay = 1;
    for (int event = history.size() - 1; event >= 0; event--) {
      weights.addTo(scores, history.items()[event], decay * history.weights()[event]);
      decay *= recency;
    }
  }

  @Override
  public double[] contributions(History history, int item) {
    double[] parts = new double[history.size()];
    double decay = 1;
    for (int event = parts.length - 1; event >= 0; event--) {
      parts[event] = decay * history.weights()[event] * weights.get(history.items()[event], item);
      decay *= recency;
    }
    return parts;
  }
}
