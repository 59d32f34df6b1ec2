package vitrine.infra.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;
import vitrine.BesideWindowTests;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Frame;

@BesideWindowTests
class FrameFolderTest {
  @TempDir private Path folder;

  @Test
  void everyKindOfColumnComesBack() throws IOException {
    FrameFolder frames = new FrameFolder(folder, Disk.real());
    frames.write(Frames.entry("a", Frames.shop()), Frames.shop(), Progress.unwatched());
    FrameAssert.assertSame(frames.read("a", Progress.unwatched()), Frames.shop());
    assertThat(frames.entry("a")).isEqualTo(Frames.entry("a", Frames.shop()));
  }

  @Test
  void manyChunksAndWidthsComeBack() throws IOException {
    FrameFolder frames = new FrameFolder(folder, Disk.real());
    for (int users : new int[] {255, 256, 65_535, 65_536}) {
      Frame frame = Frames.events(700_001, users);
      frames.write(Frames.entry("w" + users, frame), frame, Progress.unwatched());
      FrameAssert.assertSame(frames.read("w" + users, Progress.unwatched()), frame);
    }
    assertThat(folder.resolve("w256.frame"))
        .as("two bytes a code, not four")
        .satisfies(file -> assertThat(Files.size(file)).isLessThan(700_001 * 10 + 20_000));
  }

  @Test
  void frameWithoutRowsComesBack() throws IOException {
    FrameFolder frames = new FrameFolder(folder, Disk.real());
    Frame empty =
        new Frame(
            Table.create("none"),
            Map.of(),
            Map.of(),
            ZoneId.of("+08:00"),
            Frames.fingerprint("none"));
    frames.write(Frames.entry("e", empty), empty, Progress.unwatched());
    FrameAssert.assertSame(frames.read("e", Progress.unwatched()), empty);
  }

  @Test
  void everyAlteredByteIsNoticed() throws IOException {
    FrameFolder frames = new FrameFolder(folder, Disk.real());
    Frame frame = Frames.shop();
    frames.write(Frames.entry("a", frame), frame, Progress.unwatched());
    Path file = folder.resolve("a.frame");
    byte[] whole = Files.readAllBytes(file);
    int unnoticed = 0;
    for (int i = 0; i < whole.length; i++) {
      byte[] altered = whole.clone();
      altered[i] ^= 0x10;
      Files.write(file, altered);
      try {
        FrameAssert.assertSame(frames.read("a", Progress.unwatched()), frame);
        unnoticed++;
      } catch (DamagedFrameException expected) {
        assertThat(expected).hasMessageNotContaining("null");
      }
    }
    assertThat(unnoticed).as("padding only: nothing is read there").isLessThan(8 * 12);
  }

  @Test
  void everyCutIsNoticed() throws IOException {
    FrameFolder frames = new FrameFolder(folder, Disk.real());
    frames.write(Frames.entry("a", Frames.shop()), Frames.shop(), Progress.unwatched());
    Path file = folder.resolve("a.frame");
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatExceptionOfType(DamagedFrameException.class)
          .as("cut to %s", length)
          .isThrownBy(() -> frames.read("a", Progress.unwatched()));
    }
  }

  @Test
  void tooSmallDiskIsToldBeforeAnythingIsWritten() {
    FrameFolder frames = new FrameFolder(folder, new SmallDisk(Long.MAX_VALUE, 1000));
    assertFull(frames);
  }

  @Test
  void diskThatFillsUpOnTheWayLeavesNothing() throws IOException {
    FrameFolder frames = new FrameFolder(folder, new SmallDisk(1_500_000, 1L << 40));
    assertFull(frames);
  }

  @Test
  void stoppedWriteLeavesNothing() throws IOException {
    FrameFolder frames = new FrameFolder(folder, Disk.real());
    Frame frame = Frames.events(500_000, 10);
    assertThatThrownBy(() -> frames.write(Frames.entry("a", frame), frame, new StopsAt(1 << 20)))
        .isInstanceOf(CancellationException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void stoppedReadLeavesTheFile() throws IOException {
    FrameFolder frames = new FrameFolder(folder, Disk.real());
    Frame frame = Frames.events(500_000, 10);
    frames.write(Frames.entry("a", frame), frame, Progress.unwatched());
    assertThatThrownBy(() -> frames.read("a", new StopsAt(1 << 20)))
        .isInstanceOf(CancellationException.class);
    FrameAssert.assertSame(frames.read("a", Progress.unwatched()), frame);
  }

  @Test
  void orphansAndHalfWrittenFilesAreRemoved() throws IOException {
    FrameFolder frames = new FrameFolder(folder, Disk.real());
    frames.write(Frames.entry("kept", Frames.shop()), Frames.shop(), Progress.unwatched());
    frames.write(Frames.entry("orphan", Frames.shop()), Frames.shop(), Progress.unwatched());
    Files.writeString(folder.resolve("x.writing"), "half");
    Files.writeString(folder.resolve("y.damaged"), "kept for its owner");
    frames.removeAllBut(Set.of("kept"));
    assertThat(files()).containsExactlyInAnyOrder("kept.frame", "y.damaged");
  }

  private void assertFull(FrameFolder frames) {
    Frame frame = Frames.events(500_000, 10);
    assertThatThrownBy(() -> frames.write(Frames.entry("a", frame), frame, Progress.unwatched()))
        .isInstanceOfSatisfying(
            VitrineException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.DISK_FULL));
    assertThat(files()).isEmpty();
  }

  private Set<String> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks to stop once so much is done. */
  private record StopsAt(long limit, AtomicLong seen) implements Progress {
    StopsAt(long limit) {
      this(limit, new AtomicLong());
    }

    @Override
    public void report(long done, long total) {
      seen.set(done);
    }

    @Override
    public void step(String messageKey) {}

    @Override
    public boolean cancelled() {
      return seen.get() >= limit;
    }
  }

  /** A disk that fails after so many bytes. */
  private static final class SmallDisk implements Disk {
    private final Disk real = Disk.real();
    private final long room;
    private final long usable;
    private long written;

    SmallDisk(long room, long usable) {
      this.room = room;
      this.usable = usable;
    }

    @Override
    public long usable(Path where) {
      return written == 0 ? usable : 0;
    }

    @Override
    public Sink create(Path file) throws IOException {
      Sink sink = real.create(file);
      return new Sink() {
        @Override
        public int write(ByteBuffer source) throws IOException {
          written += source.remaining();
          if (written > room) {
            throw new IOException("No space left on device");
          }
          return sink.write(source);
        }

        @Override
        public void force() throws IOException {
          sink.force();
        }

        @Override
        public boolean isOpen() {
          return sink.isOpen();
        }

        @Override
        public void close() throws IOException {
          sink.close();
        }
      };
    }
  }
}
