package vitrine.core.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import vitrine.core.dataset.ColumnTypes;
import vitrine.core.importing.value.TimeFormat;

/** Puts the parts of all files of a plan together, in the order in which they are added. */
final class TableBuilder {
  private final TableColumns columns;
  private final RowProblems problems;
  private final List<Deque<ColumnPart>> parts = new ArrayList<>();
  private final long[] missing;
  private final long[] unreadable;
  private final long[] trimmed;
  private final List<Map<TimeFormat, Long>> formats = new ArrayList<>();
  private long rows;

  TableBuilder(ImportPlan plan, RowProblems problems) {
    ColumnTypes.load();
    this.problems = problems;
    this.columns = new TableColumns(plan);
    this.missing = new long[columns.count()];
    this.unreadable = new long[columns.count()];
    this.trimmed = new long[columns.count()];
    for (int i = 0; i < columns.count(); i++) {
      parts.add(new ArrayDeque<>());
      formats.add(new TreeMap<>());
    }
  }

  /** An empty part for rows of a file; any thread may fill it. */
  TablePart part(FilePlan file) {
    return new TablePart(file, columns);
  }

  /**
   * Adds the next rows.
   *
   * @param part finished
   * @param linesBefore what the numbers of the part's lines lack
   */
  void add(TablePart part, long linesBefore) {
    rows += part.rows();
    for (int i = 0; i < columns.count(); i++) {
      ColumnPart values = part.column(i);
      missing[i] += values.count(ColumnPart.MISSING);
      unreadable[i] += values.count(ColumnPart.UNREADABLE);
      trimmed[i] += ColumnBuilder.trimmed(values);
      Map<TimeFormat, Long> sums = formats.get(i);
      ColumnBuilder.formats(values).forEach((format, n) -> sums.merge(format, n, Long::sum));
      parts.get(i).add(values);
    }
    part.problems().forEach(problem -> problems.add(problem.later(linesBefore)));
  }

  Table table(String name) {
    Column<?>[] built = new Column<?>[columns.count()];
    IntStream.range(0, built.length)
        .parallel()
        .forEach(
            i -> {
              String column = columns.plan(i).name();
              built[i] = columns.builder(i).build(column, parts.get(i), Math.toIntExact(rows));
            });
    return Table.create(name, built);
  }

  Map<String, ColumnCounts> counts() {
    Map<String, ColumnCounts> counts = new LinkedHashMap<>();
    for (int i = 0; i < columns.count(); i++) {
      counts.put(
          columns.plan(i).name(),
          new ColumnCounts(missing[i], unreadable[i], trimmed[i], formats.get(i)));
    }
    return counts;
  }
}
