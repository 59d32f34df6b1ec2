package vitrine.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The sums, sums of squares and cross products of an experiment by DuckDB, in memory with two
 * threads: by arm, by arm and segment, and by arm and day. No quantiles, no tests, no novelty.
 */
final class ExperimentSql implements AutoCloseable {
  private static final String SUMS =
      "count(*), avg(m), var_samp(m), avg(s), var_samp(s), avg(b), avg(c), avg(i), var_samp(c),"
          + " var_samp(i), covar_samp(c, i), avg(xm), var_samp(xm), covar_samp(m, xm), avg(xc),"
          + " avg(xi), var_samp(xc), var_samp(xi), covar_samp(xc, xi), covar_samp(c, xc),"
          + " covar_samp(c, xi), covar_samp(i, xc), covar_samp(i, xi), covar_samp(b, xm)";

  private final Connection connection;

  private ExperimentSql(Connection connection) {
    this.connection = connection;
  }

  static ExperimentSql of(SyntheticExperiment made) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    ExperimentSql sql = new ExperimentSql(connection);
    sql.run("set threads = 2");
    sql.run(
        "create table r (u int, a tinyint, country tinyint, device tinyint, day smallint, m double,"
            + " s double, b double, c double, i double, xm double, xc double, xi double)");
    try (DuckDBAppender to =
        connection.unwrap(DuckDBConnection.class).createAppender("main", "r")) {
      String[] names = {
        "revenue",
        "sessions",
        "bought",
        "clicks",
        "impressions",
        "pre_revenue",
        "pre_clicks",
        "pre_impressions"
      };
      for (int row = 0; row < made.unit().length; row++) {
        to.beginRow();
        to.append(made.unit()[row]);
        to.append(made.arm()[row]);
        to.append(made.country()[row]);
        to.append(made.device()[row]);
        to.append((short) ((made.times()[row] - made.times()[0]) / 86_400_000L));
        for (String name : names) {
          double value = made.of(name)[row];
          to.append(Double.isNaN(value) ? 0 : value);
        }
        to.endRow();
      }
    }
    return sql;
  }

  /** The control's mean and variance of revenue, and its mean on the last day. */
  double[] sums() throws SQLException {
    run(
        "create or replace temp table d as select u, any_value(a) a, any_value(country) country,"
            + " any_value(device) device, day, sum(m) m, sum(s) s, max(b) b, sum(c) c, sum(i) i,"
            + " sum(xm) xm, sum(xc) xc, sum(xi) xi from r group by u, day");
    run(
        "create or replace temp table t as select u, any_value(a) a, any_value(country) country,"
            + " any_value(device) device, sum(m) m, sum(s) s, max(b) b, sum(c) c, sum(i) i,"
            + " sum(xm) xm, sum(xc) xc, sum(xi) xi from d group by u");
    double[] control = first("select avg(m), var_samp(m) from t where a = 0");
    read("select a, " + SUMS + " from t group by a");
    read("select a, country, " + SUMS + " from t group by a, country");
    read("select a, device, " + SUMS + " from t group by a, device");
    double[] last =
        first(
            """
            with cum as (select u, a, day,
                sum(m) over w m, sum(s) over w s, max(b) over w b, sum(c) over w c, sum(i) over w i,
                sum(xm) over w xm, sum(xc) over w xc, sum(xi) over w xi,
                row_number() over w k from d window w as (partition by u order by day)),
              delta as (select a, day, (k = 1)::int n, m - coalesce(lag(m) over v, 0) m,
                m * m - coalesce(lag(m * m) over v, 0) mm, s - coalesce(lag(s) over v, 0) s,
                s * s - coalesce(lag(s * s) over v, 0) ss, b - coalesce(lag(b) over v, 0) b,
                c - coalesce(lag(c) over v, 0) c, c * c - coalesce(lag(c * c) over v, 0) cc,
                i - coalesce(lag(i) over v, 0) i, i * i - coalesce(lag(i * i) over v, 0) ii,
                c * i - coalesce(lag(c * i) over v, 0) ci,
                m * xm - coalesce(lag(m * xm) over v, 0) mx,
                c * xc - coalesce(lag(c * xc) over v, 0) cx
                from cum window v as (partition by u order by day)),
              days as (select a, day, sum(n) n, sum(m) m, sum(mm) mm, sum(s) s, sum(ss) ss,
                sum(b) b, sum(c) c, sum(cc) cc, sum(i) i, sum(ii) ii, sum(ci) ci, sum(mx) mx,
                sum(cx) cx from delta group by a, day)
            select sum(m) over (order by day) / sum(n) over (order by day), sum(mm) over (order by day)
            from days where a = 0 order by day desc\
            """);
    return new double[] {control[0], control[1], last[0]};
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void read(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        rows.getDouble(2);
      }
    }
  }

  private double[] first(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return new double[] {rows.getDouble(1), rows.getDouble(2)};
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
