package vitrine.infra.djl;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Arrays of floats in a stream, a block at a time. */
final class FloatBlocks {
  private static final int BLOCK = 1 << 14;

  private FloatBlocks() {}

  static void write(DataOutputStream out, float[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * Math.min(values.length, BLOCK));
    for (int at = 0; at < values.length; at += BLOCK) {
      int count = Math.min(BLOCK, values.length - at);
      bytes.asFloatBuffer().put(values, at, count);
      out.write(bytes.array(), 0, 4 * count);
    }
  }

  static void read(DataInputStream in, float[] values) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * Math.min(values.length, BLOCK));
    for (int at = 0; at < values.length; at += BLOCK) {
      int count = Math.min(BLOCK, values.length - at);
      in.readFully(bytes.array(), 0, 4 * count);
      bytes.asFloatBuffer().get(values, at, count);
    }
  }
}
