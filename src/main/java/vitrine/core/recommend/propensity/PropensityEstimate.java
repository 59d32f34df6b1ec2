package vitrine.core.recommend.propensity;

import java.util.List;

/**
 * How likely a shopper buys in the 7 days after the data's last day. The base and the contributions
 * sum to the logit.
 *
 * @param probability calibrated
 * @param logit its log-odds
 * @param base the log-odds of a shopper who is average in every feature
 * @param contributions what each feature adds, the largest in size first
 */
public record PropensityEstimate(
    double probability, double logit, double base, List<FeatureContribution> contributions) {

  /** Copies the list. */
  public PropensityEstimate {
    contributions = List.copyOf(contributions);
  }
}
