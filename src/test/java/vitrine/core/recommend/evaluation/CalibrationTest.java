package vitrine.core.recommend.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final int UNKNOWN = -1;

  private final Calibration calibration = new Calibration(new int[] {0, 0, 1, 0, 1, 1, UNKNOWN}, 2);

  @Test
  void byHand() {
    // p = 2/3, 1/3; q' = .99/3 + .02/3, .99 * 2/3 + .01/3
    assertThat(of(new int[] {0, 1, 2}, new int[] {3, 4, 5})).isCloseTo(expected(), within(1e-12));
  }

  private static double expected() {
    return 2 / 3.0 * Math.log(2 / 3.0 / (.99 / 3 + .02 / 3))
        + 1 / 3.0 * Math.log(1 / 3.0 / (.99 * 2 / 3 + .01 / 3));
  }

  @Test
  void equalSharesAreCalibratedAndOtherCategoriesAsFarAsTheSmoothingLets() {
    assertThat(of(new int[] {0, 2}, new int[] {3, 4})).isZero();
    assertThat(of(new int[] {0, 1}, new int[] {4, 5})).isCloseTo(Math.log(100), within(1e-12));
  }

  @Test
  void unknownCategoriesCountOnNeitherSide() {
    assertThat(of(new int[] {0, 2, 6}, new int[] {3, 6, 4})).isZero();
    assertThat(calibration.of(new int[] {6}, new int[] {3}, calibration.room())).isEmpty();
    assertThat(calibration.of(new int[] {3}, new int[] {6}, calibration.room())).isEmpty();
  }

  private double of(int[] past, int[] list) {
    double[] room = calibration.room();
    calibration.of(new int[] {5, 4}, new int[] {0, 1, 3}, room);
    return calibration.of(past, list, room).orElseThrow();
  }
}
