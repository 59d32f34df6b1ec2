package vitrine.infra.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.Fingerprint;

class EmbeddingFileTest {
  private static final Fingerprint ENCODER = Fingerprint.of(new byte[] {1});
  private static final Fingerprint ONE = Fingerprint.of(new byte[] {2});
  private static final Fingerprint TWO = Fingerprint.of(new byte[] {3});
  @TempDir private Path folder;

  @Test
  void vectorsOutliveTheProcess() {
    new EmbeddingFile(folder).save(ENCODER, Map.of(ONE, new float[] {1, 2}));
    new EmbeddingFile(folder).save(ENCODER, Map.of(TWO, new float[] {3, 4}));
    Map<Fingerprint, float[]> found = new EmbeddingFile(folder).find(ENCODER, List.of(ONE, TWO));
    assertThat(found.get(ONE)).containsExactly(1, 2);
    assertThat(found.get(TWO)).containsExactly(3, 4);
    assertThat(new EmbeddingFile(folder).find(ONE, List.of(ONE))).isEmpty();
  }

  @Test
  void whatAKilledProcessLeftHalfWrittenIsCutOff() throws IOException {
    EmbeddingFile cache = new EmbeddingFile(folder);
    cache.save(ENCODER, Map.of(ONE, new float[] {1, 2}));
    Path file = folder.resolve(ENCODER.sha256().substring(0, 32) + ".vectors");
    Files.write(file, new byte[] {5, 5, 5}, StandardOpenOption.APPEND);
    cache.save(ENCODER, Map.of(TWO, new float[] {3, 4}));
    assertThat(cache.find(ENCODER, List.of(ONE, TWO)).get(TWO)).containsExactly(3, 4);
    assertThat(Files.size(file)).isEqualTo(4 + 2 * (32 + 8));
  }

  /** On Linux a file that refuses every byte as a full disk does. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void onAFullDiskItForgets() throws IOException {
    Files.createSymbolicLink(
        folder.resolve(ENCODER.sha256().substring(0, 32) + ".vectors"), Path.of("/dev/full"));
    EmbeddingFile cache = new EmbeddingFile(folder);
    cache.save(ENCODER, Map.of(ONE, new float[] {1, 2}));
    cache.save(TWO, Map.of(ONE, new float[] {7}));
    assertThat(cache.find(TWO, List.of(ONE)).get(ONE)).containsExactly(7);
  }

  @Test
  void aFolderThatCannotBeMadeForgets() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    EmbeddingFile cache = new EmbeddingFile(file);
    cache.save(ENCODER, Map.of(ONE, new float[] {1, 2}));
    assertThat(cache.find(ENCODER, List.of(ONE))).isEmpty();
  }
}
