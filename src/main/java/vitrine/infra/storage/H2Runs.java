package vitrine.infra.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import vitrine.core.workspace.RunEntry;
import vitrine.core.workspace.RunStore;

/** Runs, a row each. */
final class H2Runs implements RunStore {
  private final Database database;

  H2Runs(Database database) {
    this.database = database;
  }

  @Override
  public List<RunEntry> list() {
    return database.read(
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select id, kind, started_at, state, settings, metrics from run"
                          + " order by started_at desc, id");
              ResultSet rows = select.executeQuery()) {
            List<RunEntry> runs = new ArrayList<>();
            while (rows.next()) {
              runs.add(
                  new RunEntry(
                      rows.getString(1),
                      rows.getString(2),
                      rows.getObject(3, OffsetDateTime.class).toInstant(),
                      rows.getString(4),
                      rows.getString(5),
                      rows.getString(6)));
            }
            return runs;
          }
        });
  }

  @Override
  public void save(RunEntry run) {
    database.change(
        connection -> {
          try (PreparedStatement merge =
              connection.prepareStatement("merge into run key (id) values (?, ?, ?, ?, ?, ?)")) {
            merge.setString(1, run.id());
            merge.setString(2, run.kind());
            merge.setObject(3, run.startedAt().atOffset(ZoneOffset.UTC));
            merge.setString(4, run.state());
            merge.setString(5, run.settings());
            merge.setString(6, run.metrics());
            merge.executeUpdate();
          }
        });
  }
}
