package vitrine.core.exposure;

import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.dataset.Frame;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.Verdict;
import vitrine.core.experiment.VerdictRules;
import vitrine.core.workspace.DatasetEntry;

/**
 * An experiment in a line: what its first metric says of its first arm.
 *
 * @param entry its dataset
 * @param report all of it
 * @param verdict on the first metric; its first clause is a sentence for a tile
 * @param effect behind the verdict
 */
public record ExperimentHeadline(
    DatasetEntry entry, ExperimentReport report, Verdict verdict, Effect effect) {

  /**
   * The headline of an experiment; empty if its columns cannot be made out.
   *
   * @param frame of the listed dataset
   */
  public static Optional<ExperimentHeadline> of(
      ExperimentCatalog.Listed listed, Frame frame, Progress progress) {
    return ExperimentCatalog.setup(listed, frame)
        .map(setup -> FrameExperiment.run(frame, setup.query(), progress).report())
        .filter(report -> !report.effects().isEmpty())
        .map(
            report ->
                new ExperimentHeadline(
                    listed.entry(),
                    report,
                    VerdictRules.of(report).getFirst(),
                    report.shown().getFirst()));
  }
}
