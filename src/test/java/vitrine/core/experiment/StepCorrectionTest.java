package vitrine.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/**
 * The fifteen p of Benjamini and Hochberg (1995), section 4.1, adjusted by SciPy 1.17
 * (false_discovery_control) and by a Holm of our own in Python; both agree with R's p.adjust.
 */
class StepCorrectionTest {
  private static final double[] INFARCTION = {
    .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
    .7590, 1
  };

  @Test
  void holm() {
    assertThat(StepCorrection.adjust(Correction.HOLM, INFARCTION))
        .containsExactly(
            new double[] {
              .0015, .0056, .0247, .114, .2211, .278, .278, .278, .3213, 1, 1, 1, 1, 1, 1
            },
            within(1e-12));
  }

  @Test
  void benjaminiHochberg() {
    assertThat(StepCorrection.adjust(Correction.BENJAMINI_HOCHBERG, INFARCTION))
        .containsExactly(
            new double[] {
              .0015,
              .003,
              .0095,
              .035625,
              .0603,
              .06385714285714286,
              .06385714285714286,
              .0645,
              .0765,
              .486,
              .5811818181818181,
              .714875,
              .7532307692307693,
              .8132142857142857,
              1
            },
            within(1e-12));
  }

  @Test
  void keepsTheOrderGiven() {
    double[] p = {.01, .04, .03, .005};
    assertThat(StepCorrection.adjust(Correction.HOLM, p))
        .containsExactly(new double[] {.03, .06, .06, .02}, within(1e-12));
    assertThat(StepCorrection.adjust(Correction.BENJAMINI_HOCHBERG, p))
        .containsExactly(new double[] {.02, .04, .04, .02}, within(1e-12));
    assertThat(StepCorrection.adjust(Correction.NONE, p)).containsExactly(p);
  }

  @Test
  void ofNothingIsNothing() {
    assertThat(StepCorrection.adjust(Correction.HOLM, new double[0])).isEmpty();
    assertThat(StepCorrection.adjust(Correction.BENJAMINI_HOCHBERG, new double[0])).isEmpty();
  }

  @Property(tries = 500, seed = "42")
  void holmIsTheHarderOne(
      @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 1) Double> given) {
    double[] p = given.stream().mapToDouble(Double::doubleValue).toArray();
    double[] holm = StepCorrection.adjust(Correction.HOLM, p);
    double[] rate = StepCorrection.adjust(Correction.BENJAMINI_HOCHBERG, p);
    double bonferroni = Arrays.stream(p).min().orElseThrow() * p.length;
    for (int i = 0; i < p.length; i++) {
      assertThat(rate[i]).isGreaterThanOrEqualTo(p[i]);
      assertThat(holm[i]).isGreaterThanOrEqualTo(rate[i] - 1e-15);
      assertThat(holm[i]).isLessThanOrEqualTo(1);
    }
    assertThat(Arrays.stream(holm).min().orElseThrow())
        .isCloseTo(Math.min(1, bonferroni), within(1e-15));
    IntStream.range(0, p.length)
        .forEach(
            i ->
                IntStream.range(0, p.length)
                    .filter(j -> p[i] < p[j])
                    .forEach(j -> assertThat(holm[i]).isLessThanOrEqualTo(holm[j])));
  }
}
