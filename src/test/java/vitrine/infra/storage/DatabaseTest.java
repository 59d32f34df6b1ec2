package vitrine.infra.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

class DatabaseTest {
  @TempDir private Path folder;

  /** As after a write that found the disk full: H2 has given the store up. */
  @Test
  void goesOnAfterTheStoreWasGivenUp() {
    try (Database database = new Database(folder, folder.resolve("store.mv.db"))) {
      run(database, "create table t(i int)");
      run(database, "insert into t values (1)");
      run(database, "shutdown immediately");
      assertThatThrownBy(() -> run(database, "insert into t values (2)"))
          .isInstanceOfSatisfying(
              VitrineException.class,
              e -> assertThat(e.code()).isEqualTo(ProblemCode.WORKSPACE_UNUSABLE));
      run(database, "insert into t values (3)");
      assertThat(sum(database)).isEqualTo(4);
    }
  }

  @Test
  void failedChangeLeavesNothing() {
    try (Database database = new Database(folder, folder.resolve("store.mv.db"))) {
      run(database, "create table t(i int primary key)");
      assertThatThrownBy(
              () ->
                  database.change(
                      connection -> {
                        connection.createStatement().execute("insert into t values (1)");
                        connection.createStatement().execute("insert into t values (1)");
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(sum(database)).isZero();
      run(database, "insert into t values (5)");
      assertThat(sum(database)).isEqualTo(5);
    }
  }

  private static void run(Database database, String sql) {
    database.define(connection -> connection.createStatement().execute(sql));
  }

  private static int sum(Database database) {
    return database.read(
        connection -> {
          var rows = connection.createStatement().executeQuery("select coalesce(sum(i), 0) from t");
          rows.next();
          return rows.getInt(1);
        });
  }
}
