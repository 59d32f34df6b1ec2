package vitrine.core.importing.text;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Rows by FastCSV. Where a quote is never closed or text follows a closing quote, the line at which
 * the row began is reported as broken and reading goes on with the next line, so that a lone quote
 * costs one line and not the rest of the file.
 */
public final class FastCsvRows implements RowReader {
  private static final int LONGEST_FIELD = 8 << 20;
  private static final char NO_QUOTE = '\u0001';

  @Override
  public void read(InputStream bytes, TextFormat format, RowSink sink) throws IOException {
    DecodingReader decoding = new DecodingReader(bytes, format.charset());
    RewindReader text = new RewindReader(decoding);
    long linesBefore = 0;
    while (!readUntilBroken(text, decoding, format, sink, linesBefore)) {
      long line = text.line();
      String skipped = text.skipLine();
      linesBefore = text.line() - 1;
      if (!sink.broken(line, skipped)) {
        return;
      }
    }
  }

  /** Reads on; false if it met a broken row, at whose first line the text then stands. */
  private static boolean readUntilBroken(
      RewindReader text, DecodingReader decoding, TextFormat format, RowSink sink, long linesBefore)
      throws IOException {
    Handler handler = new Handler(text, decoding, linesBefore);
    // Not closed: that would close the text, which is read on after a broken row.
    CsvReader<Handler> rows = builder(format).build(handler, text);
    try {
      for (Handler found : rows) {
        if (found.empty) {
          sink.blankLine();
        } else if (!sink.row(found.row)) {
          return true;
        }
      }
      return true;
    } catch (CsvParseException e) {
      // FastCSV wraps whatever the stream below throws, a refused bomb for example.
      if (e.getCause() instanceof RuntimeException below) {
        throw below;
      }
      if (e.getCause() instanceof IOException below) {
        throw below;
      }
      text.rowBegins(handler.row.line());
      text.toRow();
      return false;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static CsvReader.CsvReaderBuilder builder(TextFormat format) {
    return CsvReader.builder()
        .fieldSeparator(format.separator())
        .quoteCharacter(format.quoted() ? '"' : NO_QUOTE)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(false)
        .allowUnclosedQuote(false)
        .maxBufferSize(LONGEST_FIELD);
  }

  /** Copies the fields of a row. */
  private static final class Handler extends CsvCallbackHandler<Handler> {
    private final RewindReader text;
    private final DecodingReader decoding;
    private final long linesBefore;
    private final Row row = new Row();
    private boolean empty;

    Handler(RewindReader text, DecodingReader decoding, long linesBefore) {
      this.text = text;
      this.decoding = decoding;
      this.linesBefore = linesBefore;
    }

    @Override
    protected RecordType getRecordType() {
      return empty ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
      return row.count();
    }

    @Override
    protected void beginRecord(long line) {
      row.begin(line + linesBefore);
      empty = false;
      text.rowBegins(line + linesBefore);
    }

    @Override
    protected void addField(char[] source, int from, int length, boolean quoted) {
      row.add(source, from, length);
      if (decoding.malformed() > 0) {
        for (int i = from; i < from + length; i++) {
          if (source[i] == DecodingReader.REPLACEMENT) {
            row.markUndecodable();
          }
        }
      }
    }

    @Override
    protected void setComment(char[] source, int from, int length) {
      throw new IllegalStateException("comments are not asked for");
    }

    @Override
    protected void setEmpty() {
      empty = true;
    }

    @Override
    protected Handler buildRecord() {
      return this;
    }
  }
}
