package vitrine.ui.experiment;

import java.util.List;
import java.util.Optional;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.Verdict;
import vitrine.core.exposure.ExperimentResult;

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

  /** The verdict on the metric and arm of an effect. */
  public Optional<Verdict> verdict(Effect effect) {
    return verdicts.stream()
        .filter(verdict -> verdict.metric().equals(effect.metric().name()))
        .filter(verdict -> verdict.arm().equals(effect.arm()))
        .findFirst();
  }
}
