package vitrine.core.recommend;

import java.util.Arrays;

/**
 * The scores that lists are ordered by. A model whose contributions sum to the score says nothing
 * about an item of score 0: those follow behind the items it recommends, the popular ones first,
 * and items that the history speaks against come last. For a shopper without history it is
 * popularity that orders all.
 */
final class ListScores {
  /** So close to 0 that no score lies between. */
  private static final double NOTHING = -1e-300;

  private final FittedRecommender model;
  private final int[] popularity;
  private final double mostPopular;

  ListScores(FittedRecommender model, int[] popularity) {
    this.model = model;
    this.popularity = popularity;
    int most = 0;
    for (int events : popularity) {
      most = Math.max(most, events);
    }
    this.mostPopular = most + 1.0;
  }

  /** How many items are scored. */
  int catalogue() {
    return popularity.length;
  }

  /** Whether lists of this history are what everybody is offered. */
  boolean everybodys(History history) {
    return model.contributionKind() == ContributionKind.NONE
        ? model.name().equals(Popularity.NAME)
        : history.isEmpty();
  }

  /** Whether a score says that the history leads to nothing about the item. */
  boolean saysNothing(double score) {
    return model.contributionKind() == ContributionKind.EXACT && score < 0 && score >= NOTHING;
  }

  /** The model's scores as they are. */
  double[] ofModel(History history) {
    double[] scores = new double[popularity.length];
    model.score(history, scores);
    return scores;
  }

  /** A score an item. */
  double[] of(History history) {
    if (history.isEmpty() && model.contributionKind() != ContributionKind.NONE) {
      return Arrays.stream(popularity).asDoubleStream().toArray();
    }
    double[] scores = ofModel(history);
    if (model.contributionKind() == ContributionKind.EXACT) {
      for (int item = 0; item < scores.length; item++) {
        if (scores[item] == 0) {
          scores[item] = NOTHING * (1 - popularity[item] / mostPopular);
        }
      }
    }
    return scores;
  }
}
