package vitrine.bench.simulation;

import java.util.SplittableRandom;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.FixedHorizon;
import vitrine.core.experiment.Inference;
import vitrine.core.experiment.Moments;

/** How often the interval of one look holds the truth. */
final class CoverageSimulation {
  private static final int RUNS = 10_000;
  private static final int UNITS = 5_000;
  private static final double LIFT = .05;
  private static final Inference FIXED = new FixedHorizon(AnalysisPlan.ALPHA);

  private final DrawnUnits units;

  CoverageSimulation(DrawnUnits units) {
    this.units = units;
  }

  String row(long seed) {
    int[] covered = Tally.count(RUNS, seed, this::covered);
    return "| %s | %s | %s |"
        .formatted(units.description, Tally.share(covered[0], RUNS), Tally.share(covered[1], RUNS));
  }

  private boolean[] covered(SplittableRandom random) {
    Moments a = Moments.of(units.draw(UNITS, random, 0));
    Moments b = Moments.of(units.draw(UNITS, random, LIFT));
    Effect effect = DrawnExperiment.effects(units.statistic, a, b, FIXED).getFirst();
    return new boolean[] {
      DrawnExperiment.covers(effect.absolute(), LIFT * units.mean),
      DrawnExperiment.covers(effect.relative(), LIFT)
    };
  }
}
