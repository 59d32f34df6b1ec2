package vitrine.core.sentiment.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;

class IntegratedGradientsTest {

  /** A function of a point with its gradient worked out by hand. */
  private record Known(ToDoubleFunction<float[]> value, UnaryOperator<float[]> gradient)
      implements DifferentiableLogit {
    @Override
    public int pointsTogether() {
      return 7;
    }

    @Override
    public double value(float[] point) {
      return value.applyAsDouble(point);
    }

    @Override
    public float[][] gradients(float[][] points) {
      float[][] gradients = new float[points.length][];
      for (int i = 0; i < points.length; i++) {
        gradients[i] = gradient.apply(points[i]);
      }
      return gradients;
    }
  }

  private static IntegratedGradients.Integral integrate(Known function, float... point) {
    return IntegratedGradients.integrate(
        function, point, new float[point.length], Progress.unwatched());
  }

  /** From 0 to (a, b), x²y gives 2/3 of a²b to x and 1/3 to y: the integrals of 2xy·a and x²·b. */
  @Test
  void sharesAProductAsTheIntegralDoes() {
    Known product =
        new Known(p -> p[0] * p[0] * p[1], p -> new float[] {2 * p[0] * p[1], p[0] * p[0]});
    IntegratedGradients.Integral integral = integrate(product, 2, 3);
    assertThat(integral.steps()).isEqualTo(50);
    assertThat(integral.value()).isEqualTo(12);
    // The midpoint rule in m steps gives the integral of s² as 1/3 - 1/(12 m²).
    double third = 1 / 3. - 1 / (12. * 50 * 50);
    assertThat(integral.attributions()[0]).isCloseTo(2 * 12 * third, within(1e-5));
    assertThat(integral.attributions()[1]).isCloseTo(12 * third, within(1e-5));
  }

  /** The example of section 2.1 of the paper: 1 - ReLU(1 - x) at 2 is 1, where its slope is 0. */
  @Test
  void aSaturatedFunctionStillHasItsCause() {
    Known saturated =
        new Known(p -> 1 - Math.max(0, 1 - p[0]), p -> new float[] {p[0] < 1 ? 1 : 0});
    IntegratedGradients.Integral integral = integrate(saturated, 2);
    assertThat(integral.attributions()[0]).isCloseTo(1, within(1e-9));
  }

  /** A step so narrow that only fine steps meet it: its middle 1/160 of the way is 2 of 800. */
  @Test
  void stepsAreDoubledWhileTheSumIsIncomplete() {
    Known narrow =
        new Known(
            p -> Math.min(p[0], 1 / 128f) * 128, p -> new float[] {p[0] < 1 / 128f ? 128 : 0});
    IntegratedGradients.Integral integral = integrate(narrow, 1);
    // Midpoints below 1/128 weigh 128/m each: 0 of 50, 1 of 100, 2 of 200, 3 of 400, 6 of 800.
    assertThat(integral.steps()).isEqualTo(800);
    assertThat(integral.attributions()[0]).isCloseTo(6 * 128 / 800., within(1e-6));
  }

  @Test
  void noStepsAreAddedWhereTheValuesHardlyDiffer() {
    Known flat = new Known(p -> 5e-4 * p[0] * p[0], p -> new float[] {1e-3f * p[0] + 1});
    assertThat(integrate(flat, 1).steps()).isEqualTo(50);
  }

  @Test
  void stopsWhenCancelled() {
    Known linear = new Known(p -> p[0], p -> new float[] {1});
    Progress cancelled =
        new Progress() {
          private int reports;

          @Override
          public void report(long done, long total) {
            reports++;
          }

          @Override
          public void step(String messageKey) {}

          @Override
          public boolean cancelled() {
            return reports == 2;
          }
        };
    assertThatThrownBy(
            () ->
                IntegratedGradients.integrate(linear, new float[] {1}, new float[] {0}, cancelled))
        .isInstanceOf(CancellationException.class);
  }
}
