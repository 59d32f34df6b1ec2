package vitrine.core.quality;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;

/** Rows of user, item, time and price, each empty where missing, as a frame for tests. */
final class Rows {
  static final ZoneId ZONE = ZoneId.of("Europe/London");

  private final List<List<String>> rows = new ArrayList<>();

  /** A row; the time as 2026-01-31T10:00. */
  Rows add(String user, String item, String time, String price) {
    rows.add(List.of(user, item, time, price));
    return this;
  }

  List<List<String>> rows() {
    return rows;
  }

  Frame frame() {
    return frame(rows);
  }

  static Frame frame(List<List<String>> rows) {
    Map<String, Role> roles = new HashMap<>();
    roles.put("user", Role.USER);
    roles.put("item", Role.ITEM);
    roles.put("time", Role.TIME);
    roles.put("price", Role.PRICE);
    Table table =
        Table.create(
            "rows",
            codes("user", rows, 0),
            codes("item", rows, 1),
            LongColumn.create("time", rows.stream().mapToLong(row -> time(row.get(2))).toArray()),
            new MeasureColumn(
                "price", rows.stream().mapToDouble(row -> number(row.get(3))).toArray()));
    return new Frame(
        table,
        roles,
        Map.of(),
        ZONE,
        Fingerprint.of(rows.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  static long time(String local) {
    return local.isEmpty()
        ? Long.MIN_VALUE
        : LocalDateTime.parse(local).atZone(ZONE).toInstant().toEpochMilli();
  }

  private static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  private static CodeColumn codes(String name, List<List<String>> rows, int at) {
    Dictionary.Builder dictionary = new Dictionary.Builder();
    int[] codes =
        IntStream.range(0, rows.size())
            .map(
                row -> {
                  String value = rows.get(row).get(at);
                  return value.isEmpty() ? CodeColumn.MISSING : dictionary.add(value);
                })
            .toArray();
    return new CodeColumn(name, codes, dictionary.build());
  }
}
