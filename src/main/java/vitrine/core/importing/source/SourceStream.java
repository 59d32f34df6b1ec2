package vitrine.core.importing.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/**
 * The bytes of a source after decompression. It refuses a bomb while it reads, for sizes that an
 * archive declares may lie.
 */
public final class SourceStream extends InputStream {
  private final Source source;
  private final InputStream content;
  private final Counting compressed;
  private final AutoCloseable owner;
  private final ExpansionLimit limit;
  private long expanded;

  private SourceStream(
      Source source,
      InputStream content,
      Counting compressed,
      AutoCloseable owner,
      ExpansionLimit limit) {
    this.source = source;
    this.content = content;
    this.compressed = compressed;
    this.owner = owner;
    this.limit = limit;
  }

  static SourceStream open(Source source) throws IOException {
    return open(source, ExpansionLimit.DEFAULT);
  }

  static SourceStream open(Source source, ExpansionLimit limit) throws IOException {
    return source.entry().isPresent()
        ? openEntry(source, source.entry().get(), limit)
        : openPlain(source, limit);
  }

  private static SourceStream openPlain(Source source, ExpansionLimit limit) throws IOException {
    Counting raw = new Counting(Files.newInputStream(source.file()));
    try {
      return new SourceStream(source, inflate(raw), raw, raw, limit);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private static SourceStream openEntry(Source source, String name, ExpansionLimit limit)
      throws IOException {
    ZipFile zip = new ZipFile(source.file().toFile());
    try {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        throw new IOException("no entry " + name);
      }
      Counting plain = new Counting(zip.getInputStream(entry));
      InputStream content = inflate(plain);
      return new SourceStream(source, content, plain, zip, limit);
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  private static InputStream inflate(InputStream raw) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(raw, 1 << 16);
    buffered.mark(2);
    boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered;
  }

  /** How much of {@link Source#bytes} was consumed; an estimate inside a zip archive. */
  public long consumed() {
    return Math.min(source.bytes(), source.entry().isPresent() ? expanded / 5 : compressed.count);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int count = content.read(target, from, length);
    if (count > 0) {
      expanded += count;
      // Inside a zip the compressed bytes are those of the entry.
      long before = source.entry().isPresent() ? source.bytes() : compressed.count;
      if (limit.exceeded(before, expanded)) {
        throw new VitrineException(ProblemCode.FILE_BOMB, source.name());
      }
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    try (InputStream closing = content) {
      owner.close();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** Counts the bytes that pass. */
  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      int read = super.read(target, from, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
