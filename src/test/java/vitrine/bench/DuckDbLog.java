package vitrine.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import vitrine.core.dataset.EventKind;

/** A made-up log in a table of DuckDB, in memory, with two threads. */
final class DuckDbLog implements AutoCloseable {
  private final Connection connection;

  private DuckDbLog(Connection connection) {
    this.connection = connection;
  }

  /**
   * Loads the log.
   *
   * @param textIds whether users and sessions are texts, as in the file; whole numbers otherwise,
   *     which favours DuckDB
   */
  static DuckDbLog of(SyntheticLog log, boolean textIds) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    DuckDbLog duck = new DuckDbLog(connection);
    duck.execute("set threads = 2");
    String kinds =
        Arrays.stream(EventKind.values()).map(k -> "'" + k + "'").collect(Collectors.joining(","));
    duck.execute("create type kind as enum (" + kinds + ")");
    duck.execute(
        "create table loaded (t bigint, u int, s int, i int, k tinyint, c smallint, p double, d"
            + " double)");
    duck.append(log);
    duck.execute(
        """
        create table events as select make_timestamp_ms(t) as time, %s as user_id, %s as session_id,
          i as item, ([%s])[k + 1]::kind as kind, c as category, p as price, d as dwell from loaded\
        """
            .formatted(
                textIds ? "printf('u%07d', u)" : "u", textIds ? "printf('s%07d', s)" : "s", kinds));
    duck.execute("drop table loaded");
    return duck;
  }

  private void append(SyntheticLog log) throws SQLException {
    DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
    try (DuckDBAppender rows = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "loaded")) {
      for (int row = 0; row < log.rows(); row++) {
        rows.beginRow();
        rows.append(log.times()[row]).append(log.users()[row]).append(log.sessions()[row]);
        rows.append(log.items()[row]).append(log.kinds()[row]).append((short) log.category(row));
        rows.append(log.prices()[row]).append(log.dwell()[row]).endRow();
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Rows of numbers by the statement's name; what is not a number reads as 0. */
  Map<String, List<double[]>> ask(List<EngagementSql.Statement> statements) throws SQLException {
    Map<String, List<double[]>> figures = new HashMap<>();
    for (EngagementSql.Statement statement : statements) {
      if (statement.name().isEmpty()) {
        execute(statement.sql());
      } else {
        figures.put(statement.name(), query(statement.sql()));
      }
    }
    return figures;
  }

  private List<double[]> query(String sql) throws SQLException {
    List<double[]> rows = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        double[] row = new double[columns];
        for (int column = 0; column < columns; column++) {
          row[column] =
              result.getObject(column + 1) instanceof Number number ? number.doubleValue() : 0;
        }
        rows.add(row);
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
