package vitrine.cli;

import java.io.PrintWriter;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Collectors;
import vitrine.cli.ImportDocument.Column;
import vitrine.cli.ImportDocument.FileFormat;
import vitrine.cli.ImportDocument.Row;
import vitrine.cli.ImportDocument.Window;

/** Tells people what a file holds and what became of its rows. */
final class ImportSummary {
  private static final int FILES = 5;
  private static final int ROWS = 10;

  private final Words words;
  private final ImportDocument document;

  ImportSummary(Words words, ImportDocument document) {
    this.words = words;
    this.document = document;
  }

  void print(PrintWriter out) {
    files(out);
    if (document.dataset() != null) {
      out.println(
          words.text("import.out.stored", document.dataset().name(), document.dataset().id()));
    }
    if (document.kind() != null) {
      out.println(words.text("import.out.kind", document.kind()));
    }
    out.println(
        words.text(
            "import.out.rows",
            document.rows().read(),
            document.rows().kept(),
            document.rows().setAside()));
    if (document.time() != null) {
      window(out, document.time());
    }
    out.println();
    columns(out);
    events(out);
    notes(out);
    setAside(out);
  }

  private void files(PrintWriter out) {
    List<FileFormat> files = document.files();
    for (FileFormat file : files.subList(0, Math.min(FILES, files.size()))) {
      String encoding = file.encoding();
      String separator = file.separator();
      if (separator == null || encoding == null) {
        out.println(
            words.text(
                "import.out.file.records",
                file.name(),
                format(file),
                words.text(file.header() ? "import.out.header" : "import.out.no.header"),
                file.columns()));
        continue;
      }
      out.println(
          words.text(
              "import.out.file",
              file.name(),
              encoding,
              separator(separator),
              words.text(file.header() ? "import.out.header" : "import.out.no.header"),
              file.columns()));
    }
    if (files.size() > FILES) {
      out.println(words.text("import.out.more.files", files.size() - FILES));
    }
  }

  private String format(FileFormat file) {
    return words.text("data.format." + file.format(), file.sheet() == null ? "" : file.sheet());
  }

  private static String separator(String separator) {
    return separator.equals("\t") ? "TAB" : separator;
  }

  private void window(PrintWriter out, Window window) {
    out.println(
        words.text(
            "import.out.window",
            window.first().toString(),
            window.last().toString(),
            document.zone(),
            window.outside()));
    if (window.outside() > 0) {
      out.println(
          words.text(
              "import.out.outside",
              window.earliest().toString(),
              window.latest().toString(),
              window.rule()));
    }
  }

  private void columns(PrintWriter out) {
    NumberFormat count = NumberFormat.getIntegerInstance(words.messages().getLocale());
    NumberFormat share = NumberFormat.getPercentInstance(words.messages().getLocale());
    TextTable table = new TextTable();
    table.row(
        words.text("import.out.column"),
        words.text("import.out.type"),
        words.text("import.out.role"),
        words.text("import.out.confidence"),
        words.text("import.out.distinct"),
        words.text("import.out.missing"),
        words.text("import.out.unreadable"));
    for (Column column : document.columns()) {
      table.row(
          column.name(),
          column.type(),
          column.role(),
          share.format(column.confidence()),
          column.distinct() == null ? "" : count.format(column.distinct()),
          count.format(column.missing()),
          count.format(column.unreadable()));
    }
    table.print(out);
    for (Column column : document.columns()) {
      if (column.trimmed() > 0) {
        out.println(
            words.text("import.out.trimmed", column.name(), count.format(column.trimmed())));
      }
    }
  }

  private void events(PrintWriter out) {
    if (!document.events().isEmpty()) {
      String pairs =
          document.events().entrySet().stream()
              .map(e -> e.getKey() + " = " + e.getValue())
              .collect(Collectors.joining(", "));
      out.println();
      out.println(words.text("import.out.events", pairs));
    }
  }

  private void notes(PrintWriter out) {
    if (!document.notes().isEmpty()) {
      out.println();
      document.notes().stream().limit(ROWS).forEach(note -> out.println("- " + note.message()));
    }
  }

  private void setAside(PrintWriter out) {
    List<Row> rows = document.setAside().first();
    if (!rows.isEmpty()) {
      out.println();
      out.println(words.text("import.out.set.aside", document.rows().setAside()));
      for (Row row : rows.subList(0, Math.min(ROWS, rows.size()))) {
        out.println(
            words.text("import.out.row", row.file(), Long.toString(row.line()), row.message()));
      }
    }
  }
}
