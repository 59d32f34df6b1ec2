package vitrine.core.experiment.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.Reason;
import vitrine.core.experiment.Scale;
import vitrine.core.experiment.Statistic;

/** Power against values that SciPy computed, and what must hold of it always. */
class PowerAnalysisTest {
  private static final Baseline SPENT = new Baseline(3, 6.25);
  private static final PowerDesign LIFT = PowerDesign.standard();

  @Test
  void unitsForALift() {
    assertThat(units(Baseline.proportion(.1), LIFT, .05, .8))
        .isCloseTo(118816.05039017998, within(1e-5));
    assertThat(units(Baseline.proportion(.1), LIFT.with(Horizon.SEQUENTIAL), .05, .8))
        .isCloseTo(227521.30291565982, within(1e-5));
    assertThat(
            units(
                SPENT,
                new PowerDesign(
                    Scale.RELATIVE,
                    Allocation.equal(2),
                    .01,
                    Horizon.FIXED,
                    OptionalDouble.empty()),
                .02,
                .9))
        .isCloseTo(105416.3249115683, within(1e-5));
  }

  @Test
  void unitsForAnAbsoluteEffect() {
    assertThat(units(Baseline.proportion(.2), LIFT.with(Scale.ABSOLUTE), .05, .8))
        .isCloseTo(2009.308290387506, within(1e-6));
  }

  @Test
  void unequalShares() {
    PowerDesign design = LIFT.with(new Allocation(List.of(9.0, 1.0)));

    assertThat(number(new PowerAnalysis(SPENT, design).power(50_000, .03)))
        .isCloseTo(.672810346194305, within(1e-12));
    assertThat(number(new PowerAnalysis(SPENT, design).detectable(50_000, .8)))
        .isCloseTo(.03492638736577914, within(1e-12));
    assertThat(number(new PowerAnalysis(SPENT, design.with(Scale.ABSOLUTE)).detectable(50_000, .8)))
        .isCloseTo(.10440878867146168, within(1e-12));
    assertThat(design.allocation().units(1001)).containsExactly(901L, 101L);
  }

  @Test
  void aLossIsFoundByItsOwnVariance() {
    assertThat(number(new PowerAnalysis(SPENT, LIFT).power(50_000, -.02)))
        .isCloseTo(.7734594198543583, within(1e-12));
  }

  @Test
  void sequentialAtItsOwnPlan() {
    PowerAnalysis analysis = new PowerAnalysis(SPENT, LIFT.with(Horizon.SEQUENTIAL));

    assertThat(analysis.threshold(1_000)).isCloseTo(3.035208990376253, within(1e-12));
    assertThat(analysis.threshold(9e6)).isCloseTo(3.035208990376253, within(1e-9));
  }

  @Test
  void threeArmsLookAtTheSmallestOne() {
    Allocation allocation = new Allocation(List.of(.5, .3, .2));

    assertThat(allocation.control()).isCloseTo(.5, within(1e-15));
    assertThat(allocation.treatment()).isCloseTo(.2, within(1e-15));
    assertThat(allocation.total(10)).isEqualTo(10);
  }

  @Test
  void cupedLeavesWhatTheCovariateDoesNotExplain() {
    double[] spent = {1, 2, 4, 3, 7};
    double[] before = {0, 2, 3, 5, 6};
    Baseline baseline =
        Baseline.of(new Statistic.Mean(), new Arm("all", Moments.of(spent, before)));

    // numpy.corrcoef: 0.8460140786365442
    assertThat(baseline.correlation().orElseThrow()).isCloseTo(0.8460140786365442, within(1e-12));
    assertThat(baseline.adjusted().orElseThrow().variance())
        .isCloseTo(5.3 * (1 - .8460140786365442 * .8460140786365442), within(1e-5));
    assertThat(baseline.adjusted().orElseThrow().value()).isCloseTo(3.4, within(1e-12));
  }

  @Test
  void whatCannotBePlannedSaysWhy() {
    assertThat(new PowerAnalysis(new Baseline(0, 1), LIFT).units(.1, .8))
        .isEqualTo(new Solution.None(Reason.CONTROL_IS_ZERO));
    assertThat(new PowerAnalysis(new Baseline(1, 0), LIFT).power(100, .1))
        .isEqualTo(new Solution.None(Reason.NO_VARIATION));
    assertThat(new PowerAnalysis(new Baseline(1, Double.NaN), LIFT).power(100, .1))
        .isEqualTo(new Solution.None(Reason.VARIANCE_INVALID));
    assertThat(new PowerAnalysis(SPENT, LIFT).units(0, .8))
        .isEqualTo(new Solution.None(Reason.EFFECT_OUT_OF_REACH));
    assertThat(new PowerAnalysis(SPENT, LIFT).power(3, .8))
        .isEqualTo(new Solution.None(Reason.TOO_FEW_UNITS));
  }

  /** The lift's variance grows with the lift: with 8 units a side no lift reaches .8. */
  @Test
  void someLiftsAreNeverFound() {
    PowerAnalysis analysis = new PowerAnalysis(new Baseline(.1, .09), LIFT);

    assertThat(analysis.detectable(16, .8))
        .isEqualTo(new Solution.None(Reason.EFFECT_OUT_OF_REACH));
    assertThat(
            number(
                new PowerAnalysis(new Baseline(.1, .09), LIFT.with(Scale.ABSOLUTE))
                    .detectable(16, .8)))
        .isPositive();
  }

  @Property(tries = 300, seed = "87")
  void whatIsDetectableIsDetectedThatOften(
      @ForAll @DoubleRange(min = .01, max = .99) double share,
      @ForAll @DoubleRange(min = 1e4, max = 1e8) double units,
      @ForAll @DoubleRange(min = .1, max = .99) double power,
      @ForAll Horizon horizon,
      @ForAll Scale scale) {
    PowerAnalysis analysis =
        new PowerAnalysis(Baseline.proportion(share), LIFT.with(horizon).with(scale));

    Solution effect = analysis.detectable(units, power);
    if (effect.value().isPresent()) {
      double found = effect.value().getAsDouble();
      assertThat(number(analysis.power(units, found))).isCloseTo(power, within(1e-9));
      assertThat(number(analysis.power(units, found * 1.01))).isGreaterThan(power);
      assertThat(number(analysis.units(found, power)) / units).isCloseTo(1, within(1e-9));
    }
  }

  @Property(tries = 300, seed = "87")
  void moreUnitsFindMore(
      @ForAll @DoubleRange(min = .01, max = .5) double effect,
      @ForAll @DoubleRange(min = 4, max = 1e7) double units,
      @ForAll Horizon horizon) {
    PowerAnalysis analysis = new PowerAnalysis(SPENT, LIFT.with(horizon));

    assertThat(number(analysis.power(units * 1.5, effect)))
        .isGreaterThanOrEqualTo(number(analysis.power(units, effect)));
    assertThat(number(analysis.power(units, effect * 1.5)))
        .isGreaterThanOrEqualTo(number(analysis.power(units, effect)));
    assertThat(number(new PowerAnalysis(SPENT, LIFT).power(units, effect)))
        .isGreaterThanOrEqualTo(
            number(new PowerAnalysis(SPENT, LIFT.with(Horizon.SEQUENTIAL)).power(units, effect)));
  }

  private static double units(Baseline baseline, PowerDesign design, double effect, double power) {
    return number(new PowerAnalysis(baseline, design).units(effect, power));
  }

  private static double number(Solution solution) {
    OptionalDouble value = solution.value();
    assertThat(value).as("%s", solution).isPresent();
    return value.getAsDouble();
  }
}
