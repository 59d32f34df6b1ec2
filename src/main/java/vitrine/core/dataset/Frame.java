package vitrine.core.dataset;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;

/**
 * An imported dataset: a Tablesaw table whose columns are {@link CodeColumn} (ids, categories,
 * text), {@link MeasureColumn} (numbers) or {@link LongColumn} (times, milliseconds since 1970 in
 * UTC, {@link Long#MIN_VALUE} where missing), and what each column means. Frozen: nobody changes
 * the table after it was built.
 *
 * @param table the rows, in file order
 * @param roles what a column means, by column name; the columns left out are attributes
 * @param events the kind of each source event name; empty where there is no event column
 * @param zone the time zone whose days count
 * @param fingerprint of the source content and the plan it was read with
 */
public record Frame(
    Table table,
    Map<String, Role> roles,
    Map<String, EventKind> events,
    ZoneId zone,
    Fingerprint fingerprint) {

  /** Copies the maps and checks that they name columns of the table. */
  public Frame {
    roles = Map.copyOf(roles);
    events = Map.copyOf(events);
    for (String name : roles.keySet()) {
      if (!table.containsColumn(name)) {
        throw new IllegalArgumentException("no column " + name);
      }
    }
  }

  /** How many rows. */
  public int rows() {
    return table.rowCount();
  }

  /** The names of the columns, in file order. */
  public List<String> columns() {
    return table.columnNames();
  }

  /** The name of the column that has the role. */
  public Optional<String> columnOf(Role role) {
    return columns().stream().filter(name -> roles.get(name) == role).findFirst();
  }

  /** The column that has the role, if there is one and it holds codes. */
  public Optional<CodeColumn> codes(Role role) {
    return columnOf(role).flatMap(this::codes);
  }

  /** The column of this name, if it holds codes. */
  public Optional<CodeColumn> codes(String name) {
    return table.containsColumn(name) && table.column(name) instanceof CodeColumn codes
        ? Optional.of(codes)
        : Optional.empty();
  }

  /** The column that has the role, if there is one and it holds numbers. */
  public Optional<MeasureColumn> measures(Role role) {
    return columnOf(role).flatMap(this::measures);
  }

  /** The column of this name, if it holds numbers. */
  public Optional<MeasureColumn> measures(String name) {
    return table.containsColumn(name) && table.column(name) instanceof MeasureColumn measures
        ? Optional.of(measures)
        : Optional.empty();
  }

  /** The times, if the data has any. */
  public Optional<LongColumn> times() {
    return columnOf(Role.TIME).flatMap(this::times);
  }

  /** The column of this name, if it holds times. */
  public Optional<LongColumn> times(String name) {
    return table.containsColumn(name) && table.column(name) instanceof LongColumn times
        ? Optional.of(times)
        : Optional.empty();
  }
}
