package vitrine.infra.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.BesideWindowTests;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Repair;
import vitrine.core.workspace.Workspace;
import vitrine.infra.frames.Disk;
import vitrine.infra.frames.FrameAssert;
import vitrine.infra.frames.Frames;

@BesideWindowTests
class BadFolderTest {
  @TempDir private Path folder;
  private final H2Workspaces workspaces = new H2Workspaces(Disk.real(), Clock.systemUTC());

  @Test
  void folderOfSomethingElseIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("holiday.jpg"), "sun");
    assertProblem(ProblemCode.WORKSPACE_FOREIGN, () -> workspaces.open(folder));
    assertProblem(ProblemCode.WORKSPACE_NOT_FOUND, () -> workspaces.openExisting(folder));
    assertThat(names()).containsExactly("holiday.jpg");
  }

  @Test
  void fileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "x");
    assertProblem(ProblemCode.WORKSPACE_FOREIGN, () -> workspaces.open(file));
    assertProblem(ProblemCode.WORKSPACE_UNUSABLE, () -> workspaces.open(file.resolve("w")));
  }

  @Test
  void typingErrorMakesNoWorkspace() {
    Path typo = folder.resolve("tpyo");
    assertProblem(ProblemCode.WORKSPACE_NOT_FOUND, () -> workspaces.openExisting(typo));
    assertProblem(ProblemCode.WORKSPACE_NOT_FOUND, () -> workspaces.repair(typo));
    assertThat(typo).doesNotExist();
  }

  @Test
  void semicolonInTheNameIsRefused() {
    assertProblem(ProblemCode.WORKSPACE_UNUSABLE, () -> workspaces.open(folder.resolve("a;b")));
  }

  @Test
  void spacesAndOtherScriptsInTheNameAreFine() {
    Path path = folder.resolve("my shop %20 数据 é#?");
    workspaces.open(path).close();
    try (Workspace workspace = workspaces.openExisting(path)) {
      assertThat(workspace.folder()).isEqualTo(path);
    }
  }

  @Test
  void killBeforeTheMarkerLeavesAFolderThatCanBeUsed() throws IOException {
    Files.writeString(folder.resolve("vitrine.workspace.new"), "half");
    Files.writeString(folder.resolve(".DS_Store"), "");
    workspaces.open(folder).close();
    assertThat(workspaces.exists(folder)).isTrue();
  }

  @Test
  void readOnlyFileSystemIsTold() throws IOException {
    Path zip = folder.resolve("disk.zip");
    FileSystems.newFileSystem(zip, Map.of("create", "true")).close();
    try (FileSystem disk = FileSystems.newFileSystem(zip, Map.of("accessMode", "readOnly"))) {
      assertProblem(ProblemCode.WORKSPACE_READ_ONLY, () -> workspaces.open(disk.getPath("/shop")));
    }
  }

  @Test
  void readOnlyFolderIsTold() {
    assertThat(folder.toFile().setWritable(false)).isTrue();
    try {
      assumeThat(Files.isWritable(folder)).as("an administrator may write anyway").isFalse();
      assertProblem(ProblemCode.WORKSPACE_READ_ONLY, () -> workspaces.open(folder));
    } finally {
      assertThat(folder.toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  void damagedStoreIsToldAndRepaired() throws IOException {
    DatasetEntry events = make("events");
    DatasetEntry reviews = make("reviews");
    Files.writeString(folder.resolve("store.mv.db"), "no database ".repeat(5000));
    assertProblem(ProblemCode.WORKSPACE_DAMAGED, () -> workspaces.openExisting(folder));

    Repair repair = workspaces.repair(folder);
    assertThat(repair.restored()).containsExactly(events, reviews);
    assertThat(repair.unreadable()).isEmpty();
    assertThat(repair.keptAside().orElseThrow()).content().startsWith("no database");
    try (Workspace workspace = workspaces.openExisting(folder)) {
      assertThat(workspace.datasets().list()).containsExactly(events, reviews);
      FrameAssert.assertSame(
          workspace.datasets().open(events, Progress.unwatched()), Frames.shop());
    }
  }

  @Test
  void lostStoreDoesNotTakeTheFramesWithIt() throws IOException {
    DatasetEntry events = make("events");
    Files.delete(folder.resolve("store.mv.db"));
    assertProblem(ProblemCode.WORKSPACE_DAMAGED, () -> workspaces.open(folder));
    assertThat(workspaces.repair(folder).restored()).containsExactly(events);
    assertThat(workspaces.repair(folder).keptAside()).as("nothing left to repair").isEmpty();
    try (Workspace workspace = workspaces.openExisting(folder)) {
      assertThat(workspace.datasets().list()).containsExactly(events);
    }
  }

  @Test
  void emptyStoreIsDamaged() throws IOException {
    DatasetEntry events = make("events");
    Files.write(folder.resolve("store.mv.db"), new byte[0]);
    assertProblem(ProblemCode.WORKSPACE_DAMAGED, () -> workspaces.open(folder));
    assertThat(workspaces.repair(folder).restored()).containsExactly(events);
  }

  @Test
  void damagedFrameIsToldAndTheOthersOpen() throws IOException {
    DatasetEntry bad = make("bad");
    DatasetEntry good = make("good");
    Path frame = folder.resolve("frames").resolve(bad.id() + ".frame");
    flip(frame, 17);
    try (Workspace workspace = workspaces.openExisting(folder)) {
      assertProblem(
          ProblemCode.DATASET_DAMAGED, () -> workspace.datasets().open(bad, Progress.unwatched()));
      FrameAssert.assertSame(workspace.datasets().open(good, Progress.unwatched()), Frames.shop());
      Files.delete(frame);
      assertProblem(
          ProblemCode.DATASET_DAMAGED, () -> workspace.datasets().open(bad, Progress.unwatched()));
    }
  }

  @Test
  void frameWithoutReadableFooterIsPutAsideInRepair() throws IOException {
    DatasetEntry bad = make("bad");
    DatasetEntry good = make("good");
    flip(folder.resolve("frames").resolve(bad.id() + ".frame"), -30);
    Files.delete(folder.resolve("store.mv.db"));
    Repair repair = workspaces.repair(folder);
    assertThat(repair.restored()).containsExactly(good);
    assertThat(repair.unreadable())
        .containsExactly(folder.resolve("frames").resolve(bad.id() + ".damaged"));
    workspaces.openExisting(folder).close();
    assertThat(repair.unreadable().getFirst()).exists();
  }

  /** Whatever bytes of the store are hit, it opens or its damage is told. */
  @Test
  void damageAnywhereIsToldOrHarmless() throws IOException {
    DatasetEntry events = make("events");
    Path store = folder.resolve("store.mv.db");
    byte[] whole = Files.readAllBytes(store);
    Random random = new Random(11);
    int told = 0;
    for (int round = 0; round < 40; round++) {
      byte[] hit = whole.clone();
      int from = random.nextInt(hit.length);
      for (int i = from; i < Math.min(hit.length, from + 3000); i++) {
        hit[i] = (byte) random.nextInt();
      }
      Files.write(store, hit);
      try (Workspace workspace = workspaces.openExisting(folder)) {
        assertThat(workspace.datasets().list()).containsExactly(events);
      } catch (VitrineException e) {
        assertThat(e.code()).isEqualTo(ProblemCode.WORKSPACE_DAMAGED);
        told++;
      }
    }
    assertThat(told).isPositive();
  }

  private DatasetEntry make(String name) {
    try (Workspace workspace = workspaces.open(folder)) {
      return workspace
          .datasets()
          .save(name, DatasetKind.EVENTS, Frames.shop(), Frames.FROM, Progress.unwatched());
    }
  }

  private static void flip(Path file, int at) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long position = at < 0 ? channel.size() + at : at;
      ByteBuffer one = ByteBuffer.allocate(1);
      channel.read(one, position);
      one.put(0, (byte) ~one.get(0)).rewind();
      channel.write(one, position);
    }
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList().stream();
    }
  }

  private static void assertProblem(ProblemCode code, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            VitrineException.class, e -> assertThat(e.code()).as(e.toString()).isEqualTo(code));
  }
}
