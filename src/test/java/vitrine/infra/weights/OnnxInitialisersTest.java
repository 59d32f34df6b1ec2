package vitrine.infra.weights;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A model of two weights, written field by field as {@code onnx.proto3} says. */
class OnnxInitialisersTest {
  private interface Fields {
    void write(CodedOutputStream out) throws IOException;
  }

  private static byte[] message(Fields fields) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    fields.write(out);
    out.flush();
    return bytes.toByteArray();
  }

  private static byte[] tensor(String name, long[] shape, float... values) throws IOException {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return message(
        out -> {
          for (long size : shape) {
            out.writeInt64(1, size);
          }
          out.writeInt32(2, 1);
          out.writeString(8, name);
          out.writeBytes(9, ByteString.copyFrom(raw));
        });
  }

  private static byte[] node(String operation, String a, String b, String result)
      throws IOException {
    return message(
        out -> {
          out.writeString(1, a);
          out.writeString(1, b);
          out.writeString(2, result);
          out.writeString(4, operation);
        });
  }

  @Test
  void anAnonymousWeightIsNamedByItsBiasAndTurned() throws IOException {
    byte[] weight = tensor("onnx::MatMul_7", new long[] {2, 3}, 1, 2, 3, 4, 5, 6);
    byte[] bias = tensor("layer.dense.bias", new long[] {3}, 7, 8, 9);
    byte[] product = node("MatMul", "x", "onnx::MatMul_7", "y");
    byte[] sum = node("Add", "layer.dense.bias", "y", "z");
    byte[] graph =
        message(
            out -> {
              out.writeByteArray(1, product);
              out.writeByteArray(1, sum);
              out.writeString(2, "a graph");
              out.writeByteArray(5, weight);
              out.writeByteArray(5, bias);
            });
    byte[] model =
        message(
            out -> {
              out.writeInt64(1, 7);
              out.writeByteArray(7, graph);
            });
    Map<String, Tensor> read = OnnxInitialisers.read(new ByteArrayInputStream(model));
    assertThat(read).containsOnlyKeys("layer.dense.bias", "layer.dense.weight");
    assertThat(read)
        .hasEntrySatisfying(
            "layer.dense.weight",
            turned ->
                assertThat(turned.toRows()).isDeepEqualTo(new float[][] {{1, 4}, {2, 5}, {3, 6}}));
  }
}
