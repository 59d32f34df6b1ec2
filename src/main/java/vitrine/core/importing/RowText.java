package vitrine.core.importing;

import java.util.List;
import vitrine.core.importing.text.TextFormat;

/** Writes fields back as the text of a row. */
final class RowText {
  /** What a spreadsheet cell can hold, about. */
  private static final int LONGEST = 32_000;

  private RowText() {}

  static String of(List<String> fields, TextFormat format) {
    char separator = format.separator();
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < fields.size() && row.length() <= LONGEST; i++) {
      if (i > 0) {
        row.append(separator);
      }
      String field = cut(fields.get(i));
      boolean plain =
          !format.quoted()
              || field.indexOf(separator) < 0
                  && field.indexOf('"') < 0
                  && field.indexOf('\n') < 0
                  && field.indexOf('\r') < 0;
      row.append(plain ? field : '"' + field.replace("\"", "\"\"") + '"');
    }
    return row.toString();
  }

  static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
