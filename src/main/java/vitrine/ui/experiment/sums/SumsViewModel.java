package vitrine.ui.experiment.sums;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.experiment.ExperimentReport;
import vitrine.core.experiment.VerdictRules;
import vitrine.core.experiment.summary.CellProblem;
import vitrine.core.experiment.summary.ExperimentSummary;
import vitrine.core.experiment.summary.ExperimentSums;
import vitrine.core.experiment.summary.SumsColumn;
import vitrine.core.experiment.summary.SumsDraft;
import vitrine.core.experiment.summary.SumsPaste;
import vitrine.core.exposure.ExperimentResult;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;
import vitrine.ui.experiment.ExperimentAnswer;

/** Sums as the user types them, what is wrong with them, and what they say. */
public final class SumsViewModel {
  private final ReadOnlyObjectWrapper<SumsDraft> draft =
      new ReadOnlyObjectWrapper<>(SumsDraft.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> pasted =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<CellProblem>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final LatestTask<ExperimentAnswer> answer;

  /** Nothing typed yet. */
  public SumsViewModel(TaskRunner tasks) {
    answer = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("sums.empty"));
  }

  /** What is typed. */
  ReadOnlyObjectProperty<SumsDraft> draft() {
    return draft.getReadOnlyProperty();
  }

  /** The JSON that was pasted in place of typed cells, if so. */
  ReadOnlyObjectProperty<Optional<String>> pasted() {
    return pasted.getReadOnlyProperty();
  }

  /** What is wrong with the typed cells. */
  ReadOnlyObjectProperty<List<CellProblem>> problems() {
    return problems.getReadOnlyProperty();
  }

  /** What the sums say. */
  ReadOnlyObjectProperty<LoadState<ExperimentAnswer>> answer() {
    return answer.state();
  }

  /**
   * Takes what is typed.
   *
   * @param metric a name for a metric that has none
   */
  void edit(SumsDraft typed, String metric) {
    draft.set(typed);
    pasted.set(Optional.empty());
    problems.set(typed.blank() ? List.of() : typed.problems());
    if (typed.blank()) {
      answer.clear(LoadState.empty("sums.empty"));
    } else if (!problems.get().isEmpty()) {
      answer.clear(LoadState.empty("sums.incomplete"));
    } else {
      request(typed.json(metric));
    }
  }

  /**
   * Takes what was copied somewhere else: cells of a spreadsheet, or the JSON of {@code --summary}.
   *
   * @param metric a name for a metric that has none
   */
  void paste(String text, String metric) {
    if (SumsPaste.json(text)) {
      pasted.set(Optional.of(text));
      problems.set(List.of());
      request(text);
      return;
    }
    List<Map<SumsColumn, String>> rows = SumsPaste.rows(text, draft.get().kind());
    if (!rows.isEmpty()) {
      edit(draft.get().withArms(rows), metric);
    }
  }

  /** Forgets everything typed and pasted. */
  void clear(String metric) {
    edit(SumsDraft.empty(), metric);
  }

  private void request(String json) {
    answer.request(Sentence.of("sums.computing"), progress -> judge(json));
  }

  private static ExperimentAnswer judge(String json) {
    ExperimentSums sums = ExperimentSummary.parse(json);
    ExperimentReport report = sums.report();
    if (report.shown().isEmpty()) {
      throw new VitrineException(ProblemCode.EXPERIMENT_SUMMARY_INVALID, "arms");
    }
    return new ExperimentAnswer(
        ExperimentResult.ofSums(report, sums.metrics()), VerdictRules.of(report));
  }
}
