package vitrine.infra.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.BesideWindowTests;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.RowSet;
import vitrine.core.workspace.Cleaning;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.ExperimentState;
import vitrine.core.workspace.Workspace;
import vitrine.infra.frames.Disk;
import vitrine.infra.frames.FrameAssert;
import vitrine.infra.frames.FrameFolder;
import vitrine.infra.frames.Frames;

@BesideWindowTests
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
    assertThat(Migration.all().stream().map(script -> script.checksum().sha256()))
        .as("add a new script instead of editing these")
        .containsExactly(
            "83c809d07c67c474bbcdc9ee074a676dd956cb2bafc40acdaee2f34218c87831",
            "d15daa9eacfc7044831e9ec1dc08aba89d5f4e43608996f2a3c8cdff32bb5f76",
            "72f89f3735cf5f0f6b385c90bd48b41a9880eaa19754514eee1c9ff08ac34ffc",
            "dc4d3ad21df2160827caeb200f86950614425c232816ec894bae2cca2060ed6f",
            "543066fe6ae44fececb2f055b9f837b63788767064606ade41e1824dd1f55a0d",
            "8bcc46a5369f7eb92962f0a9ca477c5da7beda2335cdb8634ea1a155517d3326");
  }

  @Test
  void everyOlderVersionIsBroughtUpToDate() throws Exception {
    List<Migration> latest = with(ADD);
    for (int from = 1; from < latest.size(); from++) {
      Path store = folder.resolve("from" + from);
      DatasetEntry saved = written(store, latest.subList(0, from));
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
  void datasetOfTheFirstVersionCanBeCleaned() throws Exception {
    DatasetEntry saved = written(folder, Migration.all().subList(0, 1));
    try (Workspace now = workspaces(Migration.all()).openExisting(folder)) {
      assertThat(now.datasets().cleaning(saved)).isEmpty();
      now.datasets().clean(saved, new Cleaning("{}", RowSet.of(4, 1)));
      assertThat(now.datasets().list().getFirst().rows()).isEqualTo(3);
    }
  }

  @Test
  void rememberedSetupsBecomeExperiments() throws Exception {
    DatasetEntry saved = written(folder, Migration.all().subList(0, 2));
    String setup = "{\"unit\":\"user\",\"variant\":\"group\",\"ended\":true}";
    try (Database database =
        new StoreFile(WorkspaceFolder.of(folder), Migration.all().subList(0, 2)).open()) {
      H2Settings settings = new H2Settings(database);
      settings.save("experiment.setup." + saved.name(), setup);
      settings.save("experiment.setup.gone", "{}");
    }
    try (Workspace now = workspaces(Migration.all()).openExisting(folder)) {
      assertThat(now.experiments().list())
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.name()).isEqualTo(saved.name());
                assertThat(entry.dataset()).isEqualTo(saved.name());
                assertThat(entry.definition()).contains(setup);
                assertThat(entry.state()).isEqualTo(ExperimentState.ENDED);
                assertThat(entry.id()).isNotBlank();
              });
      assertThat(now.settings().find("experiment.setup." + saved.name())).isEmpty();
      assertThat(now.settings().find("experiment.setup.gone")).contains("{}");
      assertThat(now.settings().find("key")).contains("kept");
    }
  }

  /** A store as a program wrote it that knew only these migrations: today's stores need all. */
  private static DatasetEntry written(Path store, List<Migration> migrations) throws Exception {
    WorkspaceFolder folder = WorkspaceFolder.of(store);
    folder.create();
    folder.createInner();
    DatasetEntry entry = Frames.entry("shop-1", Frames.shop());
    try (Database database = new StoreFile(folder, migrations).open()) {
      database.change(
          connection -> {
            try (PreparedStatement dataset =
                    connection.prepareStatement(
                        "insert into dataset (id, name, kind, fingerprint, imported_at, row_count,"
                            + " sources, plan, rows_read, rows_set_aside)"
                            + " values (?, ?, 'EVENTS', ?, ?, 4, ?, ?, 5, 1)");
                PreparedStatement setting =
                    connection.prepareStatement("insert into setting values ('key', 'kept')")) {
              dataset.setString(1, entry.id());
              dataset.setString(2, entry.name());
              dataset.setString(3, entry.fingerprint().sha256());
              dataset.setObject(4, entry.importedAt().atOffset(ZoneOffset.UTC));
              dataset.setObject(5, entry.provenance().sources().toArray());
              dataset.setString(6, entry.provenance().plan());
              dataset.executeUpdate();
              setting.executeUpdate();
            }
          });
    }
    new FrameFolder(folder.frames(), Disk.real()).write(entry, Frames.shop(), Progress.unwatched());
    return entry;
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
