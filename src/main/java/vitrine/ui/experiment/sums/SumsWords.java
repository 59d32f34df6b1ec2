package vitrine.ui.experiment.sums;

import vitrine.core.experiment.summary.CellProblem;
import vitrine.core.experiment.summary.SumsColumn;
import vitrine.core.experiment.summary.SumsKind;
import vitrine.ui.common.Messages;

/** Columns and problems of typed sums in the user's language. */
final class SumsWords {
  private SumsWords() {}

  /** The heading of a column; a proportion's sum is called conversions. */
  static String column(SumsColumn column, SumsKind kind, Messages messages) {
    boolean converted = column == SumsColumn.SUM && kind == SumsKind.PROPORTION;
    return messages.text("sums.column." + (converted ? "conversions" : column.field()));
  }

  /** What is wrong, with the cell that it is about. */
  static String problem(CellProblem problem, SumsKind kind, Messages messages) {
    return problem
        .column()
        .map(
            column ->
                messages.text(
                    problem.kind().key(),
                    Integer.toString(problem.row() + 1),
                    column(column, kind, messages),
                    problem.value()))
        .orElseGet(() -> messages.text("sums.problem.planned", problem.value()));
  }
}
