package vitrine.infra.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.BesideWindowTests;
import vitrine.core.common.Progress;
import vitrine.core.dataset.Frame;
import vitrine.core.importing.StoredPlan;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;
import vitrine.infra.frames.Disk;

/** A process that appends exports without pause is killed: the dataset is one of its states. */
@BesideWindowTests
class KilledRefreshTest {
  @TempDir private Path folder;

  @Test
  void killedRefreshLeavesTheDatasetBeforeOrAfterIt() throws Exception {
    Random random = new Random(11);
    H2Workspaces workspaces = new H2Workspaces(Disk.real(), Clock.systemUTC());
    int before = 0;
    for (int round = 0; round < 3; round++) {
      try (ChildProcess child = ChildProcess.open(folder, "refresh")) {
        child.awaitLine("saved");
        Thread.sleep(random.nextInt(250));
        child.kill();
      }
      try (Workspace workspace = workspaces.openExisting(folder)) {
        DatasetEntry entry = workspace.datasets().find("log").orElseThrow();
        int exports = StoredPlan.exports(entry).size();
        assertThat(exports).isGreaterThan(before);
        before = exports;
        Frame whole = workspace.datasets().openWhole(entry, Progress.unwatched());
        assertThat(whole.rows()).isEqualTo(exports * ChildProcess.ROWS_PER_EXPORT);
        assertThat(entry.provenance().rowsRead()).isEqualTo(whole.rows());
        Frame seen = workspace.datasets().open(entry, Progress.unwatched());
        assertThat(seen.rows()).as("each export is the first one again").isEqualTo(500);
        assertThat(entry.rows()).isEqualTo(500);
        assertThat(seen.fingerprint()).isEqualTo(entry.fingerprint());
        try (Stream<Path> files = Files.list(folder.resolve("frames"))) {
          assertThat(files).hasSize(1);
        }
      }
    }
    Files.writeString(folder.resolve("store.mv.db"), "no database ".repeat(5000));
    assertThat(workspaces.repair(folder).damaged()).isTrue();
    try (Workspace workspace = workspaces.openExisting(folder)) {
      DatasetEntry entry = workspace.datasets().find("log").orElseThrow();
      assertThat(StoredPlan.exports(entry)).hasSize(before);
      assertThat(workspace.datasets().open(entry, Progress.unwatched()).rows())
          .as("what two exports share counts once, also after a repair")
          .isEqualTo(500);
    }
  }
}
