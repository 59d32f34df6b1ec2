package vitrine.infra.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.workspace.AlertMute;
import vitrine.core.workspace.AlertMuteStore;

/** Muted alerts, a row each. */
final class H2AlertMutes implements AlertMuteStore {
  private final Database database;

  H2AlertMutes(Database database) {
    this.database = database;
  }

  @Override
  public List<AlertMute> of(String dataset) {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select id, dataset, product, aspect, until_day, muted_at from alert_mute"
                      + " where dataset = ? order by position desc")) {
            select.setString(1, dataset);
            try (ResultSet rows = select.executeQuery()) {
              List<AlertMute> mutes = new ArrayList<>();
              while (rows.next()) {
                mutes.add(mute(rows));
              }
              return mutes;
            }
          }
        });
  }

  private static AlertMute mute(ResultSet row) throws SQLException {
    return new AlertMute(
        row.getString("id"),
        row.getString("dataset"),
        Optional.ofNullable(row.getString("product")),
        Optional.ofNullable(row.getString("aspect")),
        Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
        row.getObject("muted_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public void save(AlertMute mute) {
    database.change(
        connection -> {
          try (PreparedStatement merge =
              connection.prepareStatement(
                  "merge into alert_mute (id, dataset, product, aspect, until_day, muted_at)"
                      + " key (id) values (?, ?, ?, ?, ?, ?)")) {
            merge.setString(1, mute.id());
            merge.setString(2, mute.dataset());
            text(merge, 3, mute.product());
            text(merge, 4, mute.aspect());
            if (mute.until().isPresent()) {
              merge.setObject(5, mute.until().get());
            } else {
              merge.setNull(5, Types.DATE);
            }
            merge.setObject(6, mute.at().atOffset(ZoneOffset.UTC));
            merge.executeUpdate();
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

  @Override
  public void delete(String id) {
    database.change(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from alert_mute where id = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
          }
        });
  }
}
