package vitrine.bench.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import vitrine.core.experiment.AlwaysValid;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.FixedHorizon;
import vitrine.core.experiment.GroupSequential;
import vitrine.core.experiment.Inference;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.Msprt;

/**
 * An experiment that is looked at on each of 28 days: in how many runs does any interval miss the
 * truth? Without an effect these are the runs with a false positive. Every unit is drawn; a day's
 * units are merged into the sums of the days before, as the program does.
 */
final class LookSimulation {
  private static final int DAYS = 28;
  private static final int RUNS = 2_000;
  private static final int UNITS_A_DAY = 500;
  private static final double PLANNED = 2.0 * DAYS * UNITS_A_DAY;

  private final DrawnUnits units;
  private final double lift;
  private final List<Inference> methods = new ArrayList<>();

  LookSimulation(DrawnUnits units, double lift) {
    this.units = units;
    this.lift = lift;
    List<Double> looks = new ArrayList<>();
    for (int day = 1; day <= DAYS; day++) {
      looks.add((double) day / DAYS);
    }
    methods.add(new FixedHorizon(AnalysisPlan.ALPHA));
    methods.add(new AlwaysValid(AnalysisPlan.ALPHA, PLANNED));
    methods.add(new GroupSequential(AnalysisPlan.ALPHA, OptionalDouble.of(PLANNED), looks));
    methods.add(new Msprt(AnalysisPlan.ALPHA));
  }

  /** A row of the table: the share of runs that missed at any look, of each method. */
  String row(long seed) {
    int[] missed = Tally.count(RUNS, seed, this::missed);
    StringBuilder row =
        new StringBuilder("| %s | %.0f %% |".formatted(units.description, 100 * lift));
    for (int count : missed) {
      row.append(' ').append(Tally.share(count, RUNS)).append(" |");
    }
    return row.toString();
  }

  private boolean[] missed(SplittableRandom random) {
    boolean[] missed = new boolean[methods.size()];
    Moments a = Moments.empty(1);
    Moments b = Moments.empty(1);
    for (int day = 0; day < DAYS; day++) {
      a = a.merge(Moments.of(units.draw(UNITS_A_DAY, random, 0)));
      b = b.merge(Moments.of(units.draw(UNITS_A_DAY, random, lift)));
      for (int i = 0; i < missed.length; i++) {
        Effect effect = DrawnExperiment.effects(units.statistic, a, b, methods.get(i)).getFirst();
        missed[i] |= !DrawnExperiment.covers(effect.absolute(), lift * units.mean);
      }
    }
    return missed;
  }
}
