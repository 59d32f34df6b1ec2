package vitrine.core.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import vitrine.core.dataset.ColumnTypes;
import vitrine.core.dataset.Role;
import vitrine.core.importing.ColumnBuilder.Found;
import vitrine.core.importing.text.Row;

/** Collects the rows of all files of a plan: each row is kept whole or set aside whole. */
final class TableBuilder {
  private static final int LONGEST_FIELD = 1 << 20;

  private final List<ColumnPlan> columns;
  private final ColumnBuilder[] builders;
  private final boolean[] valueRequired;
  private final boolean[] readableRequired;
  private final long[] missing;
  private final long[] unreadable;
  private final Found[] found;
  private final int[] fieldOf;
  private final RowProblems problems;
  private FilePlan file;

  TableBuilder(ImportPlan plan, RowProblems problems) {
    ColumnTypes.load();
    this.problems = problems;
    this.file = plan.files().getFirst();
    columns = plan.columns().stream().filter(c -> c.role() != Role.IGNORED).toList();
    int count = columns.size();
    builders = new ColumnBuilder[count];
    valueRequired = new boolean[count];
    readableRequired = new boolean[count];
    missing = new long[count];
    unreadable = new long[count];
    found = new Found[count];
    fieldOf = new int[count];
    for (int i = 0; i < count; i++) {
      Role role = columns.get(i).role();
      builders[i] = ColumnBuilder.of(columns.get(i), plan.zone());
      valueRequired[i] = plan.kind().map(kind -> RequiredRoles.value(kind, role)).orElse(false);
      readableRequired[i] = valueRequired[i] || RequiredRoles.readable(role);
    }
  }

  /** Begins a file. */
  void file(FilePlan next) {
    file = next;
    for (int i = 0; i < fieldOf.length; i++) {
      fieldOf[i] = next.columns().indexOf(columns.get(i).name());
    }
  }

  /** Keeps a row or sets it aside. */
  void row(Row row) {
    if (!fits(row) || !readable(row)) {
      return;
    }
    for (int i = 0; i < builders.length; i++) {
      builders[i].take();
      missing[i] += found[i] == Found.MISSING ? 1 : 0;
      unreadable[i] += found[i] == Found.UNREADABLE ? 1 : 0;
    }
  }

  private boolean fits(Row row) {
    int width = file.columns().size();
    if (row.count() < width) {
      aside(row, SetAside.TOO_FEW_FIELDS, "", row.count() + "/" + width);
      return false;
    }
    // Separators at the end of a line hold nothing that could be lost.
    if (row.count() > width && row.end(row.count() - 1) > row.end(width - 1)) {
      aside(row, SetAside.TOO_MANY_FIELDS, "", row.count() + "/" + width);
      return false;
    }
    if (row.undecodable()) {
      aside(row, SetAside.UNDECODABLE, "", file.format().charset().displayName());
      return false;
    }
    for (int field = 0; field < width; field++) {
      int length = row.end(field) - row.start(field);
      if (length > LONGEST_FIELD) {
        aside(row, SetAside.FIELD_TOO_LONG, file.columns().get(field), Integer.toString(length));
        return false;
      }
    }
    return true;
  }

  private boolean readable(Row row) {
    for (int i = 0; i < builders.length; i++) {
      int field = fieldOf[i];
      if (field < 0) {
        builders[i].lookMissing();
        found[i] = Found.MISSING;
      } else {
        found[i] = builders[i].look(row.bytes(), row.start(field), row.end(field));
      }
      if (found[i] == Found.MISSING && valueRequired[i]) {
        boolean time = columns.get(i).type() == ColumnType.TIME;
        aside(
            row, time ? SetAside.TIME_MISSING : SetAside.VALUE_MISSING, columns.get(i).name(), "");
        return false;
      }
      if (found[i] == Found.UNREADABLE && readableRequired[i]) {
        boolean time = columns.get(i).type() == ColumnType.TIME;
        SetAside reason = time ? SetAside.TIME_UNREADABLE : SetAside.NUMBER_UNREADABLE;
        aside(row, reason, columns.get(i).name(), row.text(field));
        return false;
      }
    }
    return true;
  }

  private void aside(Row row, SetAside reason, String column, String value) {
    String text = RowText.of(row.texts(), file.format());
    aside(row.line(), reason, column, value, text);
  }

  /** Sets aside what could not even be split into fields. */
  void aside(long line, SetAside reason, String column, String value, String text) {
    problems.add(
        new RowProblem(
            file.source().name(), line, reason, column, RowText.cut(value), RowText.cut(text)));
  }

  Table table(String name) {
    List<Column<?>> built = new ArrayList<>();
    for (int i = 0; i < builders.length; i++) {
      built.add(builders[i].build(columns.get(i).name()));
    }
    return Table.create(name, built.toArray(new Column<?>[0]));
  }

  Map<String, ColumnCounts> counts() {
    Map<String, ColumnCounts> counts = new LinkedHashMap<>();
    for (int i = 0; i < builders.length; i++) {
      counts.put(
          columns.get(i).name(),
          new ColumnCounts(missing[i], unreadable[i], builders[i].formats()));
    }
    return counts;
  }
}
