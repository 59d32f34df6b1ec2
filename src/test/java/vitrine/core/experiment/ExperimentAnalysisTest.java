package vitrine.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.ExperimentReport.ArmUnits;

class ExperimentAnalysisTest {
  private static final Statistic MEAN = new Statistic.Mean();
  private static final Statistic PROPORTION = new Statistic.Proportion();

  /** Cookie Cats from its sums, by scipy 1.17 and exact rational variances. */
  @Test
  void meansFromRawSums() {
    Effect effect =
        only(report(MEAN, sums(44700, 2344795, 3068811771.0), sums(45489, 2333530, 605052202)));
    Estimated absolute = (Estimated) effect.absolute();
    Estimated lift = (Estimated) effect.relative();

    assertThat(absolute.value()).isCloseTo(-1.157488453953249, within(1e-12));
    assertThat(absolute.standardError()).isCloseTo(1.307250417305477, within(1e-12));
    assertThat(absolute.degreesOfFreedom()).isCloseTo(58595.48142257401, within(1e-6));
    assertThat(absolute.p()).isCloseTo(0.3759243840932615, within(1e-11));
    assertThat(absolute.interval().low()).isCloseTo(-3.7197051164946453, within(1e-10));
    assertThat(lift.value()).isCloseTo(-0.022065781397397313, within(1e-14));
    assertThat(lift.standardError()).isCloseTo(0.024447081019939476, within(1e-14));
    assertThat(lift.p()).isCloseTo(0.3667452797633703, within(1e-11));
    assertThat(lift.interval().high()).isCloseTo(0.025850606702826243, within(1e-12));
  }

  /** numpy 2 and scipy 1.17: theta over both arms as one sample, Welch on y - theta·x. */
  @Test
  void cupedAgreesWithTheDirectComputation() {
    Moments a =
        Moments.of(
            new double[] {16.68, 15.33, 19.05, 20.05, 24.9, 23.86, 17.09, 11.84},
            new double[] {7.59, 6.03, 9.25, 11.26, 13.41, 10.33, 8.34, 7.65});
    Moments b =
        Moments.of(
            new double[] {22.16, 10.73, 16.71, 16.12, 16.37, 21.74, 20.66, 17.38, 22.85},
            new double[] {9.75, 6.51, 8.11, 8.54, 7.86, 11.66, 9.81, 8.23, 11.23});
    Effect effect =
        report(MEAN, a, b).effects().stream().filter(Effect::cuped).findFirst().orElseThrow();
    Estimated absolute = (Estimated) effect.absolute();
    Estimated lift = (Estimated) effect.relative();

    assertThat(absolute.value()).isCloseTo(-0.02279094037984708, within(1e-12));
    assertThat(absolute.degreesOfFreedom()).isCloseTo(12.172043815976028, within(1e-9));
    assertThat(absolute.p()).isCloseTo(0.9821597843658635, within(1e-10));
    assertThat(absolute.interval().low()).isCloseTo(-2.194946845340572, within(1e-10));
    assertThat(lift.value()).isCloseTo(-0.0012253193752605957, within(1e-13));
    assertThat(lift.standardError()).isCloseTo(0.053654883182832236, within(1e-12));
    assertThat(lift.p()).isCloseTo(0.9821503667510845, within(1e-10));
  }

  @Test
  void aNegativeControlGivesALiftAgainstItsSize() {
    Effect effect = only(report(MEAN, Moments.of(values(-4, -2)), Moments.of(values(-1, -3))));

    assertThat(((Estimated) effect.relative()).value()).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void tooFewUnitsAreNoResult() {
    Effect effect = only(report(MEAN, Moments.of(values(1, 2)), Moments.of(values(3))));

    assertThat(effect.absolute()).isEqualTo(new NotEstimable(Reason.TOO_FEW_UNITS));
    assertThat(effect.relative()).isEqualTo(new NotEstimable(Reason.TOO_FEW_UNITS));
  }

  @Test
  void anEmptyArmIsNoResult() {
    Effect effect = only(report(PROPORTION, Moments.of(values(1, 0, 1)), Moments.empty(1)));

    assertThat(effect.absolute()).isEqualTo(new NotEstimable(Reason.TOO_FEW_UNITS));
  }

  @Test
  void noVariationIsNoResult() {
    Effect means = only(report(MEAN, Moments.of(values(7, 7, 7)), Moments.of(values(7, 7))));
    Effect shares = only(report(PROPORTION, Moments.of(values(0, 0, 0)), Moments.of(values(0, 0))));

    assertThat(means.absolute()).isEqualTo(new NotEstimable(Reason.NO_VARIATION));
    assertThat(shares.absolute()).isEqualTo(new NotEstimable(Reason.NO_VARIATION));
    assertThat(shares.newcombe()).isEmpty();
  }

  @Test
  void aControlOfZeroKeepsTheAbsoluteEffect() {
    Effect effect =
        only(report(PROPORTION, Moments.of(values(0, 0, 0)), Moments.of(values(1, 0, 1))));

    assertThat(effect.absolute()).isInstanceOf(Estimated.class);
    assertThat(effect.relative()).isEqualTo(new NotEstimable(Reason.CONTROL_IS_ZERO));
  }

  @Test
  void sumsThatContradictEachOtherAreNoResult() {
    Effect negative = only(report(MEAN, sums(10, 100, 5), sums(10, 100, 2000)));
    Effect above = only(report(PROPORTION, sums(10, 20, 20), sums(10, 5, 5)));
    Effect infinite =
        only(report(MEAN, sums(10, Double.POSITIVE_INFINITY, 5), sums(10, 100, 2000)));

    assertThat(negative.absolute()).isEqualTo(new NotEstimable(Reason.VARIANCE_INVALID));
    assertThat(above.absolute()).isEqualTo(new NotEstimable(Reason.VARIANCE_INVALID));
    assertThat(infinite.absolute()).isEqualTo(new NotEstimable(Reason.VARIANCE_INVALID));
  }

  /** R: p.adjust(c(.01, .04, .03, .005), "holm") is .03 .06 .06 .02. */
  @Test
  void holm() {
    assertThat(StepCorrection.adjust(Correction.HOLM, new double[] {.01, .04, .03, .005}))
        .containsExactly(new double[] {.03, .06, .06, .02}, within(1e-12));
  }

  /** The wider interval touches 0 exactly where the corrected p is alpha. */
  @Test
  void correctedIntervalsAgreeWithCorrectedP() {
    double z = 2.2414027276049473; // P(|Z| ≥ z) = .025, twice of which is alpha
    Metric metric = new Metric("m", MEAN, Direction.MORE);
    FixedHorizon fixed = new FixedHorizon(.05);
    List<ExperimentOutcome> adjusted =
        new ManyTests(Correction.HOLM)
            .outcomes(
                List.of(
                    new ManyTests.Test(normal(z), fixed, metric),
                    new ManyTests.Test(normal(.1), fixed, metric),
                    new ManyTests.Test(new NotEstimable(Reason.NO_VARIATION), fixed, metric)));
    Estimated first = (Estimated) adjusted.getFirst();

    assertThat(first.pAdjusted()).isCloseTo(.05, within(1e-12));
    assertThat(first.adjustedInterval().low()).isCloseTo(0, within(1e-6));
    assertThat(first.interval()).isEqualTo(fixed.test(normal(z)).interval());
  }

  /** An effect with standard error 1. */
  private static Contrast normal(double value) {
    return new Contrast(
        Scale.ABSOLUTE, value, 1, 2, 2, 1, 1, Double.POSITIVE_INFINITY, OptionalDouble.empty());
  }

  private static double[] values(double... values) {
    return Arrays.copyOf(values, values.length);
  }

  private static Moments sums(long n, double sum, double squares) {
    return Moments.ofSums(n, new double[] {sum}, new double[][] {{squares}});
  }

  private static Effect only(ExperimentReport report) {
    assertThat(report.shown()).hasSize(1);
    return report.shown().getFirst();
  }

  static ExperimentReport report(Statistic statistic, Moments a, Moments b) {
    Metric metric = new Metric("m", statistic, Direction.MORE);
    return new ExperimentAnalysis(AnalysisPlan.of(.05))
        .report(
            "A",
            List.of(new ArmUnits("A", a.n(), 1), new ArmUnits("B", b.n(), 1)),
            MixedExposure.NONE,
            List.of(new MetricArms(metric, List.of(new Arm("A", a), new Arm("B", b)))));
  }
}
