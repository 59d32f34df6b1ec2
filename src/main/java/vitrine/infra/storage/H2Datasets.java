package vitrine.infra.storage;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.FrameRows;
import vitrine.core.joining.AppliedJoins;
import vitrine.core.joining.DeclaredJoins;
import vitrine.core.workspace.Cleaning;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.DatasetStore;
import vitrine.core.workspace.Provenance;
import vitrine.infra.frames.DamagedFrameException;
import vitrine.infra.frames.FrameFolder;

/**
 * Datasets: a row in the store and a frame beside it. The frame is written first and the row
 * second, so that a row never names a frame that is not there; what a kill leaves between the two
 * is removed when the workspace is opened.
 */
final class H2Datasets implements DatasetStore {
  private final Database database;
  private final H2Cleanings cleanings;
  private final AppliedJoins joins;
  private final FrameFolder frames;
  private final WorkspaceFolder folder;
  private final Clock clock;

  H2Datasets(Database database, FrameFolder frames, WorkspaceFolder folder, Clock clock) {
    this.database = database;
    this.cleanings = new H2Cleanings(database);
    this.joins = new AppliedJoins(new DeclaredJoins(new H2Settings(database)));
    this.frames = frames;
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public List<DatasetEntry> list() {
    List<DatasetEntry> unjoined = unjoined();
    return unjoined.stream().map(entry -> joins.entry(entry, unjoined)).toList();
  }

  private List<DatasetEntry> unjoined() {
    return database.read(
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select id, name, kind, coalesce(c.fingerprint, d.fingerprint), imported_at,"
                          + " row_count - coalesce(removed_count, 0), sources, plan, rows_read,"
                          + " rows_set_aside from dataset d left join cleaning c on c.dataset = id"
                          + " order by position");
              ResultSet rows = select.executeQuery()) {
            List<DatasetEntry> entries = new ArrayList<>();
            while (rows.next()) {
              entries.add(entry(rows));
            }
            return entries;
          }
        });
  }

  @Override
  public DatasetEntry save(
      String name,
      DatasetKind kind,
      Frame frame,
      Provenance provenance,
      Optional<Cleaning> cleaning,
      Progress progress) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a dataset without a name");
    }
    DatasetEntry entry =
        new DatasetEntry(
            UUID.randomUUID().toString(),
            name,
            kind,
            frame.fingerprint(),
            clock.instant(),
            frame.rows(),
            provenance);
    progress.step("progress.storing");
    try {
      frames.write(entry, frame, progress);
      for (String replaced : registerOrDelete(entry, cleaning)) {
        frames.delete(replaced);
      }
      return joins.entry(cleaning.map(rules -> cleaned(entry, rules)).orElse(entry), unjoined());
    } catch (IOException e) {
      throw folder.unusable(e);
    }
  }

  @Override
  public Frame open(DatasetEntry entry, Progress progress) {
    return joins.frame(
        entry.name(),
        openUnjoined(entry, progress),
        name ->
            unjoined().stream()
                .filter(other -> other.name().equals(name))
                .findFirst()
                .map(other -> openUnjoined(other, progress)));
  }

  @Override
  public Frame openUnjoined(DatasetEntry entry, Progress progress) {
    Frame whole = openWhole(entry, progress);
    return cleaning(entry)
        .map(c -> FrameRows.without(whole, c.removed(), c.fingerprint(whole.fingerprint())))
        .orElse(whole);
  }

  @Override
  public Optional<Cleaning> cleaning(DatasetEntry entry) {
    return cleanings.find(entry.id());
  }

  @Override
  public DatasetEntry clean(DatasetEntry entry, Cleaning cleaning) {
    DatasetEntry whole = whole(entry.id());
    database.change(connection -> cleanings.save(connection, whole, cleaning));
    database.sync();
    return joins.entry(cleaned(whole, cleaning), unjoined());
  }

  private static DatasetEntry cleaned(DatasetEntry whole, Cleaning cleaning) {
    return new DatasetEntry(
        whole.id(),
        whole.name(),
        whole.kind(),
        cleaning.fingerprint(whole.fingerprint()),
        whole.importedAt(),
        whole.rows() - cleaning.removed().count(),
        whole.provenance());
  }

  /** The entry of a stored frame with all its rows. */
  private DatasetEntry whole(String id) {
    try {
      return frames.entry(id);
    } catch (IOException e) {
      throw folder.unusable(e);
    }
  }

  @Override
  public Frame openWhole(DatasetEntry entry, Progress progress) {
    progress.step("progress.opening");
    try {
      return frames.read(entry.id(), progress);
    } catch (DamagedFrameException | NoSuchFileException e) {
      throw new VitrineException(
          ProblemCode.DATASET_DAMAGED,
          e,
          entry.name(),
          String.join(", ", entry.provenance().sources()));
    } catch (IOException e) {
      throw folder.unusable(e);
    }
  }

  @Override
  public void delete(DatasetEntry entry) {
    database.change(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from dataset where id = ?")) {
            delete.setString(1, entry.id());
            delete.executeUpdate();
          }
        });
    database.sync();
    try {
      frames.delete(entry.id());
    } catch (IOException e) {
      throw folder.unusable(e);
    }
  }

  /** Removes the frames that a kill has left without a row. */
  void removeOrphans() throws IOException {
    Set<String> known = list().stream().map(DatasetEntry::id).collect(Collectors.toSet());
    frames.removeAllBut(known);
  }

  /**
   * Makes the row of a frame that was written, in place of a dataset of the same name.
   *
   * @return the ids of the frames that nothing names any more
   */
  List<String> register(DatasetEntry entry, Optional<Cleaning> cleaning) {
    List<String> replaced = new ArrayList<>();
    database.change(
        connection -> {
          try (PreparedStatement same =
              connection.prepareStatement("select id from dataset where name = ?")) {
            same.setString(1, entry.name());
            try (ResultSet ids = same.executeQuery()) {
              while (ids.next()) {
                replaced.add(ids.getString(1));
              }
            }
          }
          try (PreparedStatement delete =
              connection.prepareStatement("delete from dataset where name = ?")) {
            delete.setString(1, entry.name());
            delete.executeUpdate();
          }
          insert(connection, entry);
          if (cleaning.isPresent()) {
            cleanings.save(connection, entry, cleaning.get());
          }
        });
    database.sync();
    return replaced;
  }

  /** A frame whose row cannot be made is removed at once: it may be what fills the disk. */
  private List<String> registerOrDelete(DatasetEntry entry, Optional<Cleaning> cleaning)
      throws IOException {
    try {
      return register(entry, cleaning);
    } catch (RuntimeException e) {
      try {
        if (list().stream().noneMatch(listed -> listed.id().equals(entry.id()))) {
          frames.delete(entry.id());
        }
      } catch (RuntimeException unknown) {
        // whether there is a row shows when the workspace is opened again
        e.addSuppressed(unknown);
      }
      throw e;
    }
  }

  private static void insert(Connection connection, DatasetEntry entry) throws SQLException {
    Provenance from = entry.provenance();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into dataset (id, name, kind, fingerprint, imported_at, row_count, sources,"
                + " plan, rows_read, rows_set_aside) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, entry.id());
      insert.setString(2, entry.name());
      insert.setString(3, entry.kind().name());
      insert.setString(4, entry.fingerprint().sha256());
      insert.setObject(5, entry.importedAt().atOffset(ZoneOffset.UTC));
      insert.setLong(6, entry.rows());
      insert.setObject(7, from.sources().toArray());
      insert.setString(8, from.plan());
      insert.setLong(9, from.rowsRead());
      insert.setLong(10, from.rowsSetAside());
      insert.executeUpdate();
    }
  }

  private static DatasetEntry entry(ResultSet row) throws SQLException {
    Object[] sources = (Object[]) row.getArray(7).getArray();
    return new DatasetEntry(
        row.getString(1),
        row.getString(2),
        DatasetKind.valueOf(row.getString(3)),
        new Fingerprint(row.getString(4)),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getLong(6),
        new Provenance(
            Arrays.stream(sources).map(String::valueOf).toList(),
            row.getString(8),
            row.getLong(9),
            row.getLong(10)));
  }
}
