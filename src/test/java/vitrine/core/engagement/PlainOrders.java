package vitrine.core.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.LogBuilder.Row;

/** The orders of a random log, put together as the definitions say, with lists. */
public final class PlainOrders {
  private PlainOrders() {}

  /** The days of each buyer's positive orders of the period, ascending. */
  public static TreeMap<String, List<LocalDate>> positiveDays(RandomLog world) {
    Map<Object, List<Row>> orders = new HashMap<>();
    for (Row row : world.log.rows()) {
      boolean trade = row.kind == EventKind.PURCHASE || row.kind == EventKind.RETURN;
      if (trade && world.match.test(row)) {
        orders.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row);
      }
    }
    TreeMap<String, List<LocalDate>> days = new TreeMap<>();
    for (List<Row> rows : orders.values()) {
      LocalDate day = rows.stream().map(world::day).min(Comparator.naturalOrder()).orElseThrow();
      boolean bought =
          rows.stream().anyMatch(row -> row.kind == EventKind.PURCHASE && !(row.quantity < 0));
      String user =
          rows.stream().map(row -> row.user).filter(u -> !u.isEmpty()).findFirst().orElse("");
      if (bought && world.inPeriod(day) && !user.isEmpty()) {
        days.computeIfAbsent(user, u -> new ArrayList<>()).add(day);
      }
    }
    days.values().forEach(list -> list.sort(Comparator.naturalOrder()));
    return days;
  }

  private static Object key(Row row) {
    if (!row.order.isEmpty()) {
      return row.order;
    }
    return row.user.isEmpty() ? row : List.of(row.user, row.time);
  }
}
