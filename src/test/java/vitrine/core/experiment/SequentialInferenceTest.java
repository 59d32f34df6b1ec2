package vitrine.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vitrine.core.experiment.ExperimentOutcome.Estimated;

/**
 * Half widths and p of the always-valid interval and of the mSPRT, from a recount in Python with 40
 * digits (mpmath) of the formulas in Waudby-Smith et al. (2021) and in Statsig's documentation.
 */
class SequentialInferenceTest {
  private static final Metric METRIC = new Metric("m", new Statistic.Mean(), Direction.MORE);

  static Stream<Arguments> recounted() {
    return Stream.of(
        Arguments.of(
            "level",
            0.5,
            1000L,
            1000L,
            4.0,
            4.0,
            0.05,
            5000.0,
            0.27939929582709,
            1.41257691238196e-5,
            0.320608800431606,
            2.23841522951486e-3),
        Arguments.of(
            "nothing",
            0.0,
            1000L,
            1000L,
            4.0,
            4.0,
            0.05,
            5000.0,
            0.27939929582709,
            1.0,
            0.320608800431606,
            1.0),
        Arguments.of(
            "a thousand million",
            0.0001,
            1000000000L,
            1000000000L,
            1.0,
            1.0,
            0.05,
            2000000000.0,
            1.35738672567996e-4,
            0.324592436487026,
            1.60304400215803e-4,
            0.221461392590164),
        Arguments.of(
            "tiny alpha",
            0.5,
            1000L,
            1000L,
            4.0,
            4.0,
            1e-06,
            5000.0,
            0.511191165826579,
            1.92412421393153e-6,
            0.523213348486454,
            2.94510316096977e-6),
        Arguments.of(
            "alpha .1",
            -0.12,
            5000L,
            5200L,
            9.0,
            11.0,
            0.1,
            20000.0,
            0.176098800068913,
            0.505045944815595,
            0.215873867002814,
            0.360537430898288),
        Arguments.of(
            "uneven",
            0.3,
            100L,
            9900L,
            25.0,
            16.0,
            0.05,
            10000.0,
            1.52250198107764,
            1.0,
            5.63669263197621,
            0.916919711971444),
        Arguments.of(
            "certain",
            10.0,
            1000L,
            1000L,
            4.0,
            4.0,
            0.05,
            5000.0,
            0.27939929582709,
            0.0,
            0.320608800431606,
            0.0),
        Arguments.of(
            "long past the plan",
            0.01,
            400000L,
            390000L,
            2.0,
            3.0,
            0.05,
            5000.0,
            0.0129126187246762,
            0.69153312488871,
            0.0127748376871952,
            0.124971142664799),
        Arguments.of(
            "just begun",
            2.0,
            10L,
            10L,
            9.0,
            8.0,
            0.05,
            1000000.0,
            253.344287183254,
            0.999892657594728,
            4.67363623095188,
            0.401619752323187),
        Arguments.of(
            "less",
            -0.2,
            3000L,
            3000L,
            10.0,
            12.0,
            0.05,
            6000.0,
            0.259919769374922,
            0.265265330269489,
            0.306959556518461,
            0.201595986852708),
        Arguments.of(
            "fine",
            2e-06,
            800L,
            900L,
            1e-09,
            2e-09,
            0.05,
            4000.0,
            5.79771653328011e-6,
            1.0,
            6.66504116984314e-6,
            0.556443295310749),
        Arguments.of(
            "coarse",
            300000000.0,
            800L,
            900L,
            1e+19,
            2e+19,
            0.05,
            4000.0,
            579771653.328011,
            0.769574460781696,
            666504116.984314,
            0.37766925953296));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recounted")
  void agreesWithTheRecount(
      String name,
      double effect,
      long unitsA,
      long unitsB,
      double varianceA,
      double varianceB,
      double alpha,
      double planned,
      double alwaysHalf,
      double alwaysP,
      double msprtHalf,
      double msprtP) {
    Contrast contrast =
        new Contrast(
            Scale.ABSOLUTE,
            effect,
            10,
            unitsA,
            unitsB,
            varianceA,
            varianceB,
            Double.POSITIVE_INFINITY,
            OptionalDouble.empty());
    check(new AlwaysValid(alpha, planned), contrast, alwaysHalf, alwaysP);
    check(new Msprt(alpha), contrast, msprtHalf, msprtP);
  }

  private static void check(Inference inference, Contrast contrast, double half, double p) {
    Estimated outcome = inference.infer(contrast, METRIC).estimated().orElseThrow();
    assertThat(outcome.interval().high() - contrast.value()).isCloseTo(half, within(1e-10 * half));
    assertThat(contrast.value() - outcome.interval().low()).isCloseTo(half, within(1e-10 * half));
    assertThat(outcome.p()).isCloseTo(p, within(1e-9 * p));
    assertThat(outcome.level()).isEqualTo(inference.alpha());
  }
}
