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
    this.catalog = catalog;
    this.events = log.frame();
    this.items = log.items();
    this.lastRow = new int[items.map(column -> column.dictionary().size()).orElse(0)];
    Arrays.fill(lastRow, -1);
    items.ifPresent(
        column -> {
          for (int row = 0; row < column.codes().length; row++) {
            if (column.codes()[row] >= 0) {
              lastRow[column.codes()[row]] = row;
            }
          }
        });
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
