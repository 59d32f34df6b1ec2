package vitrine.core.experiment.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import vitrine.core.experiment.summary.CellProblem.Kind;

/** Looks at typed sums cell by cell. */
final class SumsCheck {
  private static final int FEWEST_ARMS = 2;

  /** What rounding in a spreadsheet may take from a sum of squares. */
  private static final double ROUNDING = 1e-9;

  private final SumsDraft draft;
  private final List<CellProblem> problems = new ArrayList<>();

  private SumsCheck(SumsDraft draft) {
    this.draft = draft;
  }

  static List<CellProblem> of(SumsDraft draft) {
    SumsCheck check = new SumsCheck(draft);
    check.look();
    return List.copyOf(check.problems);
  }

  private void look() {
    Set<String> names = new HashSet<>();
    int filled = 0;
    for (int row = 0; row < draft.arms().size(); row++) {
      Map<SumsColumn, String> arm = draft.arms().get(row);
      if (SumsDraft.blank(arm)) {
        continue;
      }
      filled++;
      String name = SumsDraft.cell(arm, SumsColumn.ARM);
      if (name.isEmpty()) {
        add(row, SumsColumn.ARM, Kind.MISSING, name);
      } else if (!names.add(name)) {
        add(row, SumsColumn.ARM, Kind.TWICE, name);
      }
      numbers(row, arm);
    }
    if (filled < FEWEST_ARMS) {
      add(firstBlank(), SumsColumn.ARM, Kind.MISSING, "");
    }
    String planned = draft.planned().strip();
    if (!planned.isEmpty() && SumsNumbers.count(planned).orElse(0) < 1) {
      problems.add(new CellProblem(0, Optional.empty(), Kind.NO_COUNT, planned));
    }
  }

  private int firstBlank() {
    for (int row = 0; row < draft.arms().size(); row++) {
      if (SumsDraft.blank(draft.arms().get(row))) {
        return row;
      }
    }
    return draft.arms().size();
  }

  private void numbers(int row, Map<SumsColumn, String> arm) {
    int before = problems.size();
    for (SumsColumn column : draft.kind().columns()) {
      if (column != SumsColumn.ARM) {
        number(row, column, SumsDraft.cell(arm, column));
      }
    }
    if (problems.size() > before) {
      return;
    }
    double units = value(arm, SumsColumn.UNITS);
    if (draft.kind() == SumsKind.PROPORTION) {
      double sum = value(arm, SumsColumn.SUM);
      if (sum < 0) {
        problem(row, arm, SumsColumn.SUM, Kind.NEGATIVE);
      } else if (sum > units) {
        problem(row, arm, SumsColumn.SUM, Kind.MORE_THAN_UNITS);
      }
      return;
    }
    squares(row, arm, SumsColumn.SUM, SumsColumn.SUM_SQUARES);
    if (draft.kind() == SumsKind.RATIO) {
      squares(row, arm, SumsColumn.DENOMINATOR_SUM, SumsColumn.DENOMINATOR_SUM_SQUARES);
    }
  }

  private void number(int row, SumsColumn column, String cell) {
    if (cell.isEmpty()) {
      if (column != SumsColumn.WEIGHT) {
        add(row, column, Kind.MISSING, cell);
      }
      return;
    }
    OptionalDouble number = SumsNumbers.number(cell);
    if (number.isEmpty()) {
      add(row, column, Kind.NO_NUMBER, cell);
    } else if (column == SumsColumn.UNITS && SumsNumbers.count(cell).isEmpty()) {
      add(row, column, Kind.NO_COUNT, cell);
    } else if (column == SumsColumn.WEIGHT && number.getAsDouble() < 0) {
      add(row, column, Kind.NEGATIVE, cell);
    }
  }

  private void squares(int row, Map<SumsColumn, String> arm, SumsColumn sum, SumsColumn squares) {
    double units = value(arm, SumsColumn.UNITS);
    double total = value(arm, sum);
    double least = units > 0 ? total / units * total : 0;
    if (value(arm, squares) < least * (1 - ROUNDING)) {
      problem(row, arm, squares, Kind.CONTRADICTS);
    }
  }

  private static double value(Map<SumsColumn, String> arm, SumsColumn column) {
    return SumsNumbers.number(SumsDraft.cell(arm, column)).orElseThrow();
  }

  private void problem(int row, Map<SumsColumn, String> arm, SumsColumn column, Kind kind) {
    add(row, column, kind, SumsDraft.cell(arm, column));
  }

  private void add(int row, SumsColumn column, Kind kind, String value) {
    problems.add(new CellProblem(row, Optional.of(column), kind, value));
  }
}
