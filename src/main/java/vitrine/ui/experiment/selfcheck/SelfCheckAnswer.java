package vitrine.ui.experiment.selfcheck;

import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.exposure.FrameExperiment;
import vitrine.core.exposure.selfcheck.SelfCheck;
import vitrine.core.exposure.selfcheck.SelfCheckPlan;
import vitrine.core.exposure.selfcheck.SelfCheckReport;
import vitrine.ui.experiment.ExperimentView;

/**
 * A self-check, where one was started.
 *
 * @param report empty while none was
 */
public record SelfCheckAnswer(Optional<SelfCheckReport> report) {

  /** The self-check that the user started; nothing is computed otherwise. */
  public static SelfCheckAnswer of(ExperimentView view, SelfCheckChoice choice, Progress progress) {
    if (!choice.wants(view)) {
      return new SelfCheckAnswer(Optional.empty());
    }
    FrameExperiment.Read read = view.reading().read();
    SelfCheckPlan plan =
        new SelfCheckPlan(
            SelfCheckPlan.SPLITS,
            SelfCheckPlan.SEED + choice.round() - 1,
            choice.pool(),
            read.design());
    return new SelfCheckAnswer(Optional.of(SelfCheck.of(read.data(), plan, progress)));
  }
}
