package vitrine.core.importing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.Role;

/**
 * How files become one dataset: detected by {@link FileProbe}, corrected by the user, carried out
 * by {@link Importer}.
 *
 * @param files what is read, in this order
 * @param columns of all files together
 * @param events the kind of each event name seen so far; others are looked up by name
 * @param zone whose days count, and whose local times those without an offset are
 * @param currency of prices, as the user wrote it; only printed
 * @param kind what the dataset is
 * @param notes what the user should know
 */
public record ImportPlan(
    List<FilePlan> files,
    List<ColumnPlan> columns,
    Map<String, EventKind> events,
    ZoneId zone,
    Optional<String> currency,
    Optional<DatasetKind> kind,
    List<PlanNote> notes) {

  /** Copies lists and map. */
  public ImportPlan {
    files = List.copyOf(files);
    columns = List.copyOf(columns);
    events = Map.copyOf(events);
    notes = List.copyOf(notes);
  }

  /** The column of this name. */
  public Optional<ColumnPlan> column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** The column that has the role. */
  public Optional<ColumnPlan> columnOf(Role role) {
    return columns.stream().filter(c -> c.role() == role).findFirst();
  }

  /**
   * Gives a column a role; whoever had it becomes an attribute.
   *
   * @throws VitrineException if there is no such column
   */
  public ImportPlan withRole(String column, Role role) {
    boolean single = role != Role.ATTRIBUTE && role != Role.IGNORED;
    return withColumns(
        column,
        c -> {
          if (c.name().equals(column)) {
            return c.chosen(role);
          }
          return single && c.role() == role ? c.chosen(Role.ATTRIBUTE) : c;
        });
  }

  /**
   * Reads a column as another type.
   *
   * @throws VitrineException if there is no such column
   */
  public ImportPlan withType(String column, ColumnType type) {
    return withColumns(column, c -> c.name().equals(column) ? c.withType(type) : c);
  }

  private ImportPlan withColumns(String column, UnaryOperator<ColumnPlan> change) {
    if (column(column).isEmpty()) {
      throw new VitrineException(ProblemCode.PLAN_UNKNOWN_COLUMN, column, names());
    }
    List<ColumnPlan> changed = columns.stream().map(change).toList();
    return new ImportPlan(files, changed, events, zone, currency, kind, notes);
  }

  private String names() {
    List<String> names = columns.stream().map(ColumnPlan::name).toList();
    return String.join(", ", names.subList(0, Math.min(20, names.size())));
  }

  /** Maps an event name to a kind. */
  public ImportPlan withEvent(String name, EventKind event) {
    Map<String, EventKind> changed = new LinkedHashMap<>(events);
    changed.put(name, event);
    return new ImportPlan(files, columns, changed, zone, currency, kind, notes);
  }

  /** Says what the dataset is. */
  public ImportPlan withKind(DatasetKind wanted) {
    return new ImportPlan(files, columns, events, zone, currency, Optional.of(wanted), notes);
  }

  /** Takes another time zone. */
  public ImportPlan withZone(ZoneId wanted) {
    return new ImportPlan(files, columns, events, wanted, currency, kind, notes);
  }

  /** Names the currency of prices; nothing where the name is blank. */
  public ImportPlan withCurrency(String wanted) {
    Optional<String> named = Optional.of(wanted).filter(name -> !name.isBlank());
    return new ImportPlan(files, columns, events, zone, named, kind, notes);
  }

  /** The roles that the kind needs and no column has. */
  public List<Role> missingRoles() {
    List<Role> missing = new ArrayList<>();
    for (Role role : kind.map(RequiredRoles::columns).orElse(List.of())) {
      if (columnOf(role).isEmpty()) {
        missing.add(role);
      }
    }
    return missing;
  }
}
