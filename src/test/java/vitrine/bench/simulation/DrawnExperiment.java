package vitrine.bench.simulation;

import java.util.List;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentAnalysis;
import vitrine.core.experiment.ExperimentOutcome;
import vitrine.core.experiment.Inference;
import vitrine.core.experiment.Interval;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.MetricArms;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.Statistic;

/** Simulated arms judged by the program's own analysis. */
final class DrawnExperiment {
  private static final ExperimentAnalysis ANALYSIS =
      new ExperimentAnalysis(AnalysisPlan.of(AnalysisPlan.ALPHA));

  private DrawnExperiment() {}

  /** The effects of B against A: the plain one, then the one with CUPED if there is a covariate. */
  static List<Effect> effects(Statistic statistic, Moments a, Moments b, Inference inference) {
    Metric metric = new Metric("m", statistic, Direction.MORE);
    MetricArms arms = new MetricArms(metric, List.of(new Arm("A", a), new Arm("B", b)));
    return ANALYSIS.alone("A", arms, inference);
  }

  /** The interval of an outcome that must be one. */
  static Interval interval(ExperimentOutcome outcome) {
    return outcome.estimated().orElseThrow().interval();
  }

  /** Whether the interval holds the truth. */
  static boolean covers(ExperimentOutcome outcome, double truth) {
    Interval interval = interval(outcome);
    return interval.low() <= truth && truth <= interval.high();
  }
}
