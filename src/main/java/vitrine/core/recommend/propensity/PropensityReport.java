package vitrine.core.recommend.propensity;

import java.util.List;
import vitrine.core.common.Fingerprint;
import vitrine.core.engagement.log.Period;

/**
 * How a propensity model was trained and how well it foretold weeks that it never saw.
 *
 * @param data of the log
 * @param training the snapshots that the coefficients were fitted on
 * @param calibration the snapshots that the calibration was fitted on
 * @param test the latest snapshots, held out
 * @param logLoss on the test weeks, mean -ln of the probability of what happened
 * @param baseLogLoss the same of everybody being given the share of buyers in the calibration weeks
 * @param uncalibratedLogLoss the same without the calibration
 * @param auc on the test weeks
 * @param slope of the calibration: what the logit is multiplied by
 * @param shift of the calibration: what is added then
 * @param bins the calibration curve on the test weeks
 * @param coefficients on the standardised features; those that never differ are left out
 */
public record PropensityReport(
    Fingerprint data,
    Window training,
    Window calibration,
    Window test,
    double logLoss,
    double baseLogLoss,
    double uncalibratedLogLoss,
    double auc,
    double slope,
    double shift,
    List<CalibrationBin> bins,
    List<Coefficient> coefficients) {

  /** Copies the lists. */
  public PropensityReport {
    bins = List.copyOf(bins);
    coefficients = List.copyOf(coefficients);
  }

  /**
   * Snapshots, a week each.
   *
   * @param weeks how many
   * @param days the days on which a purchase counts, of all of them
   * @param shoppers rows: a shopper a snapshot
   * @param buyers how many of the rows bought in their week
   */
  public record Window(int weeks, Period days, int shoppers, int buyers) {}

  /**
   * A feature of the model.
   *
   * @param feature which
   * @param coefficient log-odds for one standard deviation
   * @param mean of the scaled feature in the training
   * @param deviation its standard deviation
   */
  public record Coefficient(
      PropensityFeature feature, double coefficient, double mean, double deviation) {}
}
