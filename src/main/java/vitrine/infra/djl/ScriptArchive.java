package vitrine.infra.djl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A TorchScript module as the bytes of the archive that {@code torch.jit.load} reads: a zip of
 * stored entries with the code as text and a pickle (protocol 2) of the module's attributes. The
 * module has one attribute, {@code weights}, a list of tensors that is empty until a method of it
 * fills it: so nothing large is ever written.
 */
final class ScriptArchive {
  private static final String CLASS =
      """
      class Encoder(Module):
        __parameters__ = []
        __buffers__ = []
        training : bool
        weights : List[Tensor]
      """;

  private ScriptArchive() {}

  /**
   * The archive of a module with these methods.
   *
   * @param methods TorchScript, indented by two, with {@code self: __torch__.Encoder}
   */
  static byte[] of(String methods) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      store(zip, "data.pkl", module());
      store(zip, "code/__torch__.py", (CLASS + methods).getBytes(StandardCharsets.UTF_8));
      store(zip, "constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
      store(zip, "version", "3\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry("encoder/" + name);
    CRC32 crc = new CRC32();
    crc.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** The module's state: not in training, no weights yet. */
  private static byte[] module() {
    ByteArrayOutputStream pickle = new ByteArrayOutputStream();
    write(pickle, (char) 0x80, (char) 2);
    global(pickle, "__torch__", "Encoder");
    write(pickle, ')', (char) 0x81, '}', '(');
    text(pickle, "training");
    write(pickle, (char) 0x89);
    text(pickle, "weights");
    global(pickle, "torch.jit._pickle", "build_tensorlist");
    write(pickle, ']', (char) 0x85, 'R', 'u', 'b', '.');
    return pickle.toByteArray();
  }

  private static void write(ByteArrayOutputStream pickle, char... opcodes) {
    for (char opcode : opcodes) {
      pickle.write(opcode);
    }
  }

  private static void global(ByteArrayOutputStream pickle, String module, String name) {
    pickle.write('c');
    pickle.writeBytes((module + "\n" + name + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static void text(ByteArrayOutputStream pickle, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
    write(pickle, 'X', (char) bytes.length, (char) 0, (char) 0, (char) 0);
    pickle.writeBytes(bytes);
  }
}
