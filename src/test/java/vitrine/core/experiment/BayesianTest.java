package vitrine.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.ExperimentOutcome.Posterior;

/** Posteriors from a recount in Python with 40 digits (mpmath), precisions added up. */
class BayesianTest {
  private static final Bayesian BAYESIAN = new Bayesian(.05);

  static Stream<Arguments> recounted() {
    return Stream.of(
        Arguments.of(
            "flat",
            0.5,
            0.2,
            Double.NaN,
            Double.NaN,
            0.5,
            0.2,
            0.108007203091989,
            0.993790334674224,
            0.500400827435826,
            4.0082743582564e-4),
        Arguments.of(
            "nothing",
            0.0,
            0.1,
            Double.NaN,
            Double.NaN,
            0.0,
            0.1,
            -0.195996398454005,
            0.5,
            0.0398942280401433,
            0.0398942280401433),
        Arguments.of(
            "sure",
            10.0,
            1.0,
            Double.NaN,
            Double.NaN,
            10.0,
            1.0,
            8.04003601545995,
            1.0,
            10.0,
            7.47456025458933e-25),
        Arguments.of(
            "sure loss",
            -12.0,
            1.5,
            Double.NaN,
            Double.NaN,
            -12.0,
            1.5,
            -14.9399459768101,
            6.22096057427178e-16,
            1.13253936179197e-16,
            12.0),
        Arguments.of(
            "modest",
            0.5,
            0.2,
            0.0,
            0.3,
            0.346153846153846,
            0.166410058867569,
            0.0199961241082211,
            0.98124299919223,
            0.347290786850224,
            1.1369406963781e-3),
        Arguments.of(
            "strong",
            0.5,
            0.2,
            0.0,
            0.01,
            1.24688279301746e-3,
            9.98752338877845e-3,
            -0.0183283033437397,
            0.549676490317031,
            4.6388973378049e-3,
            3.39201454478745e-3),
        Arguments.of(
            "weak",
            0.5,
            0.2,
            0.0,
            1000000.0,
            0.49999999999998,
            0.199999999999996,
            0.108007203091977,
            0.993790334674223,
            0.500400827435806,
            4.00827435825694e-4),
        Arguments.of(
            "optimistic",
            -0.02,
            0.05,
            0.1,
            0.05,
            0.04,
            0.0353553390593274,
            -0.0292951912174839,
            0.87105048235383,
            0.0422793416223716,
            2.27934162237157e-3),
        Arguments.of(
            "tiny",
            1e-09,
            3e-10,
            0.0,
            0.3,
            1.0e-9,
            3.0e-10,
            4.12010804637984e-10,
            0.999570939666803,
            1.00003362336569e-9,
            3.36233656904943e-14),
        Arguments.of(
            "vast",
            200000000.0,
            100000000.0,
            10000000.0,
            30000000.0,
            25688073.3944954,
            28734788.5566345,
            -30631077.279882,
            0.814331349588823,
            28605965.9813639,
            2917892.58686851));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recounted")
  void agreesWithTheRecount(
      String name,
      double effect,
      double error,
      double priorMean,
      double priorDeviation,
      double mean,
      double deviation,
      double low,
      double chance,
      double riskOfKeeping,
      double riskOfChoosing) {
    Optional<Prior> prior =
        Double.isNaN(priorMean)
            ? Optional.empty()
            : Optional.of(new Prior(priorMean, priorDeviation, Scale.RELATIVE));
    Posterior posterior =
        posterior(contrast(Scale.RELATIVE, effect, error, 4), Direction.MORE, prior);
    assertThat(posterior.value()).isCloseTo(mean, within(1e-12 * Math.abs(mean)));
    assertThat(posterior.standardDeviation()).isCloseTo(deviation, within(1e-12 * deviation));
    assertThat(posterior.interval().low()).isCloseTo(low, within(1e-11 * Math.abs(low)));
    assertThat(posterior.chanceToWin()).isCloseTo(chance, within(1e-11 * chance));
    assertThat(posterior.riskOfKeeping()).isCloseTo(riskOfKeeping, within(1e-9 * riskOfKeeping));
    assertThat(posterior.riskOfChoosing()).isCloseTo(riskOfChoosing, within(1e-9 * riskOfChoosing));
  }

  @Property(tries = 300, seed = "42")
  void swapsWithTheDirection(
      @ForAll @DoubleRange(min = -5, max = 5) double effect,
      @ForAll @DoubleRange(min = .01, max = 5) double error) {
    Contrast contrast = contrast(Scale.ABSOLUTE, effect, error, 3);
    Posterior more = posterior(contrast, Direction.MORE, Optional.empty());
    Posterior less = posterior(contrast, Direction.LESS, Optional.empty());
    assertThat(more.chanceToWin() + less.chanceToWin()).isCloseTo(1, within(1e-12));
    assertThat(less.riskOfKeeping()).isEqualTo(more.riskOfChoosing());
    assertThat(less.riskOfChoosing()).isEqualTo(more.riskOfKeeping());
    assertThat(more.riskOfKeeping() - more.riskOfChoosing()).isCloseTo(effect, within(1e-12));
  }

  @Property(tries = 300, seed = "42")
  void priorsComeBackFromTheOtherScale(
      @ForAll @DoubleRange(min = -2, max = 2) double mean,
      @ForAll @DoubleRange(min = .01, max = 3) double deviation,
      @ForAll @DoubleRange(min = -50, max = -.01) double base) {
    Prior prior = new Prior(mean, deviation, Scale.RELATIVE);
    Prior back = prior.on(Scale.ABSOLUTE, base).on(Scale.RELATIVE, base);
    assertThat(back.mean()).isCloseTo(mean, within(1e-12));
    assertThat(back.standardDeviation()).isCloseTo(deviation, within(1e-12));
  }

  /** The same belief on either scale leaves the same posterior, where the lift is the effect. */
  @Property(tries = 300, seed = "42")
  void thinksTheSameOnBothScales(
      @ForAll @DoubleRange(min = -2, max = 2) double lift,
      @ForAll @DoubleRange(min = .01, max = 2) double error,
      @ForAll @DoubleRange(min = .1, max = 90) double base) {
    Optional<Prior> prior = Optional.of(Prior.MODEST_LIFT);
    Posterior relative =
        posterior(contrast(Scale.RELATIVE, lift, error, base), Direction.MORE, prior);
    Posterior absolute =
        posterior(contrast(Scale.ABSOLUTE, lift * base, error * base, base), Direction.MORE, prior);
    assertThat(absolute.value()).isCloseTo(relative.value() * base, within(1e-10 * base));
    assertThat(absolute.chanceToWin()).isCloseTo(relative.chanceToWin(), within(1e-10));
  }

  @Test
  void needsTheControlToTurnAPriorToTheOtherScale() {
    Metric metric =
        new Metric(
            "m",
            new Statistic.Mean(),
            Direction.MORE,
            new MetricRole.Goal(),
            Optional.of(Prior.MODEST_LIFT));
    assertThat(BAYESIAN.infer(contrast(Scale.ABSOLUTE, 1, 1, 0), metric))
        .isEqualTo(new NotEstimable(Reason.CONTROL_IS_ZERO));
  }

  private static Posterior posterior(
      Contrast contrast, Direction direction, Optional<Prior> prior) {
    Metric metric = new Metric("m", new Statistic.Mean(), direction, new MetricRole.Goal(), prior);
    return (Posterior) BAYESIAN.infer(contrast, metric);
  }

  private static Contrast contrast(Scale scale, double effect, double error, double base) {
    double variance = 50 * error * error;
    return new Contrast(
        scale, effect, base, 100, 100, variance, variance, 198, OptionalDouble.empty());
  }
}
