package vitrine.core.recommend.propensity;

/**
 * What a feature adds to a shopper's log-odds.
 *
 * @param feature which
 * @param value of the shopper, in the feature's own unit
 * @param contribution the coefficient times the shopper's standardised deviation from the shoppers
 *     that the model learned from, calibration included
 */
public record FeatureContribution(PropensityFeature feature, double value, double contribution) {}
