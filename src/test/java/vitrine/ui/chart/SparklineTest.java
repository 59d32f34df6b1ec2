package vitrine.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparklineTest {
  @Test
  void spansTheBoxWithZeroInIt() {
    assertThat(Sparkline.points(new double[] {0, 10, 5}, 20, 8))
        .isDeepEqualTo(new double[][] {{0, 8}, {10, 0}, {20, 4}});
    assertThat(Sparkline.points(new double[] {5, 5}, 20, 8))
        .as("a steady line stands at its height over zero")
        .isDeepEqualTo(new double[][] {{0, 0}, {20, 0}});
  }

  @Test
  void onePointAndNoPointAreDrawable() {
    assertThat(Sparkline.points(new double[] {0}, 20, 8)).isDeepEqualTo(new double[][] {{10, 8}});
    assertThat(Sparkline.points(new double[0], 20, 8)).isEmpty();
  }
}
