package vitrine.infra.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import vitrine.core.workspace.SettingStore;

/** What screens remember, a row a key. */
final class H2Settings implements SettingStore {
  private final Database database;

  H2Settings(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> find(String key) {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("select document from setting where name = ?")) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
          }
        });
  }

  @Override
  public void save(String key, String json) {
    database.change(
        connection -> {
          try (PreparedStatement merge =
              connection.prepareStatement("merge into setting key (name) values (?, ?)")) {
            merge.setString(1, key);
            merge.setString(2, json);
            merge.executeUpdate();
          }
        });
  }
}
