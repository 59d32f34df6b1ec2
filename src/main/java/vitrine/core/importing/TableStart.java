package vitrine.core.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.importing.record.RecordProbe;
import vitrine.core.importing.record.RecordScan;
import vitrine.core.importing.source.Source;
import vitrine.core.importing.text.Encodings;
import vitrine.core.importing.text.FormatProbe;
import vitrine.core.importing.text.Layout;
import vitrine.core.importing.text.TextFormat;
import vitrine.core.importing.text.TextHead;
import vitrine.core.importing.workbook.OfficeFile;
import vitrine.core.importing.workbook.WorkbookProbe;

/**
 * The beginning of a table, however its source is written; what it is, its content says.
 *
 * @param format with a header only where {@code named}
 * @param rows the first rows, that of the names included
 * @param named whether the first row is known to hold the names of the columns
 * @param whole whether these rows are all that there is
 */
record TableStart(TextFormat format, List<List<String>> rows, boolean named, boolean whole) {

  /**
   * The tables of a source: one, or as many as a workbook has sheets.
   *
   * @param bytes how much of a text is looked at
   * @param limit how many rows
   * @throws VitrineException if it cannot be read as a table
   */
  static List<TableStart> of(Source source, int bytes, int limit, Progress progress) {
    switch (OfficeFile.of(source)) {
      case WORKBOOK -> {
        return WorkbookProbe.of(source, limit).stream().map(TableStart::sheet).toList();
      }
      case PROTECTED -> throw new VitrineException(ProblemCode.FILE_PASSWORD, source.name());
      case OLD -> throw new VitrineException(ProblemCode.FILE_SPREADSHEET, source.name());
      case NONE -> {}
    }
    TextHead head = TextHead.of(source, bytes);
    Charset charset = Encodings.of(head.bytes());
    Optional<Layout.Records> records = RecordProbe.of(head.bytes(), head.whole(), charset);
    if (records.isPresent()) {
      return List.of(records(source, charset, records.get(), limit, progress));
    }
    refuseBrokenRecords(source, head);
    TextFormat format = FormatProbe.of(head);
    return List.of(new TableStart(format, head.rows(format, limit), false, head.whole()));
  }

  private static TableStart sheet(WorkbookProbe.Start sheet) {
    // The encoding is that of the texts inside a workbook.
    TextFormat format = TextFormat.of(StandardCharsets.UTF_8, false, sheet.layout());
    return new TableStart(format, sheet.rows(), false, true);
  }

  private static TableStart records(
      Source source, Charset charset, Layout.Records bare, int limit, Progress progress) {
    TextFormat format = TextFormat.of(charset, true, bare);
    List<List<String>> rows =
        RecordScan.of(source, format, bare, limit, FileProbe.MAX_COLUMNS, progress);
    Layout.Records named =
        new Layout.Records(bare.notation(), bare.lines(), bare.path(), rows.getFirst());
    return new TableStart(TextFormat.of(charset, true, named), rows, true, true);
  }

  /** A file that is called JSON and begins like it, but cannot be read, is no CSV either. */
  private static void refuseBrokenRecords(Source source, TextHead head) {
    String name = source.name().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    boolean called = name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".ndjson");
    String text = new String(head.bytes(), 0, Math.min(64, head.bytes().length)).strip();
    if (called && (text.startsWith("{") || text.startsWith("["))) {
      throw new VitrineException(ProblemCode.FILE_WITHOUT_RECORDS, source.name());
    }
  }
}
