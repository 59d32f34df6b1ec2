package vitrine.core.exposure.timeline;

import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.Clause;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.EffectFigures;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.Figure.Name;
import vitrine.core.experiment.Figure.Probability;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.Trend;

/**
 * Whether an arm does more, or less, the longer its units have known it.
 *
 * @param metric what is measured
 * @param arm the variant
 * @param alpha error level, two-sided
 * @param days by days since first exposure, from 0
 * @param trend of the absolute effect, a day; empty where fewer than two days have one
 */
public record Novelty(
    Metric metric, String arm, double alpha, List<Day> days, Optional<Trend> trend) {
  /** Copies the list. */
  public Novelty {
    days = List.copyOf(days);
  }

  /**
   * The rows of one day since first exposure, of the units that were in the experiment for so long.
   *
   * @param since days since first exposure
   * @param effect at a fixed horizon, of that day's rows alone
   */
  public record Day(int since, Effect effect) {}

  static Novelty of(Metric metric, String arm, double alpha, List<Day> days) {
    List<Trend.Point> points =
        days.stream()
            .filter(day -> day.effect().absolute() instanceof Estimated)
            .map(Novelty::point)
            .toList();
    return new Novelty(metric, arm, alpha, days, Trend.of(points));
  }

  private static Trend.Point point(Day day) {
    Estimated effect = day.effect().absolute().estimated().orElseThrow();
    double error = effect.standardError();
    return new Trend.Point(day.since(), effect.value(), error * error);
  }

  /** Whether the effect changes with time beyond chance. */
  public boolean changes() {
    return trend.filter(line -> line.p() < alpha).isPresent();
  }

  /** The sentence. */
  public Clause clause() {
    Name what = new Name(metric.name());
    Name who = new Name(arm);
    return trend
        .map(
            line ->
                new Clause(
                    "experiment.timeline.novelty." + kind(line),
                    List.of(
                        what,
                        who,
                        EffectFigures.difference(metric, line.slope()),
                        new Probability(line.p()),
                        EffectFigures.difference(metric, line.intercept()))))
        .orElseGet(() -> new Clause("experiment.timeline.novelty.untested", List.of(what, who)));
  }

  private String kind(Trend line) {
    if (!changes()) {
      return "steady";
    }
    return line.slope() * line.intercept() < 0 ? "fades" : "grows";
  }
}
