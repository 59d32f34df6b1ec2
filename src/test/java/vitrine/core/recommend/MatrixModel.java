package vitrine.core.recommend;

import java.util.Arrays;
import java.util.Map;

/**
 * A model that is a matrix, for tests: the score of an item is the sum over the events of weight
 * times {@code parts[past][item]}.
 *
 * @param kind what it says that its contributions are
 * @param told by what the contributions that it tells differ from the true ones
 */
public record MatrixModel(double[][] parts, ContributionKind kind, double told)
    implements FittedRecommender {

  /** A model whose contributions are true. */
  public static MatrixModel of(ContributionKind kind, double[][] parts) {
    return new MatrixModel(parts, kind, 1);
  }

  @Override
  public String name() {
    return "matrix";
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of();
  }

  @Override
  public void score(History history, double[] scores) {
    Arrays.fill(scores, 0);
    for (int event = 0; event < history.size(); event++) {
      for (int item = 0; item < scores.length; item++) {
        scores[item] += history.weights()[event] * parts[history.items()[event]][item];
      }
    }
  }

  @Override
  public double[] contributions(History history, int item) {
    double[] own = new double[history.size()];
    for (int event = 0; event < own.length; event++) {
      own[event] = told * history.weights()[event] * parts[history.items()[event]][item];
    }
    return own;
  }

  @Override
  public ContributionKind contributionKind() {
    return kind;
  }
}
