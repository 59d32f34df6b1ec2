package vitrine.core.recommend.propensity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.engagement.log.PreparedLog;

/**
 * Trains a propensity model on past weeks. Snapshots lie a week apart, the last one 7 days before
 * the data's end, the first one after at least 28 days. The latest quarter of the weeks is held
 * out, the quarter before it calibrates (Platt 1999: slope and shift of the logit), the rest
 * trains; whose label a week is, no earlier week has seen. A shop of very many shoppers is told by
 * fewer weeks, so that its rows fit memory.
 */
public final class PropensityTraining {
  /** Days of history that the first snapshot has at least. */
  public static final int WARM_UP = 28;

  /** The most weeks that are looked at, the latest ones. */
  public static final int MOST_WEEKS = 32;

  /** About the most rows, one a shopper and week. */
  static final int MOST_ROWS = 2_000_000;

  /** The fewest weeks that can be split. */
  public static final int FEWEST_WEEKS = 4;

  private static final int TRAINING_BUYERS = 30;
  private static final int HELD_OUT_BUYERS = 10;
  private static final double PENALTY = 1;
  private static final int BINS = 10;

  private final PreparedLog data;
  private final ShopperReviews reviews;

  private PropensityTraining(PreparedLog data, ShopperReviews reviews) {
    this.data = data;
    this.reviews = reviews;
  }

  /**
   * Trains and measures.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static Propensity train(PreparedLog data, ShopperReviews reviews, Progress progress) {
    progress.step("progress.propensity");
    return new PropensityTraining(data, reviews).train(progress);
  }

  private Propensity train(Progress progress) {
    int end = data.days().count();
    int weeks = weeks(end, data.places().users());
    if (weeks < FEWEST_WEEKS) {
      return new Propensity.NotEstimable(PropensityGap.WEEKS, weeks, FEWEST_WEEKS);
    }
    int held = weeks / 4;
    int first = end - weeks * Snapshots.AHEAD;
    int calibrating = end - 2 * held * Snapshots.AHEAD;
    int testing = end - held * Snapshots.AHEAD;
    Snapshots training = Snapshots.of(data, reviews, first, weeks - 2 * held, progress);
    Snapshots calibration = Snapshots.of(data, reviews, calibrating, held, progress);
    Snapshots test = Snapshots.of(data, reviews, testing, held, progress);
    Optional<Propensity> gap =
        gap(training, PropensityGap.TRAINING_BUYERS, TRAINING_BUYERS)
            .or(() -> gap(calibration, PropensityGap.CALIBRATION_BUYERS, HELD_OUT_BUYERS))
            .or(() -> gap(test, PropensityGap.TEST_BUYERS, HELD_OUT_BUYERS));
    return gap.orElseGet(() -> fit(training, calibration, test));
  }

  /** How many weeks are looked at. */
  static int weeks(int days, int shoppers) {
    int affordable = Math.max(FEWEST_WEEKS, MOST_ROWS / Math.max(1, shoppers));
    int known = Math.clamp((days - WARM_UP) / Snapshots.AHEAD, 0, MOST_WEEKS);
    return Math.min(known, affordable);
  }

  private static Optional<Propensity> gap(Snapshots rows, PropensityGap few, int needed) {
    int buyers = rows.window().buyers();
    int others = rows.window().shoppers() - buyers;
    if (buyers < needed) {
      return Optional.of(new Propensity.NotEstimable(few, buyers, needed));
    }
    return others < needed
        ? Optional.of(new Propensity.NotEstimable(PropensityGap.NOT_BUYING, others, needed))
        : Optional.empty();
  }

  private Propensity fit(Snapshots training, Snapshots calibration, Snapshots test) {
    Standardised standardised = Standardised.of(training.rows());
    LogisticRegression regression =
        LogisticRegression.fit(training.inputs(standardised), training.bought(), PENALTY);
    LogisticRegression scaling =
        LogisticRegression.fit(
            asInputs(logits(regression, calibration.inputs(standardised))),
            calibration.bought(),
            0);
    double[] raw = logits(regression, test.inputs(standardised));
    double[] calibrated = logits(scaling, asInputs(raw));
    double share = (double) calibration.window().buyers() / calibration.window().shoppers();
    double[] base = new double[raw.length];
    Arrays.fill(base, Math.log(share / (1 - share)));
    PropensityReport report =
        new PropensityReport(
            data.log().frame().fingerprint(),
            training.window(),
            calibration.window(),
            test.window(),
            ProbabilityMetrics.meanLoss(calibrated, test.bought()),
            ProbabilityMetrics.meanLoss(base, test.bought()),
            ProbabilityMetrics.meanLoss(raw, test.bought()),
            ProbabilityMetrics.auc(calibrated, test.bought()),
            scaling.coefficients()[0],
            scaling.intercept(),
            ProbabilityMetrics.bins(calibrated, test.bought(), BINS),
            coefficients(standardised, regression));
    return new Propensity.Trained(
        new PropensityModel(data, reviews, standardised, regression, scaling), report);
  }

  private static List<PropensityReport.Coefficient> coefficients(
      Standardised standardised, LogisticRegression regression) {
    List<PropensityReport.Coefficient> coefficients = new ArrayList<>();
    for (int i = 0; i < standardised.features().length; i++) {
      coefficients.add(
          new PropensityReport.Coefficient(
              standardised.feature(i),
              regression.coefficients()[i],
              standardised.means()[i],
              standardised.deviations()[i]));
    }
    return coefficients;
  }

  private static double[] logits(LogisticRegression model, double[][] inputs) {
    return Arrays.stream(inputs).mapToDouble(model::logit).toArray();
  }

  private static double[][] asInputs(double[] logits) {
    return IntStream.range(0, logits.length)
        .mapToObj(i -> new double[] {logits[i]})
        .toArray(double[][]::new);
  }
}
