package vitrine.core.recommend;

import java.util.Arrays;
import java.util.Map;

/** A recommender that has learned. Safe for several threads at once. */
public interface FittedRecommender {

  /** The name of the recommender that was fitted. */
  String name();

  /** The settings that, with the data, determine it; printed with every result. */
  Map<String, Object> settings();

  /**
   * Scores the whole catalogue; higher is better.
   *
   * @param history what the shopper did
   * @param scores receives a score an item; one entry an item of the catalogue
   */
  void score(History history, double[] scores);

  /**
   * What each event of the history adds to an item's score; what that means, {@link
   * #contributionKind()} says.
   *
   * @return a part an event, in the order of the history
   */
  double[] contributions(History history, int item);

  /**
   * What each event of the history adds to the score of each of these items.
   *
   * @return for each item a part an event
   */
  default double[][] contributions(History history, int[] items) {
    return Arrays.stream(items)
        .mapToObj(item -> contributions(history, item))
        .toArray(double[][]::new);
  }

  /** How the contributions come about. */
  default ContributionKind contributionKind() {
    return ContributionKind.EXACT;
  }
}
