package vitrine.infra.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.workspace.Decision;
import vitrine.core.workspace.ExperimentDates;
import vitrine.core.workspace.ExperimentEntry;
import vitrine.core.workspace.ExperimentState;
import vitrine.core.workspace.ExperimentStore;
import vitrine.core.workspace.PrimaryMetricChange;

/** Experiments: a row each, and a row for every late change of a primary metric. */
final class H2Experiments implements ExperimentStore {
  private final Database database;

  H2Experiments(Database database) {
    this.database = database;
  }

  @Override
  public List<ExperimentEntry> list() {
    return database.read(
        connection -> {
          Map<String, List<PrimaryMetricChange>> changes = changes(connection);
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select id, name, hypothesis, dataset, definition, state, planned_start,"
                          + " planned_end, started_on, ended_on, primary_metric, decision,"
                          + " decision_reason, decided_at from experiment order by position");
              ResultSet rows = select.executeQuery()) {
            List<ExperimentEntry> entries = new ArrayList<>();
            while (rows.next()) {
              entries.add(entry(rows, changes.getOrDefault(rows.getString(1), List.of())));
            }
            return entries;
          }
        });
  }

  private static ExperimentEntry entry(ResultSet row, List<PrimaryMetricChange> changes)
      throws SQLException {
    return new ExperimentEntry(
        row.getString("id"),
        row.getString("name"),
        row.getString("hypothesis"),
        row.getString("dataset"),
        Optional.ofNullable(row.getString("definition")),
        ExperimentState.valueOf(row.getString("state")),
        new ExperimentDates(
            day(row, "planned_start"),
            day(row, "planned_end"),
            day(row, "started_on"),
            day(row, "ended_on")),
        Optional.ofNullable(row.getString("primary_metric")),
        changes,
        decision(row));
  }

  private static Optional<Decision> decision(ResultSet row) throws SQLException {
    String choice = row.getString("decision");
    return choice == null
        ? Optional.empty()
        : Optional.of(
            new Decision(
                Decision.Choice.valueOf(choice),
                row.getString("decision_reason"),
                instant(row, "decided_at")));
  }

  private static Map<String, List<PrimaryMetricChange>> changes(Connection connection)
      throws SQLException {
    Map<String, List<PrimaryMetricChange>> changes = new HashMap<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select experiment, changed_at, before_metric, after_metric, note"
                    + " from primary_metric_change order by position");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        changes
            .computeIfAbsent(rows.getString("experiment"), id -> new ArrayList<>())
            .add(
                new PrimaryMetricChange(
                    instant(rows, "changed_at"),
                    Optional.ofNullable(rows.getString("before_metric")),
                    rows.getString("after_metric"),
                    rows.getString("note")));
      }
    }
    return changes;
  }

  @Override
  public void save(ExperimentEntry entry) {
    database.change(
        connection -> {
          refuseTaken(connection, entry);
          merge(connection, entry);
          replaceChanges(connection, entry);
        });
  }

  private static void refuseTaken(Connection connection, ExperimentEntry entry)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select id from experiment where name = ? and id <> ?")) {
      select.setString(1, entry.name());
      select.setString(2, entry.id());
      try (ResultSet other = select.executeQuery()) {
        if (other.next()) {
          throw new VitrineException(ProblemCode.EXPERIMENT_NAME_TAKEN, entry.name());
        }
      }
    }
  }

  private static void merge(Connection connection, ExperimentEntry entry) throws SQLException {
    try (PreparedStatement merge =
        connection.prepareStatement(
            "merge into experiment (id, name, hypothesis, dataset, definition, state,"
                + " planned_start, planned_end, started_on, ended_on, primary_metric, decision,"
                + " decision_reason, decided_at) key (id)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      ExperimentDates dates = entry.dates();
      merge.setString(1, entry.id());
      merge.setString(2, entry.name());
      merge.setString(3, entry.hypothesis());
      merge.setString(4, entry.dataset());
      text(merge, 5, entry.definition());
      merge.setString(6, entry.state().name());
      day(merge, 7, dates.plannedStart());
      day(merge, 8, dates.plannedEnd());
      day(merge, 9, dates.start());
      day(merge, 10, dates.end());
      text(merge, 11, entry.primaryMetric());
      text(merge, 12, entry.decision().map(made -> made.choice().name()));
      text(merge, 13, entry.decision().map(Decision::reason));
      Optional<Instant> at = entry.decision().map(Decision::at);
      if (at.isPresent()) {
        merge.setObject(14, at.get().atOffset(ZoneOffset.UTC));
      } else {
        merge.setNull(14, Types.TIMESTAMP_WITH_TIMEZONE);
      }
      merge.executeUpdate();
    }
  }

  private static void replaceChanges(Connection connection, ExperimentEntry entry)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from primary_metric_change where experiment = ?")) {
      delete.setString(1, entry.id());
      delete.executeUpdate();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into primary_metric_change (experiment, changed_at, before_metric,"
                + " after_metric, note) values (?, ?, ?, ?, ?)")) {
      for (PrimaryMetricChange change : entry.metricChanges()) {
        insert.setString(1, entry.id());
        insert.setObject(2, change.at().atOffset(ZoneOffset.UTC));
        text(insert, 3, change.before());
        insert.setString(4, change.after());
        insert.setString(5, change.note());
        insert.executeUpdate();
      }
    }
  }

  @Override
  public void delete(String id) {
    database.change(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from experiment where id = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
          }
        });
  }

  private static void text(PreparedStatement statement, int place, Optional<String> text)
      throws SQLException {
    if (text.isPresent()) {
      statement.setString(place, text.get());
    } else {
      statement.setNull(place, Types.VARCHAR);
    }
  }

  private static void day(PreparedStatement statement, int place, Optional<LocalDate> day)
      throws SQLException {
    if (day.isPresent()) {
      statement.setObject(place, day.get());
    } else {
      statement.setNull(place, Types.DATE);
    }
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
