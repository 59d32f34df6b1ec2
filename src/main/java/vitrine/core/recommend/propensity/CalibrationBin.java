package vitrine.core.recommend.propensity;

import vitrine.core.engagement.Interval;

/**
 * A point of the calibration curve: shoppers of like probability.
 *
 * @param shoppers how many
 * @param buyers how many of them bought in the 7 days
 * @param predicted their mean probability
 * @param observed buyers / shoppers
 * @param interval of the observed share, Wilson 95 %
 */
public record CalibrationBin(
    int shoppers, int buyers, double predicted, double observed, Interval interval) {}
