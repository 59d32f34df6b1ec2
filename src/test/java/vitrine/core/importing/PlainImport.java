package vitrine.core.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vitrine.core.importing.text.FastCsvRows;
import vitrine.core.importing.text.Row;
import vitrine.core.importing.text.RowSink;
import vitrine.core.importing.text.TextFormat;

/**
 * Reads a text of four columns (time, user, note, price) of events as the rules are written, a row
 * at a time, with FastCSV and java.time: the peer that {@link Importer} is compared with.
 */
final class PlainImport implements RowSink {
  static final List<String> COLUMNS = List.of("time", "user", "note", "price");

  /** The rows kept, each as its values. */
  final List<List<String>> kept = new ArrayList<>();

  /** Line, reason, column and value of each row set aside. */
  final List<String> aside = new ArrayList<>();

  long blankLines;
  private boolean header = true;

  static PlainImport of(byte[] text, TextFormat format) throws IOException {
    PlainImport read = new PlainImport();
    new FastCsvRows().read(new ByteArrayInputStream(text), format, read);
    return read;
  }

  @Override
  public boolean row(Row row) {
    if (header) {
      header = false;
    } else {
      data(row);
    }
    return true;
  }

  private void data(Row row) {
    List<String> fields = new ArrayList<>(row.texts());
    int width = fields.size();
    while (fields.size() > 4 && fields.getLast().isEmpty()) {
      fields.removeLast();
    }
    if (fields.size() != 4) {
      SetAside reason = width < 4 ? SetAside.TOO_FEW_FIELDS : SetAside.TOO_MANY_FIELDS;
      aside.add(row.line() + " " + reason + "  " + width + "/4");
      return;
    }
    if (row.undecodable()) {
      aside.add(row.line() + " UNDECODABLE  UTF-8");
      return;
    }
    String time = time(fields.get(0));
    if (time.isEmpty()) {
      aside.add(row.line() + " TIME_MISSING time ");
      return;
    }
    if (time.equals("?")) {
      aside.add(row.line() + " TIME_UNREADABLE time " + fields.get(0));
      return;
    }
    String price = price(fields.get(3));
    if (price.equals("?")) {
      aside.add(row.line() + " NUMBER_UNREADABLE price " + fields.get(3));
      return;
    }
    kept.add(List.of(time, text(fields.get(1)), text(fields.get(2)), price));
  }

  private static String text(String field) {
    return field.isBlank() || field.strip().equals("NULL") ? "" : field;
  }

  private static String time(String field) {
    if (text(field).isEmpty()) {
      return "";
    }
    try {
      Instant time =
          field.endsWith("Z")
              ? Instant.parse(field)
              : LocalDateTime.parse(field.replace(' ', 'T')).atZone(TestFiles.SHANGHAI).toInstant();
      return Long.toString(time.toEpochMilli());
    } catch (DateTimeException e) {
      return "?";
    }
  }

  private static String price(String field) {
    if (text(field).isEmpty()) {
      return "";
    }
    try {
      return Double.toString(Double.parseDouble(field));
    } catch (NumberFormatException e) {
      return "?";
    }
  }

  @Override
  public boolean broken(long line, String text) {
    return aside.add(line + " BROKEN_QUOTES  ");
  }

  @Override
  public void blankLine() {
    blankLines++;
  }

  /** The format of the text. */
  static TextFormat format() {
    return new TextFormat(StandardCharsets.UTF_8, ',', true, true);
  }
}
