package vitrine.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bounds from a recount in Python that shares no code: the recursion on dense Gauss-Legendre panels
 * of 24 nodes over the whole line (NumPy 2.4, SciPy 1.17), each bound by Brent's method. Nominal
 * levels of a plan run over as in the test suite of spotify/confidence (test_bounds.py).
 */
class SpendingBoundsTest {
  static Stream<Arguments> recounted() {
    return Stream.of(
        Arguments.of(.05, new double[] {1}, new double[] {1.959963984540}),
        Arguments.of(
            .05,
            new double[] {.25, .5, 1},
            new double[] {2.9551668475, 2.5593501561, 2.0221152991}),
        Arguments.of(
            .05,
            new double[] {.25, .5, .75, 1},
            new double[] {2.9551668475, 2.5593501561, 2.3008552978, 2.0919663918}),
        Arguments.of(
            .05,
            new double[] {.2, .4, .6, .8, 1},
            new double[] {3.0902323062, 2.7141115755, 2.4727772019, 2.2798632693, 2.1140274230}),
        Arguments.of(
            .05,
            new double[] {.001, .01, .1, 1},
            new double[] {5.4513104378, 4.5668922219, 3.4833970477, 1.9633770513}),
        Arguments.of(
            .05,
            new double[] {.5, .5001, 1},
            new double[] {2.497705474412, 2.524915897065, 2.018342478476}),
        Arguments.of(
            .1,
            new double[] {.3, .31, .9},
            new double[] {2.612054141229, 2.731290691917, 1.775737719065}),
        Arguments.of(1e-6, new double[] {.5, 1}, new double[] {5.157701312199, 4.944602902752}),
        Arguments.of(
            .01,
            new double[] {.1, .2, .7},
            new double[] {3.890591886413, 3.600894729290, 2.836428530519}));
  }

  @ParameterizedTest
  @MethodSource("recounted")
  void agreesWithTheRecount(double alpha, double[] shares, double[] bounds) {
    double[] made = SpendingBounds.of(shares, alpha);
    for (int look = 0; look < shares.length; look++) {
      assertThat(made[look]).isCloseTo(bounds[look], within(2e-10));
    }
  }

  @Test
  void holdsOverSixtyLooksAndOver28() {
    double[] sixty = SpendingBounds.of(equal(60), .05);
    assertThat(sixty[0]).isCloseTo(4.345610409837, within(1e-10));
    assertThat(sixty[29]).isCloseTo(2.792588167948, within(1e-10));
    assertThat(sixty[59]).isCloseTo(2.269593118292, within(1e-10));
    double[] month = SpendingBounds.of(equal(28), .05);
    assertThat(month[13]).isCloseTo(2.748085903163, within(1e-10));
    assertThat(month[27]).isCloseTo(2.237629408462, within(1e-10));
  }

  @Test
  void doesNotDependOnLaterLooks() {
    double[] all = SpendingBounds.of(equal(28), .05);
    double[] first = SpendingBounds.of(Arrays.copyOf(equal(28), 9), .05);
    assertThat(first).containsExactly(Arrays.copyOf(all, 9), within(1e-12));
  }

  @Test
  void isTheBoundOfOneLookWhereTheLooksCoincide() {
    double[] close = SpendingBounds.of(new double[] {.5, .5 + 1e-10, 1}, .05);
    double[] apart = SpendingBounds.of(new double[] {.5, 1}, .05);
    assertThat(close[1]).isEqualTo(close[0]);
    assertThat(close[2]).isCloseTo(apart[1], within(1e-9));
  }

  @Test
  void rescalesAPlanRunOver() {
    LookBounds bounds = LookBounds.of(.01, new double[] {250, 450, 630, 810}, 300);
    assertThat(bounds.exceeded()).isTrue();
    assertThat(bounds.shares().getLast()).isEqualTo(1);
    double[] published = {.00095, .00241, .00410, .00636};
    for (int look = 0; look < published.length; look++) {
      assertThat(bounds.nominalAlpha(look)).isCloseTo(published[look], within(1e-5));
    }
  }

  private static double[] equal(int looks) {
    return IntStream.rangeClosed(1, looks).mapToDouble(k -> (double) k / looks).toArray();
  }
}
