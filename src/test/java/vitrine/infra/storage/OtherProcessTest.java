package vitrine.infra.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.BesideWindowTests;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;
import vitrine.infra.frames.Disk;
import vitrine.infra.frames.FrameAssert;
import vitrine.infra.frames.Frames;

@BesideWindowTests
class OtherProcessTest {
  @TempDir private Path folder;
  private final H2Workspaces workspaces = new H2Workspaces(Disk.real(), Clock.systemUTC());

  @Test
  void secondProcessIsNamed() throws Exception {
    try (ChildProcess other = ChildProcess.open(folder, "wait")) {
      assertThatThrownBy(() -> workspaces.open(folder))
          .isInstanceOfSatisfying(
              VitrineException.class,
              e -> {
                assertThat(e.code()).isEqualTo(ProblemCode.WORKSPACE_IN_USE);
                assertThat(e.arguments().get(1)).isEqualTo(String.valueOf(other.pid()));
                assertThat(e.arguments().get(2)).asString().contains("20");
              });
      assertThatThrownBy(() -> workspaces.repair(folder)).isInstanceOf(VitrineException.class);
      other.kill();
      workspaces.open(folder).close();
    }
  }

  @Test
  void sameProcessTwiceIsRefused() {
    try (Workspace first = workspaces.open(folder)) {
      assertThatThrownBy(() -> workspaces.open(folder))
          .isInstanceOfSatisfying(
              VitrineException.class,
              e -> assertThat(e.code()).isEqualTo(ProblemCode.WORKSPACE_IN_USE));
      assertThat(first.datasets().list()).isEmpty();
    }
    workspaces.open(folder).close();
  }

  @Test
  void killAtAnyMomentLeavesUsableWorkspace() throws Exception {
    Random random = new Random(7);
    for (int round = 0; round < 3; round++) {
      try (ChildProcess child = ChildProcess.open(folder, "save")) {
        child.awaitLine("saved");
        Thread.sleep(random.nextInt(120));
        child.kill();
      }
      try (Workspace workspace = workspaces.openExisting(folder)) {
        List<DatasetEntry> datasets = workspace.datasets().list();
        assertThat(datasets).hasSize(1);
        DatasetEntry entry = datasets.getFirst();
        FrameAssert.assertSame(
            workspace.datasets().open(entry, Progress.unwatched()),
            Frames.events((int) entry.rows(), 500));
        int told = Integer.parseInt(workspace.settings().find("saves").orElseThrow());
        assertThat(entry.rows())
            .as("what was said to be saved is there")
            .isGreaterThanOrEqualTo(100_000 + told);
        try (Stream<Path> files = Files.list(folder.resolve("frames"))) {
          assertThat(files).hasSize(1);
        }
      }
    }
  }
}
