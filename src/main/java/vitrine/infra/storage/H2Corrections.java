package vitrine.infra.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import vitrine.core.common.Fingerprint;
import vitrine.core.workspace.CorrectionEntry;
import vitrine.core.workspace.CorrectionStore;

/** Corrections, a row a text and aspect. */
final class H2Corrections implements CorrectionStore {
  private static final HexFormat HEX = HexFormat.of();

  private final Database database;

  H2Corrections(Database database) {
    this.database = database;
  }

  @Override
  public List<CorrectionEntry> list() {
    return database.read(
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select text, aspect, given, said, model, corrected_at, body from correction"
                          + " order by corrected_at desc, text, aspect");
              ResultSet rows = select.executeQuery()) {
            List<CorrectionEntry> all = new ArrayList<>();
            while (rows.next()) {
              all.add(
                  new CorrectionEntry(
                      new Fingerprint(HEX.formatHex(rows.getBytes(1))),
                      rows.getString(2),
                      rows.getString(3),
                      rows.getString(4),
                      rows.getString(5),
                      rows.getObject(6, OffsetDateTime.class).toInstant(),
                      rows.getString(7)));
            }
            return all;
          }
        });
  }

  @Override
  public void save(Collection<CorrectionEntry> corrections) {
    database.change(
        connection -> {
          try (PreparedStatement merge =
              connection.prepareStatement(
                  "merge into correction (text, aspect, given, said, model, corrected_at, body)"
                      + " key (text, aspect) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (CorrectionEntry correction : corrections) {
              merge.setBytes(1, HEX.parseHex(correction.text().sha256()));
              merge.setString(2, correction.aspect());
              merge.setString(3, correction.given());
              merge.setString(4, correction.said());
              merge.setString(5, correction.model());
              merge.setObject(6, correction.at().atOffset(ZoneOffset.UTC));
              merge.setString(7, correction.body());
              merge.addBatch();
            }
            merge.executeBatch();
          }
        });
  }

  @Override
  public void delete(Fingerprint text, String aspect) {
    database.change(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from correction where text = ? and aspect = ?")) {
            delete.setBytes(1, HEX.parseHex(text.sha256()));
            delete.setString(2, aspect);
            delete.executeUpdate();
          }
        });
  }
}
