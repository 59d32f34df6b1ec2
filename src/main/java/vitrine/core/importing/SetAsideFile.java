package vitrine.core.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/** Writes the rows that were set aside as a CSV file that opens safely in a spreadsheet. */
public final class SetAsideFile {
  private SetAsideFile() {}

  /**
   * Writes all rows with file, line and reason.
   *
   * @param header the names of the six columns: file, line, reason, column, value, row
   * @param sentence says a reason in the user's language
   * @throws VitrineException if the file cannot be written
   */
  public static void write(
      RowProblems problems,
      Path target,
      List<String> header,
      Function<RowProblem, String> sentence) {
    try (CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(target))) {
      csv.writeRecord(header);
      problems.forEach(
          problem ->
              csv.writeRecord(
                  safe(problem.file()),
                  Long.toString(problem.line()),
                  sentence.apply(problem),
                  safe(problem.column()),
                  safe(problem.value()),
                  safe(problem.row())));
    } catch (IOException | UncheckedIOException e) {
      throw new VitrineException(
          ProblemCode.FILE_UNWRITABLE, e, String.valueOf(target.getFileName()));
    }
  }

  /** Keeps a spreadsheet from taking a value for a formula. */
  static String safe(String value) {
    boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    return formula ? "'" + value : value;
  }
}
