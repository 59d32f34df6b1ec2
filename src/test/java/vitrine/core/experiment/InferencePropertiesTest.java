package vitrine.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;

/** What holds of every method whatever the numbers are. */
class InferencePropertiesTest {
  private static final Metric METRIC = new Metric("m", new Statistic.Mean(), Direction.MORE);

  @Property(tries = 1000, seed = "42")
  void pIsBelowTheLevelWhereTheIntervalExcludesZero(
      @ForAll @DoubleRange(min = -8, max = 8) double z,
      @ForAll @LongRange(min = 2, max = 1_000_000_000) long unitsA,
      @ForAll @LongRange(min = 2, max = 1_000_000_000) long unitsB,
      @ForAll @DoubleRange(min = 1, max = 16) double exponent) {
    Contrast contrast = contrast(z, unitsA, unitsB);
    double alpha = Math.exp(-exponent);
    double planned = contrast.units() * 1.7;
    List<Inference> inferences =
        List.of(
            new FixedHorizon(alpha),
            new AlwaysValid(alpha, planned),
            new AlwaysValid(alpha, AlwaysValid.UNPLANNED),
            new Msprt(alpha),
            new GroupSequential(alpha, OptionalDouble.of(planned), List.of(.2, .4)));
    for (Inference inference : inferences) {
      Estimated outcome = estimated(inference, contrast);
      assertThat(outcome.p() < outcome.level())
          .as(inference.method().argument())
          .isEqualTo(outcome.interval().excludesZero());
      assertThat(outcome.p()).isBetween(0.0, 1.0);
      assertThat(outcome.interval().low() + outcome.interval().high())
          .isCloseTo(2 * contrast.value(), within(1e-9 * Math.abs(contrast.value()) + 1e-12));
    }
  }

  @Property(tries = 500, seed = "42")
  void standsOutWhereItReachesTheBoundOfTheLook(
      @ForAll @DoubleRange(min = -5, max = 5) double z,
      @ForAll @DoubleRange(min = .05, max = 1.5) double share) {
    Contrast contrast = contrast(z, 5_000, 5_000);
    GroupSequential group =
        new GroupSequential(.05, OptionalDouble.of(10_000 / share), List.of(.01, .03));
    LookBounds bounds = group.bounds(contrast.units()).orElseThrow();
    Estimated outcome = estimated(group, contrast);
    double away = Math.abs(contrast.value()) / contrast.standardError();
    assertThat(outcome.significant()).isEqualTo(away > bounds.bounds().getLast());
    assertThat(bounds.exceeded()).isEqualTo(share > 1);
  }

  @Property(tries = 500, seed = "42")
  void lookingAlwaysCostsWidth(
      @ForAll @LongRange(min = 200, max = 1_000_000_000) long units,
      @ForAll @DoubleRange(min = 100, max = 1e9) double planned,
      @ForAll @DoubleRange(min = 2, max = 16) double exponent) {
    double alpha = Math.exp(-exponent);
    Contrast contrast = contrast(1, units, units);
    double once = half(new FixedHorizon(alpha), contrast);
    assertThat(half(new AlwaysValid(alpha, planned), contrast)).isGreaterThan(once);
    assertThat(half(new Msprt(alpha), contrast)).isGreaterThan(once);
    assertThat(
            half(new GroupSequential(alpha, OptionalDouble.of(2.5 * units), List.of(.4)), contrast))
        .isGreaterThan(once);
  }

  @Property(tries = 300, seed = "42")
  void theSignOfTheEffectDoesNotMatter(
      @ForAll @DoubleRange(min = 0, max = 6) double z,
      @ForAll @DoubleRange(min = .01, max = .2) double alpha) {
    for (Inference inference :
        List.of(new FixedHorizon(alpha), new AlwaysValid(alpha, 3_000), new Msprt(alpha))) {
      Estimated up = estimated(inference, contrast(z, 900, 1_100));
      Estimated down = estimated(inference, contrast(-z, 900, 1_100));
      assertThat(down.p()).isEqualTo(up.p());
      assertThat(down.interval().low()).isEqualTo(-up.interval().high());
    }
  }

  @Test
  void alwaysValidIsNarrowestNearItsPlan() {
    AlwaysValid inference = new AlwaysValid(.05, 10_000);
    assertThat(inference.factor(10_000)).isLessThan(inference.factor(1_000));
    assertThat(inference.factor(10_000)).isLessThan(inference.factor(100_000));
    assertThat(inference.factor(10_000)).isLessThan(new AlwaysValid(.05, 3_000).factor(10_000));
    assertThat(inference.factor(10_000)).isLessThan(new AlwaysValid(.05, 30_000).factor(10_000));
  }

  @Test
  void groupSequentialNeedsAPlanOrLooks() {
    GroupSequential none = new GroupSequential(.05, OptionalDouble.empty(), List.of());
    assertThat(none.infer(contrast(2, 50, 50), METRIC)).isEqualTo(new NotEstimable(Reason.NO_PLAN));
  }

  @Test
  void anUnadjustedEffectOfZeroIsWidenedAllTheSame() {
    Contrast nothing = contrast(0, 1_000, 1_000);
    ManyTests.Test test = new ManyTests.Test(nothing, new FixedHorizon(.05), METRIC);
    Estimated outcome =
        (Estimated) new ManyTests(Correction.HOLM).outcomes(List.of(test, test)).getFirst();
    assertThat(outcome.pAdjusted()).isEqualTo(1);
    assertThat(outcome.adjustedInterval().high())
        .isCloseTo(half(new FixedHorizon(.025), nothing), within(1e-12));
  }

  private static Contrast contrast(double z, long unitsA, long unitsB) {
    double error = Math.sqrt(4.0 / unitsA + 3.0 / unitsB);
    return new Contrast(
        Scale.ABSOLUTE,
        z * error,
        5,
        unitsA,
        unitsB,
        4,
        3,
        unitsA + unitsB - 2.0,
        OptionalDouble.empty());
  }

  private static double half(Inference inference, Contrast contrast) {
    return estimated(inference, contrast).interval().high() - contrast.value();
  }

  private static Estimated estimated(Inference inference, Contrast contrast) {
    return inference.infer(contrast, METRIC).estimated().orElseThrow();
  }
}
