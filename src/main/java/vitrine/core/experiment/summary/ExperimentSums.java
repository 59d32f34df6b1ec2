package vitrine.core.experiment.summary;

import java.util.List;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.ExperimentAnalysis;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.ExperimentReport.ArmUnits;
import vitrine.core.experiment.MetricArms;
import vitrine.core.experiment.MixedExposure;

/**
 * An experiment of which only sums are known.
 *
 * @param plan how it is judged
 * @param control the arm that the others are compared with, in every metric
 * @param armUnits units and planned share of each arm
 * @param metrics the sums
 */
public record ExperimentSums(
    AnalysisPlan plan, String control, List<ArmUnits> armUnits, List<MetricArms> metrics) {
  /** Copies the lists. */
  public ExperimentSums {
    armUnits = List.copyOf(armUnits);
    metrics = List.copyOf(metrics);
  }

  /** What the sums say. */
  public ExperimentReport report() {
    return new ExperimentAnalysis(plan).report(control, armUnits, MixedExposure.NONE, metrics);
  }
}
