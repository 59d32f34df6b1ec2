package vitrine.core.recommend.propensity;

import java.util.stream.IntStream;

/**
 * Features as deviations from their mean in standard deviations, both of the training rows; those
 * that never differ there are left out. The arrays are read only.
 */
record Standardised(int[] features, double[] means, double[] deviations) {
  private static final double NO_DIFFERENCE = 1e-12;
  private static final PropensityFeature[] ALL = PropensityFeature.values();

  static Standardised of(double[][] rows) {
    double[] means = new double[ALL.length];
    double[] deviations = new double[ALL.length];
    for (int i = 0; i < ALL.length; i++) {
      for (double[] row : rows) {
        means[i] += ALL[i].scaled(row[i]) / rows.length;
      }
      for (double[] row : rows) {
        double apart = ALL[i].scaled(row[i]) - means[i];
        deviations[i] += apart * apart / rows.length;
      }
      deviations[i] = Math.sqrt(deviations[i]);
    }
    int[] kept =
        IntStream.range(0, ALL.length).filter(i -> deviations[i] > NO_DIFFERENCE).toArray();
    return new Standardised(
        kept,
        IntStream.of(kept).mapToDouble(i -> means[i]).toArray(),
        IntStream.of(kept).mapToDouble(i -> deviations[i]).toArray());
  }

  PropensityFeature feature(int input) {
    return ALL[features[input]];
  }

  double[] of(double[] values) {
    double[] input = new double[features.length];
    for (int i = 0; i < input.length; i++) {
      input[i] = (feature(i).scaled(values[features[i]]) - means[i]) / deviations[i];
    }
    return input;
  }
}
