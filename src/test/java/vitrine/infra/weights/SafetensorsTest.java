package vitrine.infra.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Path file = folder.resolve("a.safetensors");
    float[][] rows = {{1, 2, 3}, {4, 5, -6.5f}};
    Safetensors.write(file, Map.of("w", Tensor.of(rows), "b", Tensor.of(.25f)));
    Map<String, Tensor> read = Safetensors.read(file);
    assertThat(read).containsOnlyKeys("w", "b");
    assertThat(read)
        .hasEntrySatisfying(
            "w",
            w -> {
              assertThat(w.toRows()).isDeepEqualTo(rows);
              assertThat(w.transposed().toRows()[2]).containsExactly(3, -6.5f);
            })
        .hasEntrySatisfying("b", b -> assertThat(b.toVector()).containsExactly(.25f));
  }

  @Test
  void readsTheFormatAsItIsDescribed() throws IOException {
    Map<String, Tensor> read = Safetensors.read(file("[2]", 0, 8, 1, 2));
    assertThat(read).hasEntrySatisfying("x", x -> assertThat(x.toVector()).containsExactly(1, 2));
  }

  @Test
  void aTensorOutsideTheFileIsRefused() {
    assertThatThrownBy(() -> Safetensors.read(file("[2]", 0, 12, 1, 2)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Safetensors.read(file("[3]", 0, 8, 1, 2)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> Safetensors.read(ByteBuffer.wrap(new byte[] {9, 9, 9})))
        .isInstanceOf(IOException.class);
  }

  private static ByteBuffer file(String shape, int from, int to, float... values) {
    byte[] header =
        "{\"__metadata__\":{\"a\":\"b\"},\"x\":{\"dtype\":\"F32\",\"shape\":%s,\"data_offsets\":[%d,%d]}}"
            .formatted(shape, from, to)
            .getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + header.length + 4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(header.length).put(header);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return bytes.flip();
  }
}
