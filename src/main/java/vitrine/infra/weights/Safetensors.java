package vitrine.infra.weights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The safetensors format of Hugging Face for floats, halves being widened when they are read: eight
 * bytes of header length, a JSON header with type, shape and byte range of each tensor, then the
 * bytes, all little-endian.
 */
public final class Safetensors {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LARGEST_HEADER = 100 << 20;

  private Safetensors() {}

  /**
   * The tensors of a file. A file of the disk is mapped, so large weights cost no heap.
   *
   * @throws IOException if it cannot be read or is no safetensors file of 32-bit floats
   */
  public static Map<String, Tensor> read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    }
  }

  /** The tensors of a file's content. */
  public static Map<String, Tensor> read(ByteBuffer content) throws IOException {
    ByteBuffer bytes = content.order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.remaining() < 8) {
      throw new IOException("not a safetensors file: too short");
    }
    long length = bytes.getLong(0);
    if (length < 2 || length > LARGEST_HEADER || length > bytes.limit() - 8) {
      throw new IOException("not a safetensors file: header of " + length + " bytes");
    }
    byte[] header = new byte[(int) length];
    bytes.get(8, header);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : JSON.readTree(header).properties()) {
      // The numbers of positions, which some exporters keep beside the weights.
      boolean weights = !entry.getKey().endsWith("position_ids");
      if (weights && !entry.getKey().equals("__metadata__")) {
        tensors.put(entry.getKey(), tensor(entry.getValue(), bytes, 8 + (int) length));
      }
    }
    return tensors;
  }

  private static Tensor tensor(JsonNode header, ByteBuffer bytes, int base) throws IOException {
    String type = header.path("dtype").asText();
    if (!type.equals("F32") && !type.equals("F16") && !type.equals("BF16")) {
      throw new IOException("weights of type " + type + ", not F32, F16 or BF16");
    }
    JsonNode shape = header.path("shape");
    long[] sizes = new long[shape.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = shape.get(i).asLong();
    }
    long from = header.path("data_offsets").path(0).asLong(-1);
    long to = header.path("data_offsets").path(1).asLong(-1);
    if (from < 0 || to < from || to > bytes.limit() - base) {
      throw new IOException("a tensor lies outside the file");
    }
    ByteBuffer slice = bytes.slice(base + (int) from, (int) (to - from));
    try {
      ByteBuffer values = slice.order(ByteOrder.LITTLE_ENDIAN);
      return new Tensor(sizes, type.equals("F32") ? values.asFloatBuffer() : widened(values, type));
    } catch (IllegalArgumentException e) {
      throw new IOException("a tensor's shape and its bytes disagree", e);
    }
  }

  private static FloatBuffer widened(ByteBuffer halves, String type) {
    FloatBuffer values = FloatBuffer.allocate(halves.remaining() / 2);
    while (values.hasRemaining()) {
      short half = halves.getShort();
      values.put(
          type.equals("F16") ? Float.float16ToFloat(half) : Float.intBitsToFloat(half << 16));
    }
    return values.flip();
  }

  /** The content of a file with these tensors. */
  public static byte[] bytes(Map<String, Tensor> tensors) {
    SortedMap<String, Tensor> sorted = new TreeMap<>(tensors);
    byte[] header = header(sorted);
    int size = 8 + header.length;
    for (Tensor tensor : sorted.values()) {
      size = Math.addExact(size, Math.multiplyExact(4, tensor.values().remaining()));
    }
    ByteBuffer content = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    content.putLong(header.length).put(header);
    for (Tensor tensor : sorted.values()) {
      FloatBuffer values = tensor.values().duplicate();
      content.asFloatBuffer().put(values);
      content.position(content.position() + 4 * tensor.values().remaining());
    }
    return content.array();
  }

  /** Writes the tensors through a temporary file, so that a reader never sees half of them. */
  public static void write(Path file, Map<String, Tensor> tensors) throws IOException {
    SortedMap<String, Tensor> sorted = new TreeMap<>(tensors);
    byte[] json = header(sorted);
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path partial = Files.createTempFile(folder, file.getFileName().toString(), ".part");
    try {
      writeAll(partial, json, sorted);
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static byte[] header(SortedMap<String, Tensor> sorted) {
    ObjectNode header = JSON.createObjectNode();
    long offset = 0;
    for (Map.Entry<String, Tensor> entry : sorted.entrySet()) {
      long end = offset + 4L * entry.getValue().values().remaining();
      ObjectNode node = header.putObject(entry.getKey());
      node.put("dtype", "F32");
      node.set("shape", JSON.valueToTree(entry.getValue().shape()));
      node.putArray("data_offsets").add(offset).add(end);
      offset = end;
    }
    StringBuilder text = new StringBuilder(header.toString());
    while (text.length() % 8 != 0) {
      text.append(' ');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void writeAll(Path file, byte[] header, SortedMap<String, Tensor> tensors)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer start = ByteBuffer.allocate(8 + header.length).order(ByteOrder.LITTLE_ENDIAN);
      writeFully(channel, start.putLong(header.length).put(header).flip());
      for (Tensor tensor : tensors.values()) {
        ByteBuffer bytes =
            ByteBuffer.allocate(4 * tensor.values().remaining()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(tensor.values().duplicate());
        writeFully(channel, bytes);
      }
      channel.force(true);
    }
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
