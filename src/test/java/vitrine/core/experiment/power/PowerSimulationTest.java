package vitrine.core.experiment.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.experiment.power.PowerSimulation.Point;

/** A simulated curve lies where the formula says, can be repeated and can be stopped. */
class PowerSimulationTest {
  private static final double[] EFFECTS = {0, .05, .1, .2};

  @Test
  void normalMeansFollowTheFormula() {
    Baseline baseline = new Baseline(3, 6.25);
    agrees(new Population.Normal(baseline), baseline, 5_000, Horizon.FIXED);
    agrees(new Population.Normal(baseline), baseline, 9_000, Horizon.SEQUENTIAL);
  }

  @Test
  void sharesFollowTheFormula() {
    agrees(new Population.Shares(.3), Baseline.proportion(.3), 8_000, Horizon.FIXED);
  }

  @Test
  void resampledUnitsFollowTheFormula() {
    SplittableRandom random = new SplittableRandom(3);
    double[] spent = random.doubles(400, 0, 6).toArray();
    double mean = java.util.Arrays.stream(spent).average().orElseThrow();
    double variance =
        java.util.Arrays.stream(spent).map(y -> (y - mean) * (y - mean)).average().orElseThrow();

    agrees(
        new Population.Resampled(spent, new double[0]),
        new Baseline(mean, variance),
        2_000,
        Horizon.FIXED);
  }

  @Test
  void resampledRatiosFollowTheFormula() {
    double[] clicks = {0, 1, 2, 1, 4, 0, 3, 2};
    double[] views = {2, 4, 5, 3, 9, 1, 6, 5};
    double r = 13.0 / 35;
    double linear = 0;
    for (int i = 0; i < 8; i++) {
      linear += Math.pow((clicks[i] - r * views[i]) / (35.0 / 8), 2) / 8;
    }

    agrees(new Population.Resampled(clicks, views), new Baseline(r, linear), 300, Horizon.FIXED);
  }

  @Test
  void equalSeedsGiveEqualCurves() {
    assertThat(points(7)).isEqualTo(points(7)).isNotEqualTo(points(8));
  }

  @Test
  void stopsWhenAsked() {
    Progress cancelled =
        new Progress() {
          @Override
          public void report(long done, long total) {}

          @Override
          public void step(String messageKey) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    PowerSimulation simulation = simulation(new Population.Shares(.3), .3, Horizon.FIXED, 1);

    assertThatThrownBy(() -> simulation.points(1_000, EFFECTS, cancelled))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void manyUnitsHaveFewerRuns() {
    PowerSimulation simulation =
        simulation(
            new Population.Resampled(new double[] {1, 2}, new double[0]), 1.5, Horizon.FIXED, 1);

    assertThat(simulation.runs(10_000)).isEqualTo(2_000);
    assertThat(simulation.runs(100_000)).isEqualTo(600);
    assertThat(simulation.runs(1e6)).isEqualTo(100);
    assertThat(simulation.tooLarge(500_000)).isFalse();
    assertThat(simulation.tooLarge(1e6)).isTrue();
  }

  private static List<Point> points(long seed) {
    return simulation(new Population.Shares(.3), .3, Horizon.FIXED, seed)
        .points(1_000, EFFECTS, Progress.unwatched());
  }

  /** Within four standard errors of 2,000 runs. */
  private static void agrees(
      Population population, Baseline baseline, double units, Horizon horizon) {
    PowerSimulation simulation = simulation(population, baseline.value(), horizon, 20261125);
    PowerAnalysis formula = new PowerAnalysis(baseline, PowerDesign.standard().with(horizon));

    for (Point point : simulation.points(units, EFFECTS, Progress.unwatched())) {
      double power = formula.power(units, point.effect()).value().orElseThrow();
      assertThat(point.power())
          .as("%s at %s", population.getClass().getSimpleName(), point.effect())
          .isCloseTo(power, within(4 * Math.sqrt(.25 / 2_000)));
      assertThat(point.interval().low()).isLessThanOrEqualTo(point.power());
    }
  }

  private static PowerSimulation simulation(
      Population population, double value, Horizon horizon, long seed) {
    return new PowerSimulation(
        population, PowerDesign.standard().with(horizon), value, 2_000, seed);
  }
}
