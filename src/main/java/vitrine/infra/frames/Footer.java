package vitrine.infra.frames;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.Role;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Provenance;

/**
 * What a frame file says of itself, as JSON at its end. The dataset's entry is repeated here, so
 * that a workspace whose store is lost can list its frames again.
 */
record Footer(
    int rows,
    String zone,
    String fingerprint,
    Map<String, EventKind> events,
    List<Column> columns,
    Dataset dataset) {
  private static final JsonMapper JSON = new JsonMapper();

  /** What a column's sections hold. */
  enum Type {
    CODES,
    MEASURES,
    TIMES
  }

  /**
   * A column.
   *
   * @param role absent where the frame gives the column none
   * @param type what its sections hold
   * @param width bytes of a value in the first section
   * @param values a value a row
   * @param ends where the dictionary's values end, for codes
   * @param bytes the dictionary's values, for codes
   */
  record Column(
      String name,
      @Nullable Role role,
      Type type,
      int width,
      Section values,
      @Nullable Section ends,
      @Nullable Section bytes) {}

  /**
   * Some bytes of the file.
   *
   * @param offset of the first byte
   * @param length in bytes
   * @param crc CRC-32C
   */
  record Section(long offset, long length, long crc) {}

  /** The dataset's entry, in types that JSON has. */
  record Dataset(
      String id,
      String name,
      DatasetKind kind,
      String importedAt,
      List<String> sources,
      String plan,
      long rowsRead,
      long rowsSetAside) {

    static Dataset of(DatasetEntry entry) {
      Provenance from = entry.provenance();
      return new Dataset(
          entry.id(),
          entry.name(),
          entry.kind(),
          entry.importedAt().toString(),
          from.sources(),
          from.plan(),
          from.rowsRead(),
          from.rowsSetAside());
    }
  }

  DatasetEntry entry() {
    return new DatasetEntry(
        dataset.id,
        dataset.name,
        dataset.kind,
        new Fingerprint(fingerprint),
        Instant.parse(dataset.importedAt),
        rows,
        new Provenance(dataset.sources, dataset.plan, dataset.rowsRead, dataset.rowsSetAside));
  }

  byte[] toBytes() throws IOException {
    return JSON.writeValueAsBytes(this);
  }

  static Footer of(byte[] json) throws DamagedFrameException {
    try {
      Footer footer = JSON.readValue(json, Footer.class);
      footer.entry();
      return footer;
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw new DamagedFrameException("a footer that cannot be understood", e);
    }
  }
}
