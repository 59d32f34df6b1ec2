package vitrine.infra.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import vitrine.core.common.Fingerprint;
import vitrine.core.workspace.ModelEntry;
import vitrine.core.workspace.ModelStore;
import vitrine.core.workspace.Promotion;

/** Models: a row in the store and a folder named by the model's hash. */
final class H2Models implements ModelStore {
  private final Database database;
  private final Path models;
  private final Clock clock;

  H2Models(Database database, Path models, Clock clock) {
    this.database = database;
    this.models = models;
    this.clock = clock;
  }

  @Override
  public List<ModelEntry> list() {
    return database.read(
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select name, task, hash, created_at, card, promoted from model"
                          + " order by created_at desc, name");
              ResultSet rows = select.executeQuery()) {
            List<ModelEntry> entries = new ArrayList<>();
            while (rows.next()) {
              entries.add(
                  new ModelEntry(
                      rows.getString(1),
                      rows.getString(2),
                      new Fingerprint(rows.getString(3)),
                      rows.getObject(4, OffsetDateTime.class).toInstant(),
                      rows.getString(5),
                      rows.getBoolean(6)));
            }
            return entries;
          }
        });
  }

  @Override
  public void save(ModelEntry entry) {
    database.change(
        connection -> {
          if (entry.promoted()) {
            demote(connection, entry.task());
            remember(connection, entry);
          }
          try (PreparedStatement merge =
              connection.prepareStatement(
                  "merge into model key (name) values (?, ?, ?, ?, ?, ?)")) {
            merge.setString(1, entry.name());
            merge.setString(2, entry.task());
            merge.setString(3, entry.hash().sha256());
            merge.setObject(4, entry.createdAt().atOffset(ZoneOffset.UTC));
            merge.setString(5, entry.card());
            merge.setBoolean(6, entry.promoted());
            merge.executeUpdate();
          }
        });
  }

  @Override
  public Path folder(ModelEntry entry) {
    return models.resolve(entry.hash().sha256());
  }

  @Override
  public void promote(ModelEntry entry) {
    database.change(
        connection -> {
          demote(connection, entry.task());
          try (PreparedStatement promote =
              connection.prepareStatement("update model set promoted = true where name = ?")) {
            promote.setString(1, entry.name());
            promote.executeUpdate();
          }
          remember(connection, entry);
        });
  }

  private void remember(Connection connection, ModelEntry entry) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into promotion (task, model, hash, promoted_at) values (?, ?, ?, ?)")) {
      insert.setString(1, entry.task());
      insert.setString(2, entry.name());
      insert.setString(3, entry.hash().sha256());
      insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  @Override
  public List<Promotion> promotions(String task) {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select model, hash, promoted_at from promotion where task = ?"
                      + " order by position desc")) {
            select.setString(1, task);
            List<Promotion> all = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                all.add(
                    new Promotion(
                        rows.getString(1),
                        new Fingerprint(rows.getString(2)),
                        rows.getObject(3, OffsetDateTime.class).toInstant()));
              }
            }
            return all;
          }
        });
  }

  @Override
  public void delete(ModelEntry entry) {
    database.change(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from model where name = ? and not promoted")) {
            delete.setString(1, entry.name());
            delete.executeUpdate();
          }
        });
  }

  private static void demote(Connection connection, String task) throws SQLException {
    try (PreparedStatement demote =
        connection.prepareStatement("update model set promoted = false where task = ?")) {
      demote.setString(1, task);
      demote.executeUpdate();
    }
  }
}
