package vitrine.core.importing.text;

import java.nio.charset.Charset;

/**
 * How a source holds its table.
 *
 * @param charset the encoding; a byte order mark is skipped
 * @param separator between fields
 * @param quoted whether double quotes group a field; in some tab-separated files they are plain
 *     text
 * @param header whether the first row names the columns
 * @param layout how rows are found; separator and quotes are of text between separators only
 */
public record TextFormat(
    Charset charset, char separator, boolean quoted, boolean header, Layout layout) {

  /** Fields between separators. */
  public TextFormat(Charset charset, char separator, boolean quoted, boolean header) {
    this(charset, separator, quoted, header, new Layout.Delimited());
  }

  /** Another layout of the same encoding; its set-aside rows are written with commas. */
  public static TextFormat of(Charset charset, boolean header, Layout layout) {
    return new TextFormat(charset, ',', true, header, layout);
  }

  /** The name on the command line: csv, tsv, json, jsonl, python or xlsx. */
  public String argument() {
    return switch (layout) {
      case Layout.Delimited d -> separator == '\t' ? "tsv" : "csv";
      case Layout.Records records when records.notation() == Layout.Notation.PYTHON -> "python";
      case Layout.Records records -> records.lines() ? "jsonl" : "json";
      case Layout.Sheet sheet -> "xlsx";
    };
  }

  /** The same format with or without a header. */
  public TextFormat withHeader(boolean present) {
    return new TextFormat(charset, separator, quoted, present, layout);
  }
}
