package vitrine.infra.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;
import vitrine.infra.frames.Disk;
import vitrine.infra.frames.FrameAssert;
import vitrine.infra.frames.Frames;

class MigrationTest {
  private static final String ADD =
      "alter table run add note varchar(10);\ncreate table x(i int);\n";

  @TempDir private Path folder;

  @Test
  void scriptsAreNumberedWithoutGaps() {
    List<Migration> all = Migration.all();
    for (int i = 0; i < all.size(); i++) {
      assertThat(all.get(i).version()).isEqualTo(i + 1);
      assertThat(all.get(i).script()).startsWith("V" + (i + 1) + "__");
    }
  }

  @Test
  void releasedScriptsAreNeverEdited() {
    assertThat(Migration.all().getFirst().checksum().sha256())
        .as("add a new script instead of editing this one")
        .isEqualTo("83c809d07c67c474bbcdc9ee074a676dd956cb2bafc40acdaee2f34218c87831");
  }

  @Test
  void everyOlderVersionIsBroughtUpToDate() {
    List<Migration> latest = with(ADD);
    for (int from = 1; from < latest.size(); from++) {
      Path store = folder.resolve("from" + from);
      DatasetEntry saved;
      try (Workspace old = workspaces(latest.subList(0, from)).open(store)) {
        saved = save(old);
        old.settings().save("key", "kept");
      }
      try (Workspace now = workspaces(latest).openExisting(store)) {
        assertThat(now.datasets().list()).containsExactly(saved);
        assertThat(now.settings().find("key")).contains("kept");
        FrameAssert.assertSame(now.datasets().open(saved, Progress.unwatched()), Frames.shop());
      }
      assertThat(store.resolve("store.v" + from + ".mv.db")).exists();
      assertThat(store.resolve("store.next.mv.db")).doesNotExist();
      try (Workspace again = workspaces(latest).openExisting(store)) {
        assertThat(again.datasets().list()).hasSize(1);
      }
    }
  }

  @Test
  void failedMigrationLeavesTheOldStore() {
    try (Workspace old = workspaces(Migration.all()).open(folder)) {
      save(old);
    }
    assertThatThrownBy(
            () -> workspaces(with("create table half(i int);\nno sql;\n")).openExisting(folder))
        .isInstanceOf(IllegalStateException.class);
    try (Workspace old = workspaces(Migration.all()).openExisting(folder)) {
      assertThat(old.datasets().list()).hasSize(1);
    }
  }

  @Test
  void killedMigrationStartsAgain() throws Exception {
    try (Workspace old = workspaces(Migration.all()).open(folder)) {
      save(old);
    }
    Files.copy(folder.resolve("store.mv.db"), folder.resolve("store.next.mv.db"));
    try (Workspace now = workspaces(with(ADD)).openExisting(folder)) {
      assertThat(now.datasets().list()).hasSize(1);
    }
  }

  @Test
  void newerStoreIsLeftAlone() {
    workspaces(with(ADD)).open(folder).close();
    assertThatThrownBy(() -> workspaces(Migration.all()).openExisting(folder))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ProblemCode.WORKSPACE_NEWER);
              assertThat(e.arguments())
                  .containsExactly(folder, Migration.all().size() + 1, Migration.all().size());
            });
    workspaces(with(ADD)).openExisting(folder).close();
  }

  @Test
  void storeOfAnotherHistoryIsLeftAlone() {
    workspaces(with(ADD)).open(folder).close();
    assertThatThrownBy(() -> workspaces(with("create table y(i int);\n")).openExisting(folder))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.WORKSPACE_NEWER));
  }

  private static List<Migration> with(String sql) {
    List<Migration> more = new ArrayList<>(Migration.all());
    more.add(new Migration(more.size() + 1, "V__test.sql", sql));
    return more;
  }

  private static H2Workspaces workspaces(List<Migration> migrations) {
    return new H2Workspaces(migrations, Disk.real(), Clock.systemUTC());
  }

  private static DatasetEntry save(Workspace workspace) {
    return workspace
        .datasets()
        .save("shop", DatasetKind.EVENTS, Frames.shop(), Frames.FROM, Progress.unwatched());
  }
}
