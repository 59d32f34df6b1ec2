package vitrine.infra.storage;

import java.sql.Blob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import vitrine.core.dataset.RowSet;
import vitrine.core.workspace.Cleaning;
import vitrine.core.workspace.DatasetEntry;

/** The cleaning rules of datasets and the rows that they take; gone with their dataset. */
final class H2Cleanings {
  private final Database database;

  H2Cleanings(Database database) {
    this.database = database;
  }

  Optional<Cleaning> find(String dataset) {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select rules, removed, row_count from cleaning join dataset on id = dataset"
                      + " where dataset = ?")) {
            select.setString(1, dataset);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(cleaning(row)) : Optional.empty();
            }
          }
        });
  }

  private static Cleaning cleaning(ResultSet row) throws SQLException {
    Blob removed = row.getBlob(2);
    byte[] bytes = removed.getBytes(1, Math.toIntExact(removed.length()));
    return new Cleaning(row.getString(1), RowSet.ofBytes(Math.toIntExact(row.getLong(3)), bytes));
  }

  /**
   * Keeps the rules of a dataset, in place of those before.
   *
   * @param whole the dataset with all its rows
   */
  void save(Connection connection, DatasetEntry whole, Cleaning cleaning) throws SQLException {
    if (cleaning.removed().rows() != whole.rows()) {
      throw new IllegalArgumentException(cleaning.removed() + ", but there are " + whole.rows());
    }
    try (PreparedStatement merge =
        connection.prepareStatement("merge into cleaning key (dataset) values (?, ?, ?, ?, ?)")) {
      merge.setString(1, whole.id());
      merge.setString(2, cleaning.rules());
      merge.setString(3, cleaning.fingerprint(whole.fingerprint()).sha256());
      merge.setLong(4, cleaning.removed().count());
      merge.setBytes(5, cleaning.removed().toBytes());
      merge.executeUpdate();
    }
  }
}
