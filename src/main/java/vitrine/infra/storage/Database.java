package vitrine.infra.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/**
 * The one connection to a store. Calls follow one another, from whatever thread; H2's errors become
 * problems with a sentence.
 */
final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** Below this many free bytes a failed write means that the disk is full. */
  static final long SPARE = 4L << 20;

  private static final long MEGABYTE = 1_000_000;

  private final Path folder;
  private final String url;
  private Connection connection;
  private boolean broken;

  /** Reads or changes something. */
  interface Work<T> {
    T apply(Connection connection) throws SQLException;
  }

  /** Changes something. */
  interface Change {
    void apply(Connection connection) throws SQLException;
  }

  /**
   * Opens a store or makes an empty one.
   *
   * @param folder the workspace, for sentences
   * @param file ends in .mv.db
   */
  Database(Path folder, Path file) {
    this.folder = folder;
    this.url = url(file);
    try {
      this.connection = connect();
    } catch (SQLException e) {
      throw problem(e, true);
    }
  }

  private static String url(Path file) {
    String name = file.toString();
    // WRITE_DELAY 0: what is committed outlives a kill. No trace file: it would hold user data.
    return "jdbc:h2:file:"
        + name.substring(0, name.length() - ".mv.db".length())
        + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";
  }

  /** Reads. */
  synchronized <T> T read(Work<T> work) {
    try {
      return work.apply(open());
    } catch (SQLException e) {
      throw problem(e, false);
    }
  }

  /** Changes the schema, each statement by itself: H2 commits them so. */
  synchronized void define(Change change) {
    try {
      change.apply(open());
    } catch (SQLException e) {
      throw problem(e, false);
    }
  }

  /** Changes all or nothing. */
  synchronized void change(Change change) {
    try {
      Connection open = open();
      open.setAutoCommit(false);
      try {
        change.apply(open);
        open.commit();
      } catch (SQLException | RuntimeException e) {
        rollBack(open, e);
        throw e;
      } finally {
        if (!open.isClosed()) {
          open.setAutoCommit(true);
        }
      }
    } catch (SQLException e) {
      throw problem(e, false);
    }
  }

  /** Returns once what was committed is on the device. */
  synchronized void sync() {
    try (Statement statement = open().createStatement()) {
      statement.execute("checkpoint sync");
    } catch (SQLException e) {
      throw problem(e, false);
    }
  }

  /** Reads every row of every table, so that damage shows. */
  synchronized void check() {
    try (Statement statement = open().createStatement();
        ResultSet rows = statement.executeQuery("script")) {
      while (rows.next()) {
        rows.getString(1);
      }
    } catch (SQLException e) {
      throw problem(e, true);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.warn("store of {} not closed in order: {}", folder, e.getMessage());
    }
  }

  /**
   * H2 gives up a store whose file could not be written, but its connection does not say so. Once
   * there is room again, a new connection goes on with what was committed.
   */
  private Connection open() throws SQLException {
    if (broken) {
      close();
      connection = connect();
      broken = false;
    }
    return connection;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, "sa", "");
  }

  private static void rollBack(Connection open, Exception failure) {
    try {
      open.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private RuntimeException problem(SQLException e, boolean opening) {
    return switch (e.getErrorCode()) {
      // Others are kept out by vitrine.lock: the lock is H2's own, left by an open that met damage.
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> damaged(e);
      case ErrorCode.DATABASE_IS_READ_ONLY ->
          new VitrineException(ProblemCode.WORKSPACE_READ_ONLY, e, folder);
      case ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.FILE_VERSION_ERROR_1 ->
          fileProblem(e, damaged(e));
      case ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
          ErrorCode.OBJECT_CLOSED ->
          fileProblem(e, unusable(e));
      case ErrorCode.GENERAL_ERROR_1 ->
          opening || e.getCause() instanceof MVStoreException
              ? fileProblem(e, damaged(e))
              : new IllegalStateException("a store that fails", e);
      default -> new IllegalStateException("a statement that fails", e);
    };
  }

  private VitrineException damaged(SQLException e) {
    return new VitrineException(ProblemCode.WORKSPACE_DAMAGED, e, folder);
  }

  private VitrineException unusable(Exception e) {
    return new VitrineException(
        ProblemCode.WORKSPACE_UNUSABLE, e, folder, String.valueOf(e.getMessage()));
  }

  /** A full disk and a drive that is gone look like damage to H2. */
  private VitrineException fileProblem(SQLException e, VitrineException otherwise) {
    broken = true;
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      return free < SPARE ? full(folder, free, e) : otherwise;
    } catch (IOException gone) {
      gone.addSuppressed(e);
      return unusable(gone);
    }
  }

  static VitrineException full(Path folder, long free, Exception cause) {
    return new VitrineException(
        ProblemCode.DISK_FULL, cause, folder, (SPARE + MEGABYTE - 1) / MEGABYTE, free / MEGABYTE);
  }
}
