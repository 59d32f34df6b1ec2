package vitrine.core.recommend.propensity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vitrine.core.engagement.log.PreparedLog;

/** Estimates shoppers' propensities at the data's end. Safe for several threads at once. */
public final class PropensityModel {
  private final PreparedLog data;
  private final ShopperReviews reviews;
  private final Standardised inputs;
  private final LogisticRegression regression;
  private final LogisticRegression calibration;

  PropensityModel(
      PreparedLog data,
      ShopperReviews reviews,
      Standardised inputs,
      LogisticRegression regression,
      LogisticRegression calibration) {
    this.data = data;
    this.reviews = reviews;
    this.inputs = inputs;
    this.regression = regression;
    this.calibration = calibration;
  }

  /**
   * The estimate of a shopper; empty for who was never active.
   *
   * @param user a code of {@link vitrine.core.dataset.EventLog#users()}
   */
  public Optional<PropensityEstimate> of(int user) {
    double[] values = new double[SnapshotFeatures.COUNT];
    if (!new SnapshotFeatures(data, reviews).read(user, data.days().count(), values)) {
      return Optional.empty();
    }
    double slope = calibration.coefficients()[0];
    double base = calibration.intercept() + slope * regression.intercept();
    double[] input = inputs.of(values);
    double logit = base;
    List<FeatureContribution> contributions = new ArrayList<>();
    for (int i = 0; i < input.length; i++) {
      PropensityFeature feature = inputs.feature(i);
      double contribution = slope * regression.coefficients()[i] * input[i];
      logit += contribution;
      contributions.add(new FeatureContribution(feature, values[feature.ordinal()], contribution));
    }
    contributions.sort(
        Comparator.comparingDouble((FeatureContribution c) -> -Math.abs(c.contribution())));
    return Optional.of(
        new PropensityEstimate(ProbabilityMetrics.probability(logit), logit, base, contributions));
  }
}
