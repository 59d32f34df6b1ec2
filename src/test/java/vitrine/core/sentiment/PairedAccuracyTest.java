package vitrine.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedAccuracyTest {
  /**
   * Airway hyper-responsiveness before and after a transplantation, 21 children (Fagerland,
   * Lydersen and Laake 2014, "Recommended tests and confidence intervals for paired binomial
   * proportions").
   */
  private static final PairedAccuracy AIRWAYS = new PairedAccuracy(21, 1, 1, 7);

  @Test
  void agreesWithThePublishedExample() {
    assertThat(AIRWAYS.p()).isCloseTo(.0703, within(5e-5));
    assertThat(-AIRWAYS.high()).isCloseTo(-.508, within(5e-4));
    assertThat(-AIRWAYS.low()).isCloseTo(-.013, within(5e-4));
    assertThat(AIRWAYS.before()).isEqualTo(2.0 / 21);
    assertThat(AIRWAYS.after()).isEqualTo(8.0 / 21);
    assertThat(AIRWAYS.difference()).isCloseTo(6.0 / 21, within(1e-12));
  }

  /** scipy.stats.binomtest(130, 300, .5).pvalue, and the extremes. */
  @Test
  void testIsExactForManyRows() {
    assertThat(new PairedAccuracy(5000, 4000, 130, 170).p()).isCloseTo(0.02418198247, within(1e-8));
    assertThat(new PairedAccuracy(10, 10, 0, 0).p()).isEqualTo(1);
    assertThat(new PairedAccuracy(9000, 0, 4000, 4000).p()).isEqualTo(1);
    assertThat(new PairedAccuracy(9000, 0, 9000, 0).p()).isZero();
    assertThat(new PairedAccuracy(9000, 0, 9000, 0).low()).isEqualTo(-1, within(1e-3));
  }

  @Test
  void refusesCountsThatDoNotFit() {
    assertThatThrownBy(() -> new PairedAccuracy(3, 2, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PairedAccuracy(0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
