package vitrine.core.recommend;

import java.util.SplittableRandom;
import vitrine.core.common.Progress;

/**
 * Implicit alternating least squares (Hu, Koren and Volinsky, "Collaborative filtering for implicit
 * feedback datasets", 2008): a shopper prefers an item (1) whose events' weights sum to r above 0,
 * with confidence 1 + alpha·r, and any other item not (0), with confidence 1; factors of shoppers
 * and items minimise the confident squared error plus the squared length of the factors. Each side
 * is solved in turn by a few steps of conjugate gradients from where it stood (Takács, Pilászy and
 * Tikk 2011). Only items' factors are kept: a shopper's are found from their history when it is
 * scored.
 *
 * @param rank the length of a factor
 * @param alpha how fast confidence grows with weight
 * @param regularisation what the squared length of the factors costs
 * @param iterations how often both sides are solved
 * @param seed of the factors that are started from
 */
public record Als(int rank, double alpha, double regularisation, int iterations, long seed)
    implements Recommender {
  /** The name on the command line. */
  public static final String NAME = "als";

  /** Refuses settings that no fit is possible with. */
  public Als {
    if (rank < 1 || !(alpha > 0) || !(regularisation > 0) || iterations < 1) {
      throw new IllegalArgumentException(
          "rank " + rank + ", alpha " + alpha + ", regularisation " + regularisation);
    }
  }

  /** Rank 64; the other settings did well on several data sets. */
  public static Als standard() {
    return new Als(64, 10, 10, 10, 1);
  }

  /** The same with another confidence and regularisation. */
  public Als with(double otherAlpha, double otherRegularisation) {
    return new Als(rank, otherAlpha, otherRegularisation, iterations, seed);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FittedRecommender fit(Interactions training, Progress progress) {
    SparseRows shoppers = SparseRows.shoppersByItems(training);
    SparseRows items = shoppers.transposed();
    FactorRows itemFactors = FactorRows.random(items.rows(), rank, new SplittableRandom(seed));
    FactorRows shopperFactors = FactorRows.zero(shoppers.rows(), rank);
    ConfidentLeastSquares solver = new ConfidentLeastSquares(alpha, regularisation);
    progress.step("progress.recommend.factors");
    for (int iteration = 0; iteration < iterations; iteration++) {
      solver.solve(shoppers, itemFactors, shopperFactors, progress);
      solver.solve(items, shopperFactors, itemFactors, progress);
      progress.report(iteration + 1, iterations);
    }
    return new AlsModel(itemFactors, this);
  }
}
