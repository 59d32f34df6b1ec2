package vitrine.core.recommend;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.BitSet;
import java.util.Optional;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Dictionary;

/**
 * Events and what is known of their items in one file, so that another process can learn from them
 * while the window holds the workspace: a mark, the arrays, the SHA-256 of all that.
 */
public final class InteractionsFile {
  private static final String MARK = "vitrine interactions 1";
  private static final int LARGEST = 1 << 28;

  private InteractionsFile() {}

  /** What a file holds. */
  public record Content(Interactions interactions, ItemFacts facts) {}

  /**
   * Writes a file in one move.
   *
   * @throws VitrineException if it cannot be written
   */
  public static void write(Path file, Interactions interactions, ItemFacts facts) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path partial = Files.createTempFile(folder, file.getFileName().toString(), ".part");
      try {
        MessageDigest digest = Fingerprint.digest();
        try (OutputStream buffer = new BufferedOutputStream(Files.newOutputStream(partial));
            DataOutputStream out = new DataOutputStream(new DigestOutputStream(buffer, digest))) {
          write(out, interactions, facts);
          out.flush();
          buffer.write(digest.digest());
        }
        Files.move(
            partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(partial);
      }
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNWRITABLE, e, file);
    }
  }

  private static void write(DataOutputStream out, Interactions events, ItemFacts facts)
      throws IOException {
    out.writeUTF(MARK);
    out.writeUTF(events.source().sha256());
    ids(out, events.userIds());
    ids(out, events.itemIds());
    ints(out, events.starts());
    ints(out, events.items());
    floats(out, events.weights());
    out.writeInt(events.kinds().length);
    out.write(events.kinds());
    longs(out, events.times());
    texts(out, facts.titles());
    texts(out, facts.texts());
    texts(out, facts.categories());
    texts(out, facts.brands());
    for (double price : facts.prices()) {
      out.writeDouble(price);
    }
    out.writeBoolean(facts.inStock().isPresent());
    if (facts.inStock().isPresent()) {
      longs(out, facts.inStock().get().toLongArray());
    }
  }

  /**
   * Reads a file.
   *
   * @throws VitrineException if it is missing, damaged or something else
   */
  public static Content read(Path file) {
    MessageDigest digest = Fingerprint.digest();
    try (DataInputStream whole =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      DataInputStream in = new DataInputStream(new DigestInputStream(whole, digest));
      if (!in.readUTF().equals(MARK)) {
        throw new IOException("another kind of file");
      }
      Content content = read(in);
      byte[] hash = digest.digest();
      if (!MessageDigest.isEqual(hash, whole.readAllBytes())) {
        throw new IOException("the hash is another");
      }
      return content;
    } catch (NoSuchFileException e) {
      throw new VitrineException(ProblemCode.FILE_NOT_FOUND, e, file);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new VitrineException(ProblemCode.RECOMMEND_FILE_DAMAGED, e, file);
    }
  }

  private static Content read(DataInputStream in) throws IOException {
    Fingerprint source = new Fingerprint(in.readUTF());
    IdIndex users = ids(in);
    IdIndex items = ids(in);
    int[] starts = ints(in);
    int[] events = ints(in);
    float[] weights = floats(in);
    byte[] kinds = new byte[length(in)];
    in.readFully(kinds);
    long[] times = longs(in);
    Interactions interactions =
        new Interactions(starts, events, weights, kinds, times, users, items, source);
    int size = items.size();
    String[] titles = texts(in, size);
    String[] texts = texts(in, size);
    String[] categories = texts(in, size);
    String[] brands = texts(in, size);
    double[] prices = new double[size];
    for (int item = 0; item < size; item++) {
      prices[item] = in.readDouble();
    }
    Optional<BitSet> stock =
        in.readBoolean() ? Optional.of(BitSet.valueOf(longs(in))) : Optional.empty();
    return new Content(
        interactions, new ItemFacts(items, titles, texts, categories, brands, prices, stock));
  }

  private static void ids(DataOutputStream out, IdIndex ids) throws IOException {
    out.writeInt(ids.size());
    for (int index = 0; index < ids.size(); index++) {
      text(out, ids.id(index));
    }
  }

  /** Ids in order become an index in the same order. */
  private static IdIndex ids(DataInputStream in) throws IOException {
    int size = length(in);
    Dictionary.Builder builder = new Dictionary.Builder();
    for (int index = 0; index < size; index++) {
      builder.add(text(in));
    }
    return IdIndex.of(builder.build());
  }

  private static void texts(DataOutputStream out, String[] texts) throws IOException {
    for (String text : texts) {
      text(out, text);
    }
  }

  private static String[] texts(DataInputStream in, int size) throws IOException {
    String[] texts = new String[size];
    for (int i = 0; i < size; i++) {
      texts[i] = text(in);
    }
    return texts;
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(bytes(in, length(in)), StandardCharsets.UTF_8);
  }

  private static void ints(DataOutputStream out, int[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
    bytes.asIntBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  private static int[] ints(DataInputStream in) throws IOException {
    int[] values = new int[length(in)];
    ByteBuffer.wrap(bytes(in, 4 * values.length)).asIntBuffer().get(values);
    return values;
  }

  private static void floats(DataOutputStream out, float[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
    bytes.asFloatBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  private static float[] floats(DataInputStream in) throws IOException {
    float[] values = new float[length(in)];
    ByteBuffer.wrap(bytes(in, 4 * values.length)).asFloatBuffer().get(values);
    return values;
  }

  private static void longs(DataOutputStream out, long[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length);
    bytes.asLongBuffer().put(values);
    out.writeInt(values.length);
    out.write(bytes.array());
  }

  private static long[] longs(DataInputStream in) throws IOException {
    long[] values = new long[length(in)];
    ByteBuffer.wrap(bytes(in, 8 * values.length)).asLongBuffer().get(values);
    return values;
  }

  private static int length(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LARGEST) {
      throw new IOException("a length of " + length);
    }
    return length;
  }

  private static byte[] bytes(DataInputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length != length) {
      throw new IOException("the file ends early");
    }
    return bytes;
  }
}
