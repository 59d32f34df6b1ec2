package vitrine.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import vitrine.core.experiment.Trend.Point;

class TrendTest {
  /** By hand: weights 1, 1, 1/2; means .8 and 3; Sxx 1.4; Sxy -2. */
  @Test
  void theSlopeIsWeightedByTheInverseVariance() {
    Trend trend =
        Trend.of(List.of(new Point(0, 4, 1), new Point(1, 3, 1), new Point(2, 1, 2))).orElseThrow();

    assertThat(trend.slope()).isCloseTo(-2 / 1.4, within(1e-12));
    assertThat(trend.standardError()).isCloseTo(1 / Math.sqrt(1.4), within(1e-12));
    assertThat(trend.intercept()).isCloseTo(3 + .8 * 2 / 1.4, within(1e-12));
    assertThat(trend.p())
        .isCloseTo(Distributions.twoSided(trend.z(), Double.POSITIVE_INFINITY), within(1e-15));
  }

  @Test
  void onePlaceHasNoLine() {
    assertThat(Trend.of(List.of(new Point(3, 4, 1), new Point(3, 5, 1)))).isEmpty();
    assertThat(Trend.of(List.of())).isEmpty();
  }
}
