package vitrine.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Frame;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.TextLanguage;

/**
 * Writes the columns of a frame and what the model says of each row, block by block, through a
 * temporary file. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
final class ScoredCsv implements AutoCloseable {
  private static final List<String> ADDED =
      List.of(
          "sentiment", "score", "confidence", "p_negative", "p_neutral", "p_positive", "language");
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final Path target;
  private final Path partial;
  private final Frame frame;
  private final double confidence;
  private final CsvWriter csv;
  private boolean finished;

  ScoredCsv(Path target, Frame frame, double confidence) {
    this.target = target;
    this.frame = frame;
    this.confidence = confidence;
    try {
      partial =
          Files.createTempFile(
              target.toAbsolutePath().getParent(), target.getFileName().toString(), ".part");
      csv = CsvWriter.builder().build(partial);
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNWRITABLE, e, target);
    }
    List<String> header = new ArrayList<>();
    frame.columns().forEach(name -> header.add(safe(name)));
    ADDED.forEach(name -> header.add(frame.columns().contains(name) ? "vitrine_" + name : name));
    csv.writeRecord(header);
  }

  /** Writes the rows from {@code first} on that these scores are for. */
  void write(int first, Scores scores, List<String> texts) {
    for (int i = 0; i < scores.rows().size(); i++) {
      List<String> cells = new ArrayList<>();
      for (String name : frame.columns()) {
        cells.add(safe(cell(frame.table().column(name), first + i)));
      }
      cells.add(Mood.of(scores, i, confidence).argument());
      if (scores.scored(i)) {
        cells.add(number(scores.score(i)));
        cells.add(number(scores.confidence(i)));
        for (Sentiment sentiment : Sentiment.values()) {
          cells.add(number(scores.probabilities(i)[sentiment.ordinal()]));
        }
        cells.add(TextLanguage.of(texts.get(i)).name().toLowerCase(Locale.ROOT));
      } else {
        cells.addAll(List.of("", "", "", "", "", ""));
      }
      csv.writeRecord(cells);
    }
  }

  /** Puts the finished file in its place. */
  void finish() {
    try {
      csv.close();
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
      finished = true;
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNWRITABLE, e, target);
    }
  }

  @Override
  public void close() {
    if (finished) {
      return;
    }
    try {
      csv.close();
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNWRITABLE, e, target);
    }
  }

  private static String cell(Column<?> column, int row) {
    return switch (column) {
      case LongColumn times ->
          times.getLong(row) == Long.MIN_VALUE
              ? ""
              : Instant.ofEpochMilli(times.getLong(row)).toString();
      case DoubleColumn numbers -> {
        double value = numbers.getDouble(row);
        if (Double.isNaN(value)) {
          yield "";
        }
        yield value == Math.rint(value) && Math.abs(value) < 1e15
            ? Long.toString((long) value)
            : Double.toString(value);
      }
      default -> column.getUnformattedString(row);
    };
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** The cell as it is, unless a spreadsheet would compute it. */
  static String safe(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
    return formula && !cell.matches("[-+]?\\d+(\\.\\d+)?") ? "'" + cell : cell;
  }
}
