package vitrine.infra.storage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/**
 * Brings a store to the schema of this program. Every migration runs on a copy that then takes the
 * store's place by one atomic move, because H2 commits each change of schema by itself: a kill
 * leaves the old store or the new one. The old one is kept as {@code store.v1.mv.db}.
 */
final class StoreFile {
  private final WorkspaceFolder folder;
  private final Schema schema;

  StoreFile(WorkspaceFolder folder, List<Migration> migrations) {
    this.folder = folder;
    this.schema = new Schema(migrations);
  }

  /** The store, migrated and open. */
  Database open() {
    try {
      Files.deleteIfExists(next());
      if (!Files.exists(folder.store())) {
        if (hasFrames()) {
          throw new VitrineException(ProblemCode.WORKSPACE_DAMAGED, folder.path());
        }
        create(empty -> {});
      }
      Database database = new Database(folder.path(), folder.store());
      int version = version(database);
      if (version == schema.known()) {
        return database;
      }
      database.close();
      Files.copy(folder.store(), next(), StandardCopyOption.REPLACE_EXISTING);
      Files.copy(folder.store(), old(version), StandardCopyOption.REPLACE_EXISTING);
      replace(migrated -> {});
      return new Database(folder.path(), folder.store());
    } catch (IOException e) {
      throw folder.unusable(e);
    }
  }

  /** The version of an open store, which is closed again if this program cannot use it. */
  private int version(Database database) {
    boolean usable = false;
    try {
      int version = database.read(schema::version);
      if (version == 0) {
        throw new VitrineException(ProblemCode.WORKSPACE_DAMAGED, folder.path());
      }
      if (version > schema.known() || !database.read(schema::agrees)) {
        throw new VitrineException(
            ProblemCode.WORKSPACE_NEWER, folder.path(), version, schema.known());
      }
      usable = true;
      return version;
    } finally {
      if (!usable) {
        database.close();
      }
    }
  }

  /**
   * Makes a new store, in place of an old one.
   *
   * @param fill what it shall hold when it takes its place
   */
  void create(Consumer<Database> fill) throws IOException {
    Files.deleteIfExists(next());
    replace(fill);
  }

  private void replace(Consumer<Database> fill) throws IOException {
    try (Database database = new Database(folder.path(), next())) {
      database.define(schema::migrate);
      fill.accept(database);
      database.sync();
    }
    Files.move(
        next(),
        folder.store(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private boolean hasFrames() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.frames(), "*.frame")) {
      return files.iterator().hasNext();
    }
  }

  private Path old(int version) {
    return folder.path().resolve("store.v" + version + ".mv.db");
  }

  private Path next() {
    return folder.path().resolve("store.next.mv.db");
  }
}
