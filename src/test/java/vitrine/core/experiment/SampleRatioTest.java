package vitrine.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import vitrine.core.experiment.SampleRatio.Checked;
import vitrine.core.experiment.SampleRatio.Level;
import vitrine.core.experiment.SampleRatio.NotChecked;

class SampleRatioTest {
  /** The example of R's manual page of chisq.test: X-squared = 9.9901, df = 4, p = 0.04059. */
  @Test
  void weightsAreRescaled() {
    Checked check =
        (Checked)
            SampleRatio.check(new long[] {89, 37, 30, 28, 2}, new double[] {40, 20, 20, 15, 5});

    assertThat(check.chi2()).isCloseTo(9.990143369, within(1e-9));
    assertThat(check.degreesOfFreedom()).isEqualTo(4);
    assertThat(check.p()).isCloseTo(0.0405940433448, within(1e-12));
  }

  /** R's manual page of chisq.test: c(20, 15, 25), X-squared = 2.5, p = 0.2865. */
  @Test
  void equalShares() {
    Checked check = (Checked) SampleRatio.check(new long[] {20, 15, 25}, new double[] {1, 1, 1});

    assertThat(check.chi2()).isCloseTo(2.5, within(1e-12));
    assertThat(check.p()).isCloseTo(0.28650479686, within(1e-11));
    assertThat(check.level()).isEqualTo(Level.OK);
  }

  /** Mendel's peas, 9:3:3:1: chi-squared 0.47, p about .93. */
  @Test
  void mendelsPeas() {
    Checked check =
        (Checked) SampleRatio.check(new long[] {315, 101, 108, 32}, new double[] {9, 3, 3, 1});

    assertThat(check.chi2()).isCloseTo(0.4700239808, within(1e-9));
    assertThat(check.p()).isCloseTo(0.925425895104, within(1e-11));
  }

  /** Cookie Cats: 44,700 against 45,489, p = .0086. */
  @Test
  void cookieCatsWarns() {
    Checked check = (Checked) SampleRatio.check(new long[] {44700, 45489}, new double[] {1, 1});

    assertThat(check.p()).isCloseTo(0.00860798781, within(1e-10));
    assertThat(check.level()).isEqualTo(Level.WARNING);
  }

  @Test
  void alarmsBelowOneInAThousand() {
    SampleRatio check = SampleRatio.check(new long[] {1000, 1200}, new double[] {.5, .5});

    assertThat(check.alarms()).isTrue();
  }

  @Test
  void anArmOfWeightZeroIsLeftOutAndAPlannedOneWithoutUnitsCounts() {
    Checked without = (Checked) SampleRatio.check(new long[] {50, 50, 900}, new double[] {1, 1, 0});
    Checked empty = (Checked) SampleRatio.check(new long[] {50, 50, 0}, new double[] {1, 1, 1});

    assertThat(without.degreesOfFreedom()).isEqualTo(1);
    assertThat(without.chi2()).isZero();
    assertThat(empty.degreesOfFreedom()).isEqualTo(2);
    assertThat(empty.level()).isEqualTo(Level.ALARM);
  }

  @Test
  void saysWhyItCannotCheck() {
    assertThat(SampleRatio.check(new long[] {5, 5}, new double[] {1, 0}))
        .isEqualTo(new NotChecked(Reason.TOO_FEW_ARMS));
    assertThat(SampleRatio.check(new long[] {0, 0}, new double[] {1, 1}))
        .isEqualTo(new NotChecked(Reason.NO_UNITS));
  }
}
