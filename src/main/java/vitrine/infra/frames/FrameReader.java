package vitrine.infra.frames;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.ColumnTypes;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;
import vitrine.infra.frames.Footer.Section;

/** Reads one frame, its columns side by side on the cores. */
final class FrameReader {
  private static final int CHUNK = 1 << 20;

  private final FileChannel file;
  private final long size;
  private final Progress progress;
  private final AtomicLong done = new AtomicLong();

  /** Takes some elements out of a buffer whose position and limit enclose them. */
  private interface Target {
    void take(ByteBuffer source, int from, int count);
  }

  FrameReader(FileChannel file, Progress progress) throws IOException {
    ColumnTypes.load();
    this.file = file;
    this.size = file.size();
    this.progress = progress;
  }

  Footer footer() throws IOException {
    if (size < FrameWriter.HEAD + FrameWriter.TAIL) {
      throw new DamagedFrameException("only " + size + " bytes");
    }
    ByteBuffer head = bytes(0, FrameWriter.HEAD);
    if (head.getLong() != FrameWriter.MAGIC) {
      throw new DamagedFrameException("no frame");
    }
    int version = head.getInt();
    if (version != FrameWriter.VERSION) {
      throw new DamagedFrameException("format version " + version);
    }
    long end = size - FrameWriter.TAIL;
    ByteBuffer tail = bytes(end, FrameWriter.TAIL);
    int crc = tail.getInt();
    int length = tail.getInt();
    if (tail.getLong() != FrameWriter.MAGIC || length < 0 || length > end - FrameWriter.HEAD) {
      throw new DamagedFrameException("cut short");
    }
    ByteBuffer footer = bytes(end - length, length);
    CRC32C check = new CRC32C();
    check.update(footer.array());
    if ((int) check.getValue() != crc) {
      throw new DamagedFrameException("an altered footer");
    }
    return Footer.of(footer.array());
  }

  Frame frame() throws IOException {
    Footer footer = footer();
    List<Footer.Column> described = footer.columns();
    Column<?>[] columns = new Column<?>[described.size()];
    try {
      IntStream.range(0, columns.length)
          .parallel()
          .forEach(i -> columns[i] = column(described.get(i), footer.rows()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Map<String, Role> roles = new HashMap<>();
    for (Footer.Column column : described) {
      Role role = column.role();
      if (role != null) {
        roles.put(column.name(), role);
      }
    }
    try {
      return new Frame(
          Table.create(footer.dataset().name(), columns),
          roles,
          footer.events(),
          ZoneId.of(footer.zone()),
          new Fingerprint(footer.fingerprint()));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new DamagedFrameException("a frame that does not fit together", e);
    }
  }

  private Column<?> column(Footer.Column column, int rows) {
    try {
      return switch (column.type()) {
        case CODES -> codes(column, rows);
        case MEASURES -> {
          double[] values = new double[rows];
          read(column.values(), rows, 8, (b, from, n) -> b.asDoubleBuffer().get(values, from, n));
          yield new MeasureColumn(column.name(), values);
        }
        case TIMES -> {
          long[] values = new long[rows];
          read(column.values(), rows, 8, (b, from, n) -> b.asLongBuffer().get(values, from, n));
          yield LongColumn.create(column.name(), values);
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CodeColumn codes(Footer.Column column, int rows) throws IOException {
    int[] codes = new int[rows];
    read(column.values(), rows, column.width(), codes(codes, column.width()));
    Section cuts = present(column.ends());
    int[] ends = new int[Math.toIntExact(cuts.length() / 4)];
    read(cuts, ends.length, 4, (b, from, n) -> b.asIntBuffer().get(ends, from, n));
    Section text = present(column.bytes());
    byte[] bytes = new byte[Math.toIntExact(text.length())];
    read(text, bytes.length, 1, (b, from, n) -> b.get(bytes, from, n));
    try {
      return new CodeColumn(column.name(), codes, Dictionary.restore(bytes, ends));
    } catch (IllegalArgumentException e) {
      throw new DamagedFrameException("a dictionary that does not fit together", e);
    }
  }

  private static Target codes(int[] codes, int width) {
    return switch (width) {
      case 1 -> {
        byte[] narrow = new byte[CHUNK];
        yield (b, from, n) -> {
          b.get(narrow, 0, n);
          Codes.ofBytes(narrow, n, codes, from);
        };
      }
      case 2 -> {
        short[] narrow = new short[CHUNK / 2];
        yield (b, from, n) -> {
          b.asShortBuffer().get(narrow, 0, n);
          Codes.ofShorts(narrow, n, codes, from);
        };
      }
      default -> (b, from, n) -> b.asIntBuffer().get(codes, from, n);
    };
  }

  private void read(Section section, int elements, int width, Target target) throws IOException {
    if (section.length() != (long) elements * width
        || section.offset() < 0
        || section.offset() > size - section.length()) {
      throw new DamagedFrameException("a section that does not fit");
    }
    ByteBuffer buffer =
        ByteBuffer.allocateDirect((int) Math.min(CHUNK, Math.max(1, section.length())))
            .order(ByteOrder.LITTLE_ENDIAN);
    CRC32C crc = new CRC32C();
    for (int from = 0; from < elements; ) {
      progress.checkCancelled();
      int count = Math.min(CHUNK / width, elements - from);
      buffer.clear().limit(count * width);
      fill(buffer, section.offset() + (long) from * width);
      crc.update(buffer);
      buffer.rewind();
      target.take(buffer, from, count);
      from += count;
      progress.report(Math.min(size, done.addAndGet((long) count * width)), size);
    }
    if (crc.getValue() != section.crc()) {
      throw new DamagedFrameException("an altered section");
    }
  }

  private ByteBuffer bytes(long offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    fill(buffer, offset);
    return buffer;
  }

  /** Fills the buffer up to its limit and rewinds it. */
  private void fill(ByteBuffer buffer, long offset) throws IOException {
    while (buffer.hasRemaining()) {
      int count = file.read(buffer, offset + buffer.position());
      if (count < 0) {
        throw new DamagedFrameException("cut short");
      }
    }
    buffer.rewind();
  }

  private static Section present(@Nullable Section section) throws DamagedFrameException {
    if (section == null) {
      throw new DamagedFrameException("codes without a dictionary");
    }
    return section;
  }
}
