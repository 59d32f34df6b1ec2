package vitrine.core.recommend;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import vitrine.core.dataset.Catalog;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;

/** Titles, categories and prices: of the catalogue, and where it has none, of the last event. */
public final class Products {
  private final Optional<Catalog> catalog;
  private final Frame events;
  private final Optional<CodeColumn> items;
  private final int[] lastRow;

  /** Products of a catalogue and an event log. */
  public Products(Optional<Catalog> catalog, EventLog log) {
    this(catalog, log, lastRows(log));
  }

  private Products(Optional<Catalog> catalog, EventLog log, int[] rows) {
    this.catalog = catalog;
    this.events = log.frame();
    this.items = log.items();
    this.lastRow = rows;
  }

  /**
   * The same as it was known at a moment: what events say of an item is taken from its last event
   * before, and of an item without one from its first event. The catalogue is taken as it is.
   *
   * @param log the same events
   * @param moment in milliseconds since 1970 in UTC
   */
  public Products before(EventLog log, long moment) {
    int[] rows = noRows(log);
    long[] times = log.times();
    log.items()
        .ifPresent(
            column -> {
              for (int row = 0; row < times.length; row++) {
                int item = column.codes()[row];
                if (item >= 0
                    && (rows[item] < 0 || nearer(times[row], times[rows[item]], moment))) {
                  rows[item] = row;
                }
              }
            });
    return new Products(catalog, log, rows);
  }

  /** Whether a later row of this time says better what was known at the moment. */
  private static boolean nearer(long time, long chosen, long moment) {
    return chosen < moment ? time >= chosen && time < moment : time < chosen;
  }

  private static int[] lastRows(EventLog log) {
    int[] rows = noRows(log);
    log.items()
        .ifPresent(
            column -> {
              for (int row = 0; row < column.codes().length; row++) {
                if (column.codes()[row] >= 0) {
                  rows[column.codes()[row]] = row;
                }
              }
            });
    return rows;
  }

  private static int[] noRows(EventLog log) {
    int[] rows = new int[log.items().map(column -> column.dictionary().size()).orElse(0)];
    Arrays.fill(rows, -1);
    return rows;
  }

  /** What is known of an item. */
  public Product of(String item) {
    return new Product(
        item,
        text(Role.TITLE, item),
        text(Role.CATEGORY, item),
        number(Role.PRICE, item),
        text(Role.DESCRIPTION, item),
        text(Role.BRAND, item),
        number(Role.STOCK, item));
  }

  /** Whether the data says what is in stock. */
  public boolean tellsStock() {
    return catalog.flatMap(known -> known.frame().measures(Role.STOCK)).isPresent()
        || events.measures(Role.STOCK).isPresent();
  }

  private Optional<String> text(Role role, String item) {
    return catalog
        .flatMap(known -> text(known.frame(), role, known.row(item)))
        .or(() -> text(events, role, lastRow(item)));
  }

  private OptionalDouble number(Role role, String item) {
    OptionalDouble listed =
        catalog
            .map(known -> number(known.frame(), role, known.row(item)))
            .orElse(OptionalDouble.empty());
    return listed.isPresent() ? listed : number(events, role, lastRow(item));
  }

  private OptionalInt lastRow(String item) {
    int code = items.map(column -> column.dictionary().code(item)).orElse(-1);
    return code < 0 || lastRow[code] < 0 ? OptionalInt.empty() : OptionalInt.of(lastRow[code]);
  }

  private static Optional<String> text(Frame frame, Role role, OptionalInt row) {
    return row.isEmpty()
        ? Optional.empty()
        : frame.codes(role).map(column -> column.value(row.getAsInt())).filter(v -> !v.isEmpty());
  }

  private static OptionalDouble number(Frame frame, Role role, OptionalInt row) {
    return frame
        .measures(role)
        .filter(_ -> row.isPresent())
        .map(column -> column.values()[row.getAsInt()])
        .filter(value -> !Double.isNaN(value))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }
}
