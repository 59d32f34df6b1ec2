package vitrine.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vitrine.core.experiment.ExperimentOutcome.Estimated;

/**
 * Two-sample data with published results: the three examples of Wikipedia's "Welch's t-test" (t,
 * degrees of freedom and p as printed there; digits beyond from scipy 1.17) and R's data sets sleep
 * and mtcars as {@code t.test} prints them in its manual pages.
 */
class WelchPublishedTest {
  static Stream<Arguments> published() {
    return Stream.of(
        Arguments.of(
            "Wikipedia 1",
            new double[] {
              27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7,
              21.4
            },
            new double[] {
              27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 20.5,
              24.4
            },
            2.455356398,
            24.98852929,
            0.0213780014628,
            0.34923706619,
            3.98409626714),
        Arguments.of(
            "Wikipedia 2",
            new double[] {17.2, 20.9, 22.6, 18.1, 21.7, 21.4, 23.5, 24.2, 14.7, 21.8},
            new double[] {
              21.5, 22.8, 21.0, 23.0, 21.6, 23.6, 22.5, 20.7, 23.4, 21.8, 20.7, 21.7, 21.5, 22.5,
              23.6, 21.5, 22.5, 23.5, 21.5, 21.8
            },
            1.565433524,
            9.904741249,
            0.1488416966053,
            -0.64842132538,
            3.69842132538),
        Arguments.of(
            "Wikipedia 3",
            new double[] {19.8, 20.4, 19.6, 17.8, 18.5, 18.9, 18.3, 18.9, 19.5, 22.0},
            new double[] {
              28.2, 26.6, 20.1, 23.3, 25.2, 22.1, 17.7, 27.6, 20.6, 13.7, 23.2, 17.5, 20.6, 18.0,
              23.9, 21.6, 24.3, 20.4, 24.0, 13.2
            },
            2.219240916,
            24.49622312,
            0.0359722710298,
            0.15760646450,
            4.28239353551),
        Arguments.of(
            "R sleep",
            new double[] {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4},
            new double[] {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0},
            -1.860813467,
            17.77647352,
            0.0793941401874,
            -3.3654832,
            0.2054832),
        Arguments.of(
            "R mtcars, mpg by am",
            new double[] {
              21.0, 21.0, 22.8, 32.4, 30.4, 33.9, 27.3, 26.0, 30.4, 15.8, 19.7, 15.0, 21.4
            },
            new double[] {
              21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7,
              21.5, 15.5, 15.2, 13.3, 19.2
            },
            -3.767123145,
            18.33225164,
            0.00137363833307,
            -11.280194,
            -3.209684));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("published")
  void agrees(
      String source,
      double[] a,
      double[] b,
      double t,
      double degrees,
      double p,
      double low,
      double high) {
    Statistic mean = new Statistic.Mean();
    Estimated effect =
        new FixedHorizon(.05)
            .test(
                (Contrast)
                    Welch.absolute(mean, new Arm("A", Moments.of(a)), new Arm("B", Moments.of(b))));

    assertThat(effect.statistic()).isCloseTo(t, within(1e-8));
    assertThat(effect.degreesOfFreedom()).isCloseTo(degrees, within(1e-7));
    assertThat(effect.p()).isCloseTo(p, within(1e-12));
    assertThat(effect.interval().low()).isCloseTo(low, within(1e-6));
    assertThat(effect.interval().high()).isCloseTo(high, within(1e-6));
  }
}
