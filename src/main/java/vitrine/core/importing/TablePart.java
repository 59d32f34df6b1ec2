package vitrine.core.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vitrine.core.importing.text.Row;
import vitrine.core.importing.text.RowBatch;

/**
 * Some rows of one file, one after another: each is kept whole or set aside whole. Parts are filled
 * side by side, a thread each, and come together in a {@link TableBuilder}.
 */
final class TablePart {
  private static final int LONGEST_FIELD = 1 << 20;

  private final FilePlan file;
  private final TableColumns columns;
  private final int[] fieldOf;
  private final RowBatch batch;
  private final ColumnPart[] parts;
  private final boolean[] out = new boolean[RowBatch.ROWS];
  private final List<RowProblem> problems = new ArrayList<>();
  private final Row row = new Row();
  private int rows;

  TablePart(FilePlan file, TableColumns columns) {
    this.file = file;
    this.columns = columns;
    this.batch = new RowBatch(file.columns().size());
    this.parts = new ColumnPart[columns.count()];
    this.fieldOf = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = columns.builder(i).part();
      fieldOf[i] = file.columns().indexOf(columns.plan(i).name());
    }
  }

  /** Says how many rows the part will have, about. */
  void expect(int count) {
    for (ColumnPart part : parts) {
      part.expect(count);
    }
  }

  /** Where whole rows are put; {@link #filled} when it was. */
  RowBatch batch() {
    return batch;
  }

  /** Takes the rows of the batch once it is full. */
  void filled() {
    if (batch.full()) {
      take();
    }
  }

  /** Adds a row that stands on its own. */
  void add(Row single) {
    if (fits(single)) {
      batch.copy(single);
      filled();
    }
  }

  /** Whether a row of this size could hold a field that is too long. */
  static boolean large(int bytes) {
    return bytes > LONGEST_FIELD;
  }

  /** Whether a row has the fields of the file; sets it aside if not. */
  boolean fits(Row single) {
    int width = batch.width();
    if (single.count() < width) {
      aside(single, SetAside.TOO_FEW_FIELDS, "", single.count() + "/" + width);
      return false;
    }
    for (int field = width; field < single.count(); field++) {
      // Separators at the end of a line hold nothing that could be lost.
      if (single.end(field) > single.start(field)) {
        aside(single, SetAside.TOO_MANY_FIELDS, "", single.count() + "/" + width);
        return false;
      }
    }
    if (single.undecodable()) {
      aside(single, SetAside.UNDECODABLE, "", file.format().charset().displayName());
      return false;
    }
    for (int field = 0; field < width; field++) {
      int length = single.end(field) - single.start(field);
      if (large(length)) {
        aside(single, SetAside.FIELD_TOO_LONG, file.columns().get(field), Integer.toString(length));
        return false;
      }
    }
    return true;
  }

  /** Takes the rows of the batch, and orders those set aside by line. */
  void finish() {
    take();
    problems.sort(Comparator.comparingLong(RowProblem::line));
  }

  private void take() {
    int count = batch.rows();
    for (int i = 0; i < parts.length; i++) {
      if (fieldOf[i] < 0) {
        parts[i].lookMissing(count);
      } else {
        parts[i].look(batch, fieldOf[i]);
      }
    }
    int aside = 0;
    for (int i = 0; i < parts.length; i++) {
      if (columns.valueRequired(i) || columns.readableRequired(i)) {
        aside += unfit(i, count);
      }
    }
    for (ColumnPart part : parts) {
      part.take(count, out, aside);
    }
    rows += count - aside;
    if (aside > 0) {
      Arrays.fill(out, false);
    }
    batch.clear();
  }

  /** Sets aside the rows whose value of a column rules them out, and counts them. */
  private int unfit(int column, int count) {
    byte[] found = parts[column].found;
    boolean time = columns.plan(column).type() == ColumnType.TIME;
    int unfit = 0;
    for (int i = 0; i < count; i++) {
      if (found[i] >= ColumnPart.VALUE || out[i]) {
        continue;
      }
      if (found[i] == ColumnPart.MISSING && columns.valueRequired(column)) {
        batch.show(i, row);
        aside(
            row,
            time ? SetAside.TIME_MISSING : SetAside.VALUE_MISSING,
            columns.plan(column).name(),
            "");
      } else if (found[i] == ColumnPart.UNREADABLE && columns.readableRequired(column)) {
        batch.show(i, row);
        aside(
            row,
            time ? SetAside.TIME_UNREADABLE : SetAside.NUMBER_UNREADABLE,
            columns.plan(column).name(),
            row.text(fieldOf[column]));
      } else {
        continue;
      }
      out[i] = true;
      unfit++;
    }
    return unfit;
  }

  private void aside(Row single, SetAside reason, String column, String value) {
    String text = RowText.of(single.texts(), file.format());
    aside(single.line(), reason, column, value, text);
  }

  /** Sets aside what could not even be split into fields. */
  void aside(long line, SetAside reason, String column, String value, String text) {
    problems.add(
        new RowProblem(file.name(), line, reason, column, RowText.cut(value), RowText.cut(text)));
  }

  /** How many rows are kept. */
  int rows() {
    return rows;
  }

  /** The values of a column in the rows kept. */
  ColumnPart column(int index) {
    return parts[index];
  }

  /** The rows set aside, in the order of their lines. */
  List<RowProblem> problems() {
    return problems;
  }
}
