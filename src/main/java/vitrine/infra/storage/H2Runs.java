package vitrine.infra.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vitrine.core.common.Fingerprint;
import vitrine.core.workspace.RunEntry;
import vitrine.core.workspace.RunEpoch;
import vitrine.core.workspace.RunFailure;
import vitrine.core.workspace.RunState;
import vitrine.core.workspace.RunStore;

/** Runs, a row each, and a row for each of their epochs. */
final class H2Runs implements RunStore {
  private static final JsonMapper JSON = new JsonMapper();

  private final Database database;
  private final Path folder;

  H2Runs(Database database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  /** Marks what a killed program left running; called when the workspace is opened. */
  void interruptLeftOver() {
    database.change(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement("update run set state = ? where state in (?, ?)")) {
            update.setString(1, RunState.INTERRUPTED.name());
            update.setString(2, RunState.RUNNING.name());
            update.setString(3, RunState.WAITING.name());
            update.executeUpdate();
          }
        });
  }

  @Override
  public List<RunEntry> list() {
    return database.read(
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select id, kind, name, started_at, ended_at, state, data, model, settings,"
                          + " metrics, failure from run order by started_at desc, id");
              ResultSet rows = select.executeQuery()) {
            List<RunEntry> runs = new ArrayList<>();
            while (rows.next()) {
              runs.add(run(rows));
            }
            return runs;
          }
        });
  }

  private static RunEntry run(ResultSet row) throws SQLException {
    return new RunEntry(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject(5, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        RunState.valueOf(row.getString(6)),
        Optional.ofNullable(row.getString(7)).map(Fingerprint::new),
        Optional.ofNullable(row.getString(8)).map(Fingerprint::new),
        row.getString(9),
        row.getString(10),
        Optional.ofNullable(row.getString(11)).map(H2Runs::failure));
  }

  @Override
  public void save(RunEntry run) {
    database.change(
        connection -> {
          try (PreparedStatement merge =
              connection.prepareStatement(
                  "merge into run (id, kind, name, started_at, ended_at, state, data, model,"
                      + " settings, metrics, failure) key (id)"
                      + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            merge.setString(1, run.id());
            merge.setString(2, run.kind());
            merge.setString(3, run.name());
            merge.setObject(4, run.startedAt().atOffset(ZoneOffset.UTC));
            setMoment(merge, 5, run.endedAt());
            merge.setString(6, run.state().name());
            merge.setString(7, run.data().map(Fingerprint::sha256).orElse(null));
            merge.setString(8, run.model().map(Fingerprint::sha256).orElse(null));
            merge.setString(9, run.settings());
            merge.setString(10, run.metrics());
            merge.setString(11, run.failure().map(H2Runs::json).orElse(null));
            merge.executeUpdate();
          }
        });
  }

  private static void setMoment(PreparedStatement statement, int at, Optional<Instant> moment)
      throws SQLException {
    if (moment.isPresent()) {
      statement.setObject(at, moment.get().atOffset(ZoneOffset.UTC));
    } else {
      statement.setNull(at, Types.TIMESTAMP_WITH_TIMEZONE);
    }
  }

  @Override
  public void append(String id, RunEpoch epoch) {
    database.change(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into run_epoch (run, epoch, train_loss, validation_loss,"
                      + " validation_accuracy, gradient_norm) values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, id);
            insert.setInt(2, epoch.epoch());
            insert.setDouble(3, epoch.trainLoss());
            insert.setDouble(4, epoch.validationLoss());
            insert.setDouble(5, epoch.validationAccuracy());
            insert.setDouble(6, epoch.gradientNorm());
            insert.executeUpdate();
          }
        });
  }

  @Override
  public List<RunEpoch> curve(String id) {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select epoch, train_loss, validation_loss, validation_accuracy, gradient_norm"
                      + " from run_epoch where run = ? order by position")) {
            select.setString(1, id);
            List<RunEpoch> curve = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                curve.add(
                    new RunEpoch(
                        rows.getInt(1),
                        rows.getDouble(2),
                        rows.getDouble(3),
                        rows.getDouble(4),
                        rows.getDouble(5)));
              }
            }
            return curve;
          }
        });
  }

  @Override
  public void clearCurve(String id) {
    database.change(connection -> remove(connection, "delete from run_epoch where run = ?", id));
  }

  @Override
  public void delete(String id) {
    database.change(connection -> remove(connection, "delete from run where id = ?", id));
  }

  private static void remove(Connection connection, String sql, String id) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setString(1, id);
      delete.executeUpdate();
    }
  }

  @Override
  public Path folder(String id) {
    return folder.resolve(id);
  }

  private static @Nullable String json(RunFailure failure) {
    try {
      return JSON.writeValueAsString(failure);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RunFailure failure(String json) {
    try {
      return JSON.readValue(json, RunFailure.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
