package vitrine.infra.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.Fingerprint;
import vitrine.core.sentiment.EmbeddingCache;

/**
 * Vectors in one file an encoder and length: records of a text's SHA-256 and its floats, only ever
 * appended. Several processes may write: each append holds a lock and first cuts off what a killed
 * one left half written. A cache that cannot be read or written is no reason to fail: it forgets.
 */
public final class EmbeddingFile implements EmbeddingCache {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddingFile.class);
  private static final int HASH_BYTES = 32;
  private static final int RECORDS_A_READ = 1024;
  private static final long LARGEST = 1L << 30;

  private final Path folder;

  /** Keeps its files in this folder. */
  public EmbeddingFile(Path folder) {
    this.folder = folder;
  }

  private Path file(Fingerprint encoder) {
    return folder.resolve(encoder.sha256().substring(0, 32) + ".vectors");
  }

  @Override
  public synchronized Map<Fingerprint, float[]> find(
      Fingerprint encoder, Collection<Fingerprint> texts) {
    Map<Fingerprint, float[]> found = new HashMap<>();
    if (texts.isEmpty() || !Files.exists(file(encoder))) {
      return found;
    }
    Map<ByteBuffer, Fingerprint> wanted = new HashMap<>();
    for (Fingerprint text : texts) {
      wanted.put(ByteBuffer.wrap(HexFormat.of().parseHex(text.sha256())), text);
    }
    try (FileChannel channel = FileChannel.open(file(encoder), StandardOpenOption.READ)) {
      collect(channel, wanted, found);
    } catch (IOException e) {
      LOG.warn("vectors cannot be read: {}", file(encoder), e);
    }
    return found;
  }

  private static void collect(
      FileChannel channel, Map<ByteBuffer, Fingerprint> wanted, Map<Fingerprint, float[]> found)
      throws IOException {
    ByteBuffer head = ByteBuffer.allocate(4);
    if (!readFully(channel, head, 0)) {
      return;
    }
    int length = head.getInt(0);
    int record = HASH_BYTES + 4 * length;
    ByteBuffer block = ByteBuffer.allocate(record * RECORDS_A_READ);
    for (long from = 4; length > 0 && from < channel.size(); from += block.capacity()) {
      readFully(channel, block.clear(), from);
      for (int at = 0; at + record <= block.position(); at += record) {
        Fingerprint text = wanted.get(block.slice(at, HASH_BYTES));
        if (text != null) {
          float[] vector = new float[length];
          block.slice(at + HASH_BYTES, 4 * length).asFloatBuffer().get(vector);
          found.put(text, vector);
        }
      }
    }
  }

  /** Fills the buffer, or as much of it as the file has; says whether it is full. */
  private static boolean readFully(FileChannel channel, ByteBuffer to, long from)
      throws IOException {
    while (to.hasRemaining()) {
      if (channel.read(to, from + to.position()) < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public synchronized void save(Fingerprint encoder, Map<Fingerprint, float[]> vectors) {
    if (vectors.isEmpty()) {
      return;
    }
    int length = vectors.values().iterator().next().length;
    int record = HASH_BYTES + 4 * length;
    ByteBuffer bytes = ByteBuffer.allocate(record * vectors.size());
    vectors.forEach(
        (text, vector) -> {
          bytes.put(HexFormat.of().parseHex(text.sha256()));
          bytes.asFloatBuffer().put(vector);
          bytes.position(bytes.position() + 4 * length);
        });
    try {
      Files.createDirectories(folder);
      append(file(encoder), length, record, bytes.flip());
    } catch (IOException e) {
      LOG.warn(
          "vectors cannot be kept in {}: {}; these texts will be encoded again next time",
          file(encoder),
          e.getMessage());
    }
  }

  private static void append(Path file, int length, int record, ByteBuffer bytes)
      throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      long size = channel.size();
      if (size < 4 || size + bytes.remaining() > LARGEST) {
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(4).putInt(length).flip(), 0);
        size = 4;
      }
      long at = 4 + (size - 4) / record * record;
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
    }
  }
}
