package vitrine.core.experiment.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vitrine.core.experiment.Scale;

/**
 * Power held to published test suites: GrowthBook, {@code packages/shared/test/power.test.ts}
 * ("checks power", "calculates two-tailed mde correctly"), and statsmodels, {@code
 * stats/tests/test_power.py} ("test_normal_power_explicit", whose values are R's pwr.2p.test).
 *
 * <p>GrowthBook's sequential values are no cases: it widens the standard error by the always-valid
 * factor and keeps z, where the definitions put the factor in the place of z.
 */
class PowerPublishedTest {
  private static final PowerDesign THREE_ARMS = PowerDesign.standard().with(Allocation.equal(3));
  private static final int USERS_PER_WEEK = 4_500;

  private static final double[] CLICK_POWER = {
    .073, .0965, .1204, .14458, .16895, .19342, .21791, .24235, .26666
  };
  private static final double[] REVENUE_POWER = {
    .17053, .29389, .41122, .51749, .61037, .68938, .75513, .80886, .85213
  };
  private static final double[] CLICK_EFFECT = {
    .36767, .24505, .19525, .16673, .14774, .13394, .12336, .11491, .10796
  };
  private static final double[] REVENUE_EFFECT = {
    1.26769, .71941, .54299, .4506, .39208, .35099, .32018, .29603, .27647
  };

  @Test
  void growthBookPowerOfAMean() {
    PowerAnalysis analysis = new PowerAnalysis(new Baseline(10, 3909.9997749994377), THREE_ARMS);

    assertThat(number(analysis.power(400_000, .05))).isCloseTo(.52144, within(5e-6));
    assertThat(number(analysis.detectable(400_000, .8))).isCloseTo(.07027, within(5e-6));
  }

  @Test
  void growthBookWeekByWeek() {
    PowerAnalysis click = new PowerAnalysis(Baseline.proportion(.1), THREE_ARMS);
    PowerAnalysis revenue = new PowerAnalysis(new Baseline(.1, .5), THREE_ARMS);

    assertThat(week(week -> number(click.power(week * USERS_PER_WEEK, .05))))
        .containsExactly(CLICK_POWER, within(5.1e-6));
    assertThat(week(week -> number(revenue.power(week * USERS_PER_WEEK, .3))))
        .containsExactly(REVENUE_POWER, within(5.1e-6));
    assertThat(week(week -> number(click.detectable(week * USERS_PER_WEEK, .8))))
        .containsExactly(CLICK_EFFECT, within(5.1e-6));
    assertThat(week(week -> number(revenue.detectable(week * USERS_PER_WEEK, .8))))
        .containsExactly(REVENUE_EFFECT, within(5.1e-6));
  }

  @Test
  void growthBookRuntime() {
    Inflow inflow = new Inflow(USERS_PER_WEEK / 7.0);
    double needed = number(new PowerAnalysis(new Baseline(.1, .5), THREE_ARMS).units(.3, .8));

    assertThat(inflow.weeks(needed)).isEqualTo(8);
  }

  @Test
  void statsmodelsNormalPower() {
    PowerAnalysis analysis =
        new PowerAnalysis(new Baseline(0, 1), PowerDesign.standard().with(Scale.ABSOLUTE));

    assertThat(number(analysis.power(160, .3))).isCloseTo(.475100870572638, within(1e-12));
    assertThat(number(analysis.power(160, -.01))).isCloseTo(.05045832927039234, within(1e-11));
    assertThat(number(analysis.units(.3, .475100870572638))).isCloseTo(160, within(1e-6));
    assertThat(number(analysis.detectable(160, .475100870572638))).isCloseTo(.3, within(1e-9));
  }

  private static double[] week(java.util.function.IntToDoubleFunction value) {
    return IntStream.rangeClosed(1, 9).mapToDouble(value).toArray();
  }

  private static double number(Solution solution) {
    OptionalDouble value = solution.value();
    assertThat(value).as("%s", solution).isPresent();
    return value.getAsDouble();
  }
}
