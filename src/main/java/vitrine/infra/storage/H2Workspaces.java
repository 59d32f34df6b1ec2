package vitrine.infra.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.importing.StoredPlan;
import vitrine.core.quality.CleaningRules;
import vitrine.core.quality.DataQuality;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Repair;
import vitrine.core.workspace.Workspace;
import vitrine.core.workspace.Workspaces;
import vitrine.infra.frames.DamagedFrameException;
import vitrine.infra.frames.Disk;
import vitrine.infra.frames.FrameFolder;

/** Workspaces in folders. */
public final class H2Workspaces implements Workspaces {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final List<Migration> migrations;
  private final Disk disk;
  private final Clock clock;

  /**
   * Workspaces on the file system.
   *
   * @param disk where frames are written
   * @param clock says when something was imported
   */
  public H2Workspaces(Disk disk, Clock clock) {
    this(Migration.all(), disk, clock);
  }

  H2Workspaces(List<Migration> migrations, Disk disk, Clock clock) {
    this.migrations = migrations;
    this.disk = disk;
    this.clock = clock;
  }

  @Override
  public Workspace open(Path path) {
    WorkspaceFolder folder = WorkspaceFolder.of(path);
    folder.create();
    return open(folder);
  }

  @Override
  public Workspace openExisting(Path path) {
    return open(existing(path));
  }

  @Override
  public boolean exists(Path path) {
    return WorkspaceFolder.of(path).isWorkspace();
  }

  @Override
  public Repair repair(Path path) {
    WorkspaceFolder folder = existing(path);
    WorkspaceLock lock = WorkspaceLock.take(folder);
    try {
      folder.createInner();
      List<Path> unreadable = new ArrayList<>();
      Optional<Path> aside = Optional.empty();
      boolean damaged = !whole(folder);
      if (damaged) {
        aside = putAside(folder);
        new StoreFile(folder, migrations)
            .create(database -> unreadable.addAll(relist(datasets(database, folder), folder)));
      }
      try (Database database = new StoreFile(folder, migrations).open()) {
        return new Repair(damaged, aside, datasets(database, folder).list(), unreadable);
      }
    } catch (IOException | UncheckedIOException e) {
      throw folder.unusable(e);
    } finally {
      lock.close();
    }
  }

  private H2Datasets datasets(Database database, WorkspaceFolder folder) {
    return new H2Datasets(database, new FrameFolder(folder.frames(), disk), folder, clock);
  }

  private Workspace open(WorkspaceFolder folder) {
    WorkspaceLock lock = WorkspaceLock.take(folder);
    Database database = null;
    boolean opened = false;
    try {
      folder.createInner();
      database = new StoreFile(folder, migrations).open();
      H2Workspace workspace = new H2Workspace(folder, lock, database, disk, clock);
      workspace.tidy();
      opened = true;
      return workspace;
    } catch (IOException e) {
      throw folder.unusable(e);
    } finally {
      if (!opened) {
        if (database != null) {
          database.close();
        }
        lock.close();
      }
    }
  }

  private WorkspaceFolder existing(Path path) {
    WorkspaceFolder folder = WorkspaceFolder.of(path);
    if (!folder.isWorkspace()) {
      throw new VitrineException(ProblemCode.WORKSPACE_NOT_FOUND, folder.path());
    }
    return folder;
  }

  private boolean whole(WorkspaceFolder folder) {
    try (Database database = new StoreFile(folder, migrations).open()) {
      database.check();
      return true;
    } catch (VitrineException e) {
      if (e.code() == ProblemCode.WORKSPACE_DAMAGED) {
        return false;
      }
      throw e;
    }
  }

  private Optional<Path> putAside(WorkspaceFolder folder) throws IOException {
    if (!Files.exists(folder.store())) {
      return Optional.empty();
    }
    String name = "store.damaged-" + STAMP.format(clock.instant()) + ".mv.db";
    return Optional.of(Files.move(folder.store(), folder.path().resolve(name)));
  }

  private List<Path> relist(H2Datasets datasets, WorkspaceFolder folder) {
    FrameFolder frames = new FrameFolder(folder.frames(), disk);
    List<DatasetEntry> found = new ArrayList<>();
    List<Path> unreadable = new ArrayList<>();
    try {
      for (String id : frames.ids()) {
        try {
          found.add(frames.entry(id));
        } catch (DamagedFrameException e) {
          unreadable.add(frames.putAside(id));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(Comparator.comparing(DatasetEntry::importedAt));
    for (DatasetEntry entry : found) {
      datasets.register(entry, Optional.empty());
      if (StoredPlan.exports(entry).size() > 1) {
        // the rules are lost, but rows that two exports share must not count twice
        DataQuality.of(datasets, entry, Progress.unwatched())
            .change(CleaningRules.standard(), Progress.unwatched());
      }
    }
    return unreadable;
  }
}
