package vitrine.core.sentiment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/**
 * Corrections as CSV with the columns text, aspect, given, said, model, corrected_at. A cell that a
 * spreadsheet would compute, or that begins with an apostrophe, has an apostrophe put before it,
 * which is taken away again when it is read.
 */
public final class CorrectionCsv {
  private static final List<String> HEADER =
      List.of("text", "aspect", "given", "said", "model", "corrected_at");
  private static final String ESCAPED = "=+-@\t\r'";

  private CorrectionCsv() {}

  /**
   * Writes them; a file that is there is replaced once all is written.
   *
   * @throws VitrineException if it cannot be written
   */
  public static void write(List<Correction> corrections, Path file) {
    Path partial = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (CsvWriter csv = CsvWriter.builder().build(partial)) {
        csv.writeRecord(HEADER);
        for (Correction correction : corrections) {
          csv.writeRecord(
              escaped(correction.text()),
              escaped(correction.aspect().orElse("")),
              correction.given().argument(),
              correction.said().map(Sentiment::argument).orElse(""),
              escaped(correction.model()),
              correction.at().toString());
        }
      }
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNWRITABLE, e, file);
    }
  }

  /**
   * Reads them. Only {@code text} and {@code given} must be there.
   *
   * @param now the moment of corrections that do not say theirs
   * @throws VitrineException if it cannot be read, or a line is none
   */
  public static List<Correction> read(Path file, Instant now) {
    List<Correction> corrections = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
      List<String> header = List.of();
      for (CsvRecord line : csv) {
        if (header.isEmpty()) {
          header = line.getFields().stream().map(String::strip).toList();
          require(header, file);
        } else {
          corrections.add(correction(new Line(header, line), now, file));
        }
      }
      return corrections;
    } catch (IOException | UncheckedIOException | de.siegmar.fastcsv.reader.CsvParseException e) {
      throw new VitrineException(ProblemCode.FILE_UNREADABLE, e, file);
    }
  }

  private static void require(List<String> header, Path file) {
    if (!header.containsAll(List.of("text", "given"))) {
      throw new VitrineException(ProblemCode.CORRECTIONS_UNREADABLE, file, 1);
    }
  }

  private static Correction correction(Line line, Instant now, Path file) {
    try {
      String text = line.cell("text");
      if (text.isBlank()) {
        throw new IllegalArgumentException("no text");
      }
      return new Correction(
          text,
          Optional.of(line.cell("aspect")).filter(aspect -> !aspect.isBlank()),
          Correction.sentiment(line.cell("given")),
          Optional.of(line.cell("said")).filter(said -> !said.isBlank()).map(Correction::sentiment),
          line.cell("model"),
          line.cell("corrected_at").isBlank() ? now : Instant.parse(line.cell("corrected_at")));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new VitrineException(
          ProblemCode.CORRECTIONS_UNREADABLE, e, file, line.record().getStartingLineNumber());
    }
  }

  private record Line(List<String> header, CsvRecord record) {
    String cell(String column) {
      int at = header.indexOf(column);
      return at < 0 || at >= record.getFieldCount() ? "" : plain(record.getField(at));
    }
  }

  /** The cell, so that no spreadsheet computes it and it can be read back. */
  static String escaped(String cell) {
    return !cell.isEmpty() && ESCAPED.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  /** The cell as it was before it was escaped. */
  static String plain(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && ESCAPED.indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }
}
