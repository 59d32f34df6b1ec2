package vitrine.infra.storage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import vitrine.core.common.Fingerprint;
import vitrine.core.workspace.ScoreStore;

/** Scores, a row a model and text; probabilities as little-endian floats. */
final class H2Scores implements ScoreStore {
  private static final HexFormat HEX = HexFormat.of();

  private final Database database;

  H2Scores(Database database) {
    this.database = database;
  }

  @Override
  public Map<Fingerprint, float[]> find(Fingerprint model, Collection<Fingerprint> texts) {
    Object[] wanted = texts.stream().map(H2Scores::bytes).toArray();
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select s.text, s.probabilities from unnest(cast(? as binary(32) array)) t(text)"
                      + " join score s on s.model = ? and s.text = t.text")) {
            select.setObject(1, wanted);
            select.setBytes(2, bytes(model));
            Map<Fingerprint, float[]> found = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                found.put(
                    new Fingerprint(HEX.formatHex(rows.getBytes(1))), floats(rows.getBytes(2)));
              }
            }
            return found;
          }
        });
  }

  @Override
  public void save(Fingerprint model, Map<Fingerprint, float[]> probabilities) {
    byte[] key = bytes(model);
    database.change(
        connection -> {
          try (PreparedStatement merge =
              connection.prepareStatement("merge into score key (model, text) values (?, ?, ?)")) {
            for (Map.Entry<Fingerprint, float[]> score : probabilities.entrySet()) {
              merge.setBytes(1, key);
              merge.setBytes(2, bytes(score.getKey()));
              merge.setBytes(3, bytes(score.getValue()));
              merge.addBatch();
            }
            merge.executeBatch();
          }
        });
  }

  private static byte[] bytes(Fingerprint fingerprint) {
    return HEX.parseHex(fingerprint.sha256());
  }

  private static byte[] bytes(float[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  private static float[] floats(byte[] bytes) {
    float[] values = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }
}
