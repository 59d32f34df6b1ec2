package vitrine.core.experiment.summary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cells that were copied from a spreadsheet. */
public final class SumsPaste {
  private SumsPaste() {}

  /** Whether a text is more than the content of one cell. */
  public static boolean cells(String text) {
    return text.strip().indexOf('\t') >= 0 || text.strip().indexOf('\n') >= 0;
  }

  /** Whether a text looks like the JSON of {@code --summary}. */
  public static boolean json(String text) {
    return text.stripLeading().startsWith("{");
  }

  /**
   * The rows of a text, cells between tabs, or between semicolons or commas where it has no tabs. A
   * first row of headings says which column is which; without one they come in the order of the
   * kind's columns.
   */
  public static List<Map<SumsColumn, String>> rows(String text, SumsKind kind) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty()) {
      return List.of();
    }
    String separator = text.indexOf('\t') >= 0 ? "\t" : text.indexOf(';') >= 0 ? ";" : ",";
    List<Optional<SumsColumn>> headings =
        cells(lines.getFirst(), separator).stream().map(SumsColumn::of).toList();
    boolean named = headings.stream().filter(Optional::isPresent).count() >= 2;
    List<Optional<SumsColumn>> order =
        named ? headings : kind.columns().stream().map(Optional::of).toList();
    List<Map<SumsColumn, String>> rows = new ArrayList<>();
    for (String line : lines.subList(named ? 1 : 0, lines.size())) {
      Map<SumsColumn, String> row = new EnumMap<>(SumsColumn.class);
      List<String> cells = cells(line, separator);
      for (int i = 0; i < Math.min(cells.size(), order.size()); i++) {
        String cell = cells.get(i);
        order.get(i).ifPresent(column -> row.put(column, cell));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line, String separator) {
    return List.of(line.split(separator, -1)).stream().map(String::strip).toList();
  }
}
