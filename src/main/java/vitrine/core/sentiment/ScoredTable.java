package vitrine.core.sentiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;
import vitrine.core.common.SpreadsheetCell;
import vitrine.core.dataset.Frame;

/**
 * The columns of a frame and what a model says of each row, as the cells of a table for
 * spreadsheets. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 *
 * @param frame the rows
 * @param confidence below which a review counts as unsure
 */
public record ScoredTable(Frame frame, double confidence) {
  private static final List<String> ADDED =
      List.of(
          "sentiment", "score", "confidence", "p_negative", "p_neutral", "p_positive", "language");

  /** The names of the columns. */
  public List<String> header() {
    List<String> header = new ArrayList<>();
    frame.columns().forEach(name -> header.add(safe(name)));
    ADDED.forEach(name -> header.add(frame.columns().contains(name) ? "vitrine_" + name : name));
    return header;
  }

  /**
   * The cells of a row.
   *
   * @param row of the frame
   * @param scores of some rows
   * @param scored which of them belongs to the row
   * @param text the review's body, whose language is told
   */
  public List<String> cells(int row, Scores scores, int scored, String text) {
    List<String> cells = new ArrayList<>();
    for (String name : frame.columns()) {
      cells.add(safe(cell(frame.table().column(name), row)));
    }
    cells.add(Mood.of(scores, scored, confidence).argument());
    if (scores.scored(scored)) {
      cells.add(number(scores.score(scored)));
      cells.add(number(scores.confidence(scored)));
      for (Sentiment sentiment : Sentiment.values()) {
        cells.add(number(scores.probabilities(scored)[sentiment.ordinal()]));
      }
      cells.add(TextLanguage.of(text).name().toLowerCase(Locale.ROOT));
    } else {
      cells.addAll(List.of("", "", "", "", "", ""));
    }
    return cells;
  }

  private static String cell(Column<?> column, int row) {
    return switch (column) {
      case LongColumn times ->
          times.getLong(row) == Long.MIN_VALUE
              ? ""
              : Instant.ofEpochMilli(times.getLong(row)).toString();
      case DoubleColumn numbers -> {
        double value = numbers.getDouble(row);
        if (Double.isNaN(value)) {
          yield "";
        }
        yield value == Math.rint(value) && Math.abs(value) < 1e15
            ? Long.toString((long) value)
            : Double.toString(value);
      }
      default -> column.getUnformattedString(row);
    };
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** The cell as it is, unless a spreadsheet would compute it. */
  public static String safe(String cell) {
    return SpreadsheetCell.safe(cell);
  }
}
