package vitrine.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;

class SequenceFileTest {
  @TempDir private Path folder;

  @Test
  void aLineIsAShopperAndTheirItemsInTimeOrder() throws IOException {
    Interactions shop = read("10 7 30 7\n\n9\t30 8\r\n");

    assertThat(shop.users()).isEqualTo(2);
    assertThat(shop.userIds().id(0)).isEqualTo("9");
    assertThat(shop.itemIds().id(0)).isEqualTo("7");
    assertThat(shop.history(0).items()).containsExactly(2, 1);
    assertThat(shop.history(1).items()).containsExactly(0, 2, 0);
    assertThat(shop.history(1).weights()).containsOnly(1);
  }

  @Test
  void gzIsReadWhateverItsName() throws IOException {
    Path file = folder.resolve("sequences.txt");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("1 5 6\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(SequenceFile.read(file, Progress.unwatched()).events()).isEqualTo(2);
  }

  @Test
  void whatIsNoSequenceIsRefusedWithItsLine() {
    assertProblem("1 5\n2\n", ProblemCode.SEQUENCES_LINE);
    assertProblem("1 5\n1 6\n", ProblemCode.SEQUENCES_LINE);
    assertProblem("\n \n", ProblemCode.FILE_EMPTY);
    assertProblem("1 \uD800", ProblemCode.FILE_UNREADABLE);
  }

  @Test
  void aTruncatedGzIsUnreadable() throws IOException {
    Path whole = folder.resolve("whole.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      out.write("1 5 6\n2 7 8 9\n".repeat(50).getBytes(StandardCharsets.UTF_8));
    }
    Path cut = folder.resolve("cut.gz");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(whole), 20));

    assertThatThrownBy(() -> SequenceFile.read(cut, Progress.unwatched()))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.FILE_UNREADABLE));
  }

  private void assertProblem(String content, ProblemCode code) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOfSatisfying(VitrineException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private Interactions read(String content) throws IOException {
    Path file = folder.resolve("sequences.txt");
    // a lone surrogate becomes a byte that is no UTF-8
    Files.write(file, content.replace('\uD800', '\u00ff').getBytes(StandardCharsets.ISO_8859_1));
    return SequenceFile.read(file, Progress.unwatched());
  }
}
