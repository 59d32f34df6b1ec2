package vitrine.infra.frames;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;
import vitrine.core.workspace.DatasetEntry;
import vitrine.infra.frames.Footer.Section;
import vitrine.infra.frames.Footer.Type;

/** Writes one frame from its first byte to its last. */
final class FrameWriter {
  static final long MAGIC = 0x454d415246544956L; // "VITFRAME" read as a little-endian long
  static final int VERSION = 1;
  static final int HEAD = 16;
  static final int TAIL = 16;
  private static final int CHUNK = 1 << 20;

  private final Disk.Sink sink;
  private final Progress progress;
  private final long total;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
  private long position;

  /** Puts some elements into a buffer whose position and limit enclose them. */
  private interface Source {
    void put(ByteBuffer target, int from, int count);
  }

  FrameWriter(Disk.Sink sink, Frame frame, Progress progress) {
    this.sink = sink;
    this.progress = progress;
    this.total = bytes(frame);
  }

  /** How many bytes the sections of a frame take; the footer adds little. */
  static long bytes(Frame frame) {
    long bytes = HEAD + TAIL;
    for (Column<?> column : frame.table().columns()) {
      if (column instanceof CodeColumn codes) {
        Dictionary dictionary = codes.dictionary();
        bytes += (long) Codes.width(dictionary.size()) * frame.rows();
        bytes += 4L * dictionary.size() + dictionary.bytes().length;
      } else {
        bytes += 8L * frame.rows();
      }
    }
    return bytes;
  }

  void write(Frame frame, DatasetEntry entry) throws IOException {
    buffer.clear().putLong(MAGIC).putInt(VERSION).putInt(0);
    flush();
    List<Footer.Column> columns = new ArrayList<>();
    for (Column<?> column : frame.table().columns()) {
      columns.add(write(column, frame.roles().get(column.name())));
    }
    byte[] footer =
        new Footer(
                frame.rows(),
                frame.zone().getId(),
                frame.fingerprint().sha256(),
                frame.events(),
                columns,
                Footer.Dataset.of(entry))
            .toBytes();
    Section section = bytes(footer);
    buffer.clear().putInt((int) section.crc()).putInt(footer.length).putLong(MAGIC);
    flush();
    sink.force();
  }

  private Footer.Column write(Column<?> column, @Nullable Role role) throws IOException {
    String name = column.name();
    switch (column) {
      case CodeColumn codes -> {
        Dictionary dictionary = codes.dictionary();
        int width = Codes.width(dictionary.size());
        Section values = section(codes.size(), width, codes(codes.codes(), width));
        int[] ends = dictionary.ends();
        Section cuts = section(ends.length, 4, (b, from, n) -> b.asIntBuffer().put(ends, from, n));
        return new Footer.Column(
            name, role, Type.CODES, width, values, cuts, bytes(dictionary.bytes()));
      }
      case MeasureColumn measures -> {
        double[] numbers = measures.values();
        Section values =
            section(numbers.length, 8, (b, from, n) -> b.asDoubleBuffer().put(numbers, from, n));
        return new Footer.Column(name, role, Type.MEASURES, 8, values, null, null);
      }
      case LongColumn times -> {
        long[] instants = times.asLongArray();
        Section values =
            section(instants.length, 8, (b, from, n) -> b.asLongBuffer().put(instants, from, n));
        return new Footer.Column(name, role, Type.TIMES, 8, values, null, null);
      }
      default -> throw new IllegalArgumentException("no column of a frame: " + column.type());
    }
  }

  private static Source codes(int[] codes, int width) {
    return switch (width) {
      case 1 -> (b, from, n) -> b.put(Codes.toBytes(codes, from, n));
      case 2 -> (b, from, n) -> b.asShortBuffer().put(Codes.toShorts(codes, from, n));
      default -> (b, from, n) -> b.asIntBuffer().put(codes, from, n);
    };
  }

  private Section bytes(byte[] bytes) throws IOException {
    return section(bytes.length, 1, (b, from, n) -> b.put(bytes, from, n));
  }

  private Section section(int elements, int width, Source source) throws IOException {
    buffer.clear().put(new byte[(int) (-position & 7)]);
    flush();
    long offset = position;
    CRC32C crc = new CRC32C();
    for (int from = 0; from < elements; ) {
      progress.checkCancelled();
      int count = Math.min(CHUNK / width, elements - from);
      buffer.clear().limit(count * width);
      source.put(buffer, from, count);
      buffer.rewind();
      crc.update(buffer);
      flush();
      from += count;
      progress.report(Math.min(position, total), total);
    }
    return new Section(offset, position - offset, crc.getValue());
  }

  /** Writes what lies before the buffer's position. */
  private void flush() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      position += sink.write(buffer);
    }
  }
}
