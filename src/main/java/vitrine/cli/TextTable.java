package vitrine.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints rows in columns; Chinese characters take two places, as terminals show them. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row; the first one is the heading. */
  TextTable row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Prints every row; the first column stands left, numbers stand right. */
  void print(PrintWriter out) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        widths[column] = Math.max(widths[column], width(row.get(column)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String padding = " ".repeat(widths[column] - width(row.get(column)));
        line.append(column == 0 ? row.get(0) + padding : "  " + padding + row.get(column));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static int width(String text) {
    return text.codePoints().map(point -> point >= 0x1100 && wide(point) ? 2 : 1).sum();
  }

  private static boolean wide(int point) {
    return point <= 0x115f
        || (point >= 0x2e80 && point <= 0xa4cf)
        || (point >= 0xac00 && point <= 0xd7a3)
        || (point >= 0xf900 && point <= 0xfaff)
        || (point >= 0xfe30 && point <= 0xfe6f)
        || (point >= 0xff00 && point <= 0xff60)
        || (point >= 0x1f300 && point <= 0x1faff);
  }
}
