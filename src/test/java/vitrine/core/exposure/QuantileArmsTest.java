package vitrine.core.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.QuantileBounds;
import vitrine.core.experiment.Statistic.Quantile;

/** A median of eight rows of four units; expected values computed with NumPy. */
class QuantileArmsTest {
  private static final Quantile MEDIAN = new Quantile(.5, Quantile.Basis.ROWS);
  private static final Contributions ROWS =
      new Contributions(
          new int[] {0, 0, 1, 1, 2, 3, 3, 3}, new int[] {}, new double[] {1, 5, 2, 3, 9, 0, 6, 7});

  @Test
  void boundsAreOrderStatisticsOfTheRows() {
    Arm arm = QuantileArms.of(ROWS, new double[4], new int[4], List.of("A"), MEDIAN).getFirst();
    QuantileBounds bounds = arm.quantile().orElseThrow();

    assertThat(bounds.n()).isEqualTo(8);
    assertThat(bounds.value()).isEqualTo(4);
    double away = Quantile.Z * Math.sqrt(.25 / 8) * 7;
    assertThat(bounds.lower()).isCloseTo(1 + (3.5 - away - 1), within(1e-12));
    assertThat(bounds.upper()).isCloseTo(6 + (3.5 + away - 5), within(1e-12));
    assertThat(arm.units().sum(0)).as("rows at or below it").isCloseTo(4, within(1e-12));
    assertThat(arm.units().sum(1)).as("rows").isCloseTo(8, within(1e-12));
  }

  @Test
  void rowsOfOneUnitAreNotIndependent() {
    Moments units = Moments.of(new double[] {1, 2, 0, 1}, new double[] {2, 2, 1, 3});
    Arm arm = new Arm("A", units, Optional.of(new QuantileBounds(2, 1, 3, 8)));

    assertThat(MEDIAN.estimate(arm).variancePerUnit()).isCloseTo(.2277780465802616, within(1e-12));
  }
}
