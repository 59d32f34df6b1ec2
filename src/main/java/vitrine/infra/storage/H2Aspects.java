package vitrine.infra.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vitrine.core.workspace.AspectEntry;
import vitrine.core.workspace.AspectStore;

/** Aspects, a row a dataset and aspect; terms a line each. */
final class H2Aspects implements AspectStore {
  private final Database database;

  H2Aspects(Database database) {
    this.database = database;
  }

  @Override
  public List<AspectEntry> list(String datasetId) {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select id, name, terms, hidden, merged_into from aspect where dataset = ?"
                      + " order by position")) {
            select.setString(1, datasetId);
            List<AspectEntry> all = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                all.add(
                    new AspectEntry(
                        rows.getString(1),
                        Optional.ofNullable(rows.getString(2)),
                        terms(rows.getString(3)),
                        rows.getBoolean(4),
                        Optional.ofNullable(rows.getString(5))));
              }
            }
            return all;
          }
        });
  }

  private static List<String> terms(String lines) {
    return Arrays.stream(lines.split("\n")).filter(term -> !term.isEmpty()).toList();
  }

  @Override
  public void save(String datasetId, List<AspectEntry> aspects) {
    database.change(
        connection -> {
          try (PreparedStatement delete =
                  connection.prepareStatement("delete from aspect where dataset = ?");
              PreparedStatement insert =
                  connection.prepareStatement(
                      "insert into aspect (dataset, id, name, terms, hidden, merged_into)"
                          + " values (?, ?, ?, ?, ?, ?)")) {
            delete.setString(1, datasetId);
            delete.executeUpdate();
            for (AspectEntry aspect : aspects) {
              insert.setString(1, datasetId);
              insert.setString(2, aspect.id());
              insert.setString(3, aspect.name().orElse(null));
              insert.setString(4, String.join("\n", aspect.terms()));
              insert.setBoolean(5, aspect.hidden());
              insert.setString(6, aspect.mergedInto().orElse(null));
              insert.addBatch();
            }
            insert.executeBatch();
          }
        });
  }
}
