package vitrine.infra.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Which migrations a store has had, and how it gets the rest. */
final class Schema {
  private final List<Migration> migrations;

  Schema(List<Migration> migrations) {
    this.migrations = migrations;
  }

  /** The version that this program writes. */
  int known() {
    return migrations.size();
  }

  /** The version of a store, 0 if it is new. */
  int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet tables =
          statement.executeQuery(
              "select count(*) from information_schema.tables where table_name ="
                  + " 'SCHEMA_VERSION'")) {
        tables.next();
        if (tables.getInt(1) == 0) {
          return 0;
        }
      }
      try (ResultSet version =
          statement.executeQuery("select coalesce(max(version), 0) from schema_version")) {
        version.next();
        return version.getInt(1);
      }
    }
  }

  /** Whether every migration that the store has had is one of ours, unaltered. */
  boolean agrees(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet applied =
            statement.executeQuery("select version, checksum from schema_version")) {
      while (applied.next()) {
        Migration ours = migrations.get(applied.getInt(1) - 1);
        if (!ours.checksum().sha256().equals(applied.getString(2))) {
          return false;
        }
      }
      return true;
    }
  }

  /** Applies the migrations above the store's version. */
  void migrate(Connection connection) throws SQLException {
    int from = version(connection);
    try (Statement statement = connection.createStatement()) {
      if (from == 0) {
        statement.execute(
            "create table schema_version (version int primary key, script varchar(200) not null,"
                + " checksum char(64) not null, applied_at timestamp with time zone not null)");
      }
      for (Migration migration : migrations.subList(from, migrations.size())) {
        for (String sql : migration.statements()) {
          statement.execute(sql);
        }
        record(connection, migration);
      }
    }
  }

  private static void record(Connection connection, Migration migration) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into schema_version values (?, ?, ?, current_timestamp)")) {
      insert.setInt(1, migration.version());
      insert.setString(2, migration.script());
      insert.setString(3, migration.checksum().sha256());
      insert.executeUpdate();
    }
  }
}
