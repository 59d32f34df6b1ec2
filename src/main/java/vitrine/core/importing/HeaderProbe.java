package vitrine.core.importing;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vitrine.core.importing.value.NumberParser;
import vitrine.core.importing.value.NumberStyle;
import vitrine.core.importing.value.TimeParser;

/** Tells whether the first row names the columns. */
final class HeaderProbe {
  private static final int LONGEST_NAME = 60;

  private HeaderProbe() {}

  /** Whether the first of these rows is a header. */
  static boolean present(List<List<String>> rows) {
    List<String> first = rows.getFirst();
    int header = 0;
    int data = 0;
    for (int column = 0; column < first.size(); column++) {
      ColumnSample below = new ColumnSample(Columns.cells(rows, 1, column));
      boolean numeric = below.type() != ColumnType.TEXT;
      String cell = first.get(column).strip();
      if (numeric && !cell.isEmpty()) {
        header += isValue(cell) ? 0 : 1;
        data += isValue(cell) ? 1 : 0;
      } else if (isValue(cell)) {
        data++;
      }
    }
    if (header != data) {
      return header > data;
    }
    return data == 0 && named(rows);
  }

  private static boolean isValue(String cell) {
    byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
    ColumnSample sample = new ColumnSample(List.of(cell));
    return sample.type() != ColumnType.TEXT
        || new NumberParser(NumberStyle.POINT).parse(bytes, 0, bytes.length)
        || new TimeParser(ZoneOffset.UTC, sample.days()).parse(bytes, 0, bytes.length);
  }

  /** Where all is text: names are short, differ from each other and from what stands below. */
  private static boolean named(List<List<String>> rows) {
    List<String> first = rows.getFirst();
    Set<String> names = new HashSet<>();
    boolean known = false;
    for (int column = 0; column < first.size(); column++) {
      String name = first.get(column).strip();
      known |= RoleNames.known(name) && EventNames.kind(name).isEmpty();
      boolean repeated = !name.isEmpty() && !names.add(name);
      if (name.length() > LONGEST_NAME || (repeated && !known)) {
        return false;
      }
    }
    if (known) {
      return true;
    }
    for (int column = 0; column < first.size(); column++) {
      String name = first.get(column);
      if (!name.isEmpty() && Columns.cells(rows, 1, column).contains(name)) {
        return false;
      }
    }
    return rows.size() == 1 || rows.size() > 2;
  }
}
