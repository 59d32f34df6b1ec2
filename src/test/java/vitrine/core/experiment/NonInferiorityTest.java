package vitrine.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vitrine.core.experiment.MetricRole.Guardrail;
import vitrine.core.experiment.MetricRole.Margin;

/** One-sided p and bounds from SciPy 1.17 (norm.sf, t.sf, t.isf). */
class NonInferiorityTest {
  private static final double NORMAL = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @CsvSource({
    "-.1, 1000, 1000, 4, 4, Infinity, .2, .05, MORE, .13177623864148635, -.24712018091602295",
    "-.1, 1000, 1000, 4, 4, Infinity, .3, .05, MORE, .012673659338734138, -.24712018091602295",
    ".1, 500, 700, 9, 8, 1080.5, .3, .05, LESS, .12196470908780534, .3824127882793612",
    ".02, 50, 60, 1, 1, 105.2, .1, .1, MORE, .26611344514762697, -.22694931876610544"
  })
  void fixedAgreesWithTheRecount(
      double effect,
      long unitsA,
      long unitsB,
      double varianceA,
      double varianceB,
      double degrees,
      double margin,
      double alpha,
      Direction direction,
      double p,
      double bound) {
    Contrast contrast =
        new Contrast(
            Scale.ABSOLUTE,
            effect,
            5,
            unitsA,
            unitsB,
            varianceA,
            varianceB,
            degrees,
            OptionalDouble.of(77));
    NonInferiority test = test(contrast, margin, direction, new FixedHorizon(alpha));
    assertThat(test.p()).isCloseTo(p, within(1e-12));
    assertThat(test.bound()).isCloseTo(bound, within(1e-12));
    assertThat(test.holds()).isEqualTo(p < alpha);
  }

  /**
   * Whatever the method: the bound decides, and it is inside the margin where p is small enough.
   */
  @ParameterizedTest
  @EnumSource(Direction.class)
  void boundAndPAgree(Direction direction) {
    List<Inference> inferences =
        List.of(
            new FixedHorizon(.05), new AlwaysValid(.05, 5_000), new Msprt(.05), new Bayesian(.05));
    for (Inference inference : inferences) {
      for (double size = .01; size < .8; size += .01) {
        NonInferiority test = test(normal(-.03), size, direction, inference);
        assertThat(test.holds()).as("%s %s", inference, size).isEqualTo(test.p() < .05);
      }
    }
  }

  @Test
  void isHarderAtAnyTimeThanOnce() {
    NonInferiority once = test(normal(-.03), .2, Direction.MORE, new FixedHorizon(.05));
    NonInferiority ever = test(normal(-.03), .2, Direction.MORE, new AlwaysValid(.05, 5_000));
    assertThat(once.holds()).isTrue();
    assertThat(ever.holds()).isFalse();
    assertThat(ever.bound()).isLessThan(once.bound());
  }

  @Test
  void isOfGuardrailsWithAMarginOnly() {
    Metric goal = new Metric("m", new Statistic.Mean(), Direction.MORE);
    Metric loose = metric(new Guardrail(Optional.empty()), Direction.MORE);
    Contrast contrast = normal(0);
    assertThat(NonInferiority.of(goal, contrast, contrast, new FixedHorizon(.05))).isEmpty();
    assertThat(NonInferiority.of(loose, contrast, contrast, new FixedHorizon(.05))).isEmpty();
  }

  private static Contrast normal(double effect) {
    return new Contrast(
        Scale.ABSOLUTE, effect, 5, 1_000, 1_000, 4, 4, NORMAL, OptionalDouble.empty());
  }

  private static NonInferiority test(
      Contrast contrast, double margin, Direction direction, Inference inference) {
    Guardrail role = new Guardrail(Optional.of(new Margin(margin, Scale.ABSOLUTE)));
    return NonInferiority.of(metric(role, direction), contrast, contrast, inference).orElseThrow();
  }

  private static Metric metric(MetricRole role, Direction direction) {
    return new Metric("m", new Statistic.Mean(), direction, role, Optional.empty());
  }
}
