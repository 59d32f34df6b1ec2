package vitrine.core.experiment.power;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.experiment.AlwaysValid;
import vitrine.core.experiment.ArmEstimate;
import vitrine.core.experiment.Contrast;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.FixedHorizon;
import vitrine.core.experiment.Inference;
import vitrine.core.experiment.Interval;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.Proportions;
import vitrine.core.experiment.Scale;
import vitrine.core.experiment.Statistic;

/**
 * Power by trying it out: many experiments are drawn from a population, and each is judged by the
 * inference that would judge the real one. It stands beside the formula, which takes the estimate
 * for normal and the variance for known.
 *
 * @param population where units come from
 * @param design arms and how it is judged
 * @param value m, by which a lift becomes a difference
 * @param runs at most so many experiments; fewer where units are many, see {@link #runs}
 * @param seed equal seeds give equal curves, on any number of cores
 */
public record PowerSimulation(
    Population population, PowerDesign design, double value, int runs, long seed) {
  /** A power near .8 is then within 2.5 points of the truth. */
  public static final int RUNS = 1_000;

  private static final int FEWEST_RUNS = 100;
  private static final long MOST_NUMBERS = 60_000_000;
  private static final Metric ANY = new Metric("", new Statistic.Mean(), Direction.MORE);

  /**
   * A point of the curve.
   *
   * @param effect that was planted
   * @param power the share of experiments that found it
   * @param interval Wilson's, 95 %
   */
  public record Point(double effect, double power, Interval interval) {}

  /** So many experiments are drawn for arms of these units. */
  public int runs(double units) {
    long each = 0;
    for (long arm : compared(units)) {
      each += population.cost(arm);
    }
    return (int) Math.clamp(MOST_NUMBERS / each, Math.min(FEWEST_RUNS, runs), runs);
  }

  /** Whether even the fewest runs would take too long. */
  public boolean tooLarge(double units) {
    long each = 0;
    for (long arm : compared(units)) {
      each += population.cost(arm);
    }
    return each > MOST_NUMBERS / FEWEST_RUNS;
  }

  /**
   * The share of experiments that find each effect.
   *
   * @param units of all arms together
   * @param effects lifts as shares, or absolute; all are planted in the same draws
   */
  public List<Point> points(double units, double[] effects, Progress progress) {
    int total = runs(units);
    long[] compared = compared(units);
    // Drawn, not counted up: neighbouring seeds of one generator give overlapping sequences.
    long[] seeds = new SplittableRandom(seed).longs(total).toArray();
    AtomicLong done = new AtomicLong();
    int[] found =
        IntStream.range(0, total)
            .parallel()
            .mapToObj(
                run -> {
                  progress.checkCancelled();
                  int[] hits = run(compared, effects, new SplittableRandom(seeds[run]));
                  progress.report(done.incrementAndGet(), total);
                  return hits;
                })
            .reduce(new int[effects.length], PowerSimulation::sum);
    return IntStream.range(0, effects.length)
        .mapToObj(
            i -> {
              double share = (double) found[i] / total;
              return new Point(effects[i], share, Proportions.wilson(share, total, .05));
            })
        .toList();
  }

  private int[] run(long[] units, double[] effects, SplittableRandom random) {
    double scale = design.scale() == Scale.RELATIVE ? Math.abs(value) : 1;
    ArmEstimate control = population.draw(units[0], new double[1], random)[0];
    ArmEstimate[] treated =
        population.draw(
            units[1], Arrays.stream(effects).map(effect -> effect * scale).toArray(), random);
    int[] hits = new int[effects.length];
    for (int i = 0; i < effects.length; i++) {
      hits[i] = found(control, treated[i]) ? 1 : 0;
    }
    return hits;
  }

  private boolean found(ArmEstimate control, ArmEstimate arm) {
    Contrast contrast = contrast(control, arm);
    double variance = contrast.variance();
    return variance > 0
        && Double.isFinite(variance)
        && inference(contrast.units())
            .infer(contrast, ANY)
            .estimated()
            .map(effect -> effect.p() < effect.level())
            .orElse(false);
  }

  private Contrast contrast(ArmEstimate a, ArmEstimate b) {
    double base = a.value();
    boolean relative = design.scale() == Scale.RELATIVE;
    double ratio = b.value() / base;
    return new Contrast(
        design.scale(),
        relative ? (b.value() - base) / Math.abs(base) : b.value() - base,
        base,
        a.n(),
        b.n(),
        relative ? a.variance() * ratio * ratio / (base * base) : a.variance(),
        relative ? b.variance() / (base * base) : b.variance(),
        Double.POSITIVE_INFINITY,
        OptionalDouble.empty());
  }

  private Inference inference(double units) {
    return switch (design.horizon()) {
      case FIXED -> new FixedHorizon(design.alpha());
      case SEQUENTIAL -> new AlwaysValid(design.alpha(), design.tuned().orElse(units));
    };
  }

  private long[] compared(double units) {
    return new long[] {
      Math.max(2, Math.round(units * design.allocation().control())),
      Math.max(2, Math.round(units * design.allocation().treatment()))
    };
  }

  private static int[] sum(int[] some, int[] others) {
    int[] all = some.clone();
    Arrays.setAll(all, i -> some[i] + others[i]);
    return all;
  }
}
