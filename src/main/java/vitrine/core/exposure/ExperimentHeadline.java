package vitrine.core.exposure;

import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.dataset.Frame;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.Verdict;
import vitrine.core.experiment.VerdictRules;

/**
 * An experiment in a line: what its primary metric says of its first arm.
 *
 * @param report all of it
 * @param verdict on the primary metric; its first clause is a sentence for a tile
 * @param effect behind the verdict
 */
public record ExperimentHeadline(ExperimentReport report, Verdict verdict, Effect effect) {

  /**
   * The headline of an experiment; empty if its columns cannot be made out.
   *
   * @param frame of the listed dataset
   */
  public static Optional<ExperimentHeadline> of(
      ExperimentCatalog.Listed listed, Frame frame, Progress progress) {
    return ExperimentCatalog.setup(listed, frame)
        .filter(setup -> !setup.metrics().isEmpty())
        .map(setup -> FrameExperiment.run(frame, setup.query(), progress).report())
        .filter(report -> !report.effects().isEmpty())
        .map(
            report ->
                new ExperimentHeadline(
                    report, VerdictRules.of(report).getFirst(), report.shown().getFirst()));
  }
}
