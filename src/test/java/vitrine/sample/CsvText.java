package vitrine.sample;

/** Comma-separated text with quotes where a value needs them and line feeds as line ends. */
final class CsvText {
  private final StringBuilder text = new StringBuilder();

  CsvText(String header) {
    text.append(header).append('\n');
  }

  void row(Object... values) {
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : ",").append(quoted(values[i].toString()));
    }
    text.append('\n');
  }

  private static String quoted(String value) {
    boolean plain = value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0;
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  String text() {
    return text.toString();
  }
}
