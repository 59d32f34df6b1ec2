package vitrine.core.importing.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.importing.source.Source;
import vitrine.core.importing.source.SourceProblems;
import vitrine.core.importing.source.SourceStream;

/**
 * The beginning of a source, for telling its format and its columns.
 *
 * @param bytes the first bytes, decompressed
 * @param whole whether that is all of it
 */
public record TextHead(byte[] bytes, boolean whole) {

  /**
   * Reads up to this many bytes.
   *
   * @throws VitrineException if it is empty, no text, or cannot be read
   */
  public static TextHead of(Source source, int size) {
    try (SourceStream in = source.open()) {
      byte[] bytes = in.readNBytes(size);
      if (isBlank(bytes)) {
        throw new VitrineException(ProblemCode.FILE_EMPTY, source.name());
      }
      if (isBinary(bytes)) {
        throw new VitrineException(ProblemCode.FILE_BINARY, source.name());
      }
      return new TextHead(bytes, bytes.length < size);
    } catch (IOException e) {
      throw SourceProblems.of(source, e);
    }
  }

  /** The first rows in a format; the last one is left out where the head may have cut it. */
  public List<List<String>> rows(TextFormat format, int limit) {
    Collector collector = collect(format, limit);
    return collector.rows;
  }

  /** How many lines have quotes that do not fit together in this format. */
  Collector collect(TextFormat format, int limit) {
    Collector collector = new Collector(limit);
    try {
      new TextRows().read(new ByteArrayInputStream(bytes), format, collector);
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can always be read", e);
    }
    if (!whole && collector.rows.size() > 1 && collector.rows.size() < limit) {
      collector.rows.removeLast();
    }
    return collector;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      boolean mark = b == (byte) 0xef || b == (byte) 0xbb || b == (byte) 0xbf;
      if (!mark && (b < 0 || b > ' ')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBinary(byte[] bytes) {
    Charset charset = Encodings.of(bytes);
    if (charset.equals(StandardCharsets.UTF_16)) {
      return false;
    }
    int control = 0;
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
      control += b > 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
    }
    return control > bytes.length / 50;
  }

  /** Keeps rows as text. */
  static final class Collector implements RowSink {
    private final int limit;
    final List<List<String>> rows = new ArrayList<>();
    int broken;

    Collector(int limit) {
      this.limit = limit;
    }

    @Override
    public boolean row(Row row) {
      rows.add(row.texts());
      return rows.size() < limit;
    }

    @Override
    public boolean broken(long line, String text) {
      broken++;
      return true;
    }
  }
}
