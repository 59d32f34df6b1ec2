package vitrine.core.recommend;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;

/**
 * A shopper's place among the factors of {@link Als}, found exactly from a history. An item whose
 * weights sum to r above 0 is preferred (1), one with r below 0 is disliked (-1), both with
 * confidence 1 + alpha·|r|; with r = 0 it is as if it were not there.
 */
final class FoldedIn {
  private final FactorRows items;
  private final History history;
  private final int rank;
  private final Int2IntOpenHashMap placeOf = new Int2IntOpenHashMap();
  private final double[] sums;
  private final double[] pulls;

  /** The lower triangle of the Cholesky factor of the shopper's system, row after row. */
  private final double[] lower;

  FoldedIn(FactorRows items, double[] gram, Als settings, History history) {
    this.items = items;
    this.history = history;
    this.rank = items.rank();
    placeOf.defaultReturnValue(-1);
    this.sums = new double[history.size()];
    for (int event = 0; event < history.size(); event++) {
      int item = history.items()[event];
      int place = placeOf.computeIfAbsent(item, _ -> placeOf.size());
      sums[place] += history.weights()[event];
    }
    this.pulls = new double[placeOf.size()];
    double[] system = gram.clone();
    for (int i = 0; i < rank; i++) {
      system[i * rank + i] += settings.regularisation();
    }
    placeOf.forEach(
        (item, place) -> {
          double sum = sums[place];
          pulls[place] = sum == 0 ? 0 : Math.signum(sum) * (1 + settings.alpha() * Math.abs(sum));
          addOuter(system, item * rank, settings.alpha() * Math.abs(sum));
        });
    this.lower = cholesky(system, rank);
  }

  private void addOuter(double[] system, int at, double scale) {
    for (int i = 0; i < rank; i++) {
      double own = scale * items.values()[at + i];
      for (int j = 0; j <= i; j++) {
        system[i * rank + j] += own * items.values()[at + j];
      }
    }
  }

  /** Reads the lower triangle of a symmetric positive definite matrix and replaces it. */
  private static double[] cholesky(double[] matrix, int size) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i * size + j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i * size + k] * matrix[j * size + k];
        }
        matrix[i * size + j] = i == j ? Math.sqrt(sum) : sum / matrix[j * size + j];
      }
    }
    return matrix;
  }

  private double[] solve(double[] right) {
    for (int i = 0; i < rank; i++) {
      double sum = right[i];
      for (int k = 0; k < i; k++) {
        sum -= lower[i * rank + k] * right[k];
      }
      right[i] = sum / lower[i * rank + i];
    }
    for (int i = rank - 1; i >= 0; i--) {
      right[i] /= lower[i * rank + i];
      for (int k = 0; k < i; k++) {
        right[k] -= lower[i * rank + k] * right[i];
      }
    }
    return right;
  }

  /** The shopper's factor. */
  double[] factor() {
    double[] right = new double[rank];
    placeOf.forEach(
        (item, place) -> {
          for (int i = 0; i < rank; i++) {
            right[i] += pulls[place] * items.values()[item * rank + i];
          }
        });
    return solve(right);
  }

  /**
   * What each event adds to an item's score (section 5 of Hu, Koren and Volinsky): the likeness of
   * the two items in the eyes of this shopper times the past item's confidence, shared out among
   * its events by their weights. The parts sum to the score.
   */
  double[] parts(int item) {
    double[] seen = new double[rank];
    for (int i = 0; i < rank; i++) {
      seen[i] = items.values()[item * rank + i];
    }
    solve(seen);
    double[] parts = new double[history.size()];
    for (int event = 0; event < parts.length; event++) {
      int past = history.items()[event];
      int place = placeOf.get(past);
      if (sums[place] != 0) {
        double alike = 0;
        for (int i = 0; i < rank; i++) {
          alike += seen[i] * items.values()[past * rank + i];
        }
        parts[event] = alike * pulls[place] * history.weights()[event] / sums[place];
      }
    }
    return parts;
  }
}
