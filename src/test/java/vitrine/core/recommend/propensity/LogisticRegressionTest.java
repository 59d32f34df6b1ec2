package vitrine.core.recommend.propensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values come from SciPy (BFGS on the same loss) and from counting pairs. */
class LogisticRegressionTest {
  private static final double[][] INPUTS = {
    {0, 1}, {1, .5}, {2, -1}, {-1, 0}, {.5, 2}, {-2, 1}, {1.5, 1}, {0, -1.5}
  };
  private static final boolean[] OUTCOMES = {false, true, true, false, true, false, false, true};

  @Test
  void coefficientsAreThoseOfTheLeastPenalisedLoss() {
    LogisticRegression penalised = LogisticRegression.fit(INPUTS, OUTCOMES, 1);
    assertThat(penalised.intercept()).isCloseTo(-.0136028766, within(1e-7));
    assertThat(penalised.coefficients())
        .containsExactly(new double[] {.6688856586, -.4146993879}, within(1e-7));

    LogisticRegression free = LogisticRegression.fit(INPUTS, OUTCOMES, 0);
    assertThat(free.intercept()).isCloseTo(-.0377010759, within(1e-6));
    assertThat(free.coefficients())
        .containsExactly(new double[] {1.1465571972, -.6890091604}, within(1e-6));
  }

  @Test
  void lossAucAndCurveOfTiedProbabilities() {
    double[] logits = {-2, -1, -1, .5, .5, 1.5, 3};
    boolean[] bought = {false, false, true, true, false, true, true};

    assertThat(ProbabilityMetrics.meanLoss(logits, bought)).isCloseTo(.4930865691, within(1e-9));
    assertThat(ProbabilityMetrics.auc(logits, bought)).isCloseTo(10 / 12.0, within(1e-12));
    List<CalibrationBin> bins = ProbabilityMetrics.bins(logits, bought, 3);
    assertThat(bins).extracting(CalibrationBin::shoppers).containsExactly(3, 2, 2);
    assertThat(bins).extracting(CalibrationBin::buyers).containsExactly(1, 1, 2);
    assertThat(bins.get(1).predicted()).isCloseTo(1 / (1 + Math.exp(-.5)), within(1e-12));
    // Wilson for 1 of 2: centre 1/2, half z sqrt(1/8 + z²/16) / (1 + z²/2)
    assertThat(bins.get(1).interval().low()).isCloseTo(.0945312, within(1e-6));
  }

  @Test
  void separableOutcomesStayFinite() {
    LogisticRegression fit =
        LogisticRegression.fit(
            new double[][] {{-1}, {-2}, {1}, {2}}, new boolean[] {false, false, true, true}, 1);

    assertThat(fit.coefficients()[0]).isBetween(.5, 2.0);
    assertThat(ProbabilityMetrics.probability(-800)).isEqualTo(0);
    assertThat(ProbabilityMetrics.loss(-800, true)).isEqualTo(800);
  }
}
