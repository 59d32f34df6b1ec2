package vitrine.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.core.experiment.ExperimentOutcome.Estimated;

/** Shares with published intervals and tests. */
class ProportionsPublishedTest {
  private static ArmEstimate arm(long positive, long n) {
    double share = (double) positive / n;
    return new ArmEstimate(n, share, share * (1 - share));
  }

  /** Newcombe, Statistics in Medicine 17 (1998) 873, table II, method 10. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "6, 7, 2, 7, 0.0582, 0.8062",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "0, 10, 0, 20, -0.1611, 0.2775",
    "0, 10, 0, 10, -0.2775, 0.2775",
    "10, 10, 0, 20, 0.6791, 1.0000",
    "10, 10, 0, 10, 0.6075, 1.0000"
  })
  void newcombe(long x1, long n1, long x2, long n2, double low, double high) {
    Interval interval = Proportions.newcombe(arm(x2, n2), arm(x1, n1), .05);

    assertThat(interval.low()).isCloseTo(low, within(5e-5));
    assertThat(interval.high()).isCloseTo(high, within(5e-5));
  }

  /** Newcombe, Statistics in Medicine 17 (1998) 857, table I, method 3 (Wilson). */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void wilson(long x, long n, double low, double high) {
    Interval interval = Proportions.wilson((double) x / n, n, .05);

    assertThat(interval.low()).isCloseTo(low, within(5e-5));
    assertThat(interval.high()).isCloseTo(high, within(5e-5));
  }

  /**
   * The Physicians' Health Study on aspirin (Agresti, Categorical Data Analysis: difference .0077,
   * interval .005 to .011), the Udacity landing page (z = 1.3109, p = .190, as its published
   * notebooks print), and both retention metrics of Cookie Cats (.0744 and .00155). Digits beyond
   * the published ones by scipy 1.17 from the same counts.
   */
  @ParameterizedTest
  @CsvSource({
    "189, 11034, 104, 11037, 5.691896973740836e-07, -0.010724297276960, -0.004687750675049,"
        + " -0.449885018789612, 0.066754943617022, 1.6334423596e-11",
    "17489, 145274, 17264, 145310, 0.189883374481951, -0.003937860245053, 0.000781382274342,"
        + " -0.013109788458948, 0.009934677199019, 0.186970031704891",
    "8502, 44700, 8279, 45489, 0.001554249975614, -0.013281552418886, -0.003121044211526,"
        + " -0.043119034896460, 0.013329603155585, 0.001217579428333",
    "20034, 44700, 20119, 45489, 0.074409655296919, -0.012392439449445, 0.000582099874762,"
        + " -0.013175655859747, 0.007336075180673, 0.072496458433398"
  })
  void pooledTestWaldIntervalAndLift(
      long xa,
      long na,
      long xb,
      long nb,
      double p,
      double low,
      double high,
      double lift,
      double liftError,
      double liftP) {
    Arm a = new Arm("A", Moments.ofSums(na, new double[] {xa}, new double[][] {{xa}}));
    Arm b = new Arm("B", Moments.ofSums(nb, new double[] {xb}, new double[][] {{xb}}));
    Statistic share = new Statistic.Proportion();
    FixedHorizon fixed = new FixedHorizon(.05);
    Estimated absolute = fixed.test((Contrast) Welch.absolute(share, a, b));
    Estimated relative = fixed.test((Contrast) Welch.lift(share, a, b));

    assertThat(absolute.p()).isCloseTo(p, within(p * 1e-9));
    assertThat(absolute.interval().low()).isCloseTo(low, within(1e-13));
    assertThat(absolute.interval().high()).isCloseTo(high, within(1e-13));
    assertThat(relative.value()).isCloseTo(lift, within(1e-13));
    assertThat(relative.standardError()).isCloseTo(liftError, within(1e-13));
    assertThat(relative.p()).isCloseTo(liftP, within(liftP * 1e-6));
  }
}
