package vitrine.ui.experiment;

import java.util.List;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.Verdict;
import vitrine.core.experiment.VerdictRules;
import vitrine.core.exposure.ExperimentResult;
import vitrine.core.exposure.FrameExperiment;

/**
 * What an experiment says.
 *
 * @param result its effects and checks
 * @param verdicts on every metric and arm
 */
public record ExperimentAnswer(ExperimentResult result, List<Verdict> verdicts) {
  /** Copies the list. */
  public ExperimentAnswer {
    verdicts = List.copyOf(verdicts);
  }

  /**
   * What an experiment says.
   *
   * @throws VitrineException where its columns cannot be read that way
   */
  public static ExperimentAnswer of(ExperimentView view, Progress progress) {
    ExperimentResult result =
        FrameExperiment.run(view.frame(), view.setup().query(), view.shoppers(), progress);
    return new ExperimentAnswer(result, VerdictRules.of(result.report()));
  }

  /** The verdict on the metric and arm of an effect. */
  public Optional<Verdict> verdict(Effect effect) {
    return verdicts.stream()
        .filter(verdict -> verdict.metric().equals(effect.metric().name()))
        .filter(verdict -> verdict.arm().equals(effect.arm()))
        .findFirst();
  }
}
