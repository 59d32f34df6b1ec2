package vitrine.core.engagement;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;
import vitrine.core.engagement.log.PreparedLog;

/** Builds small event logs, row by row; a column exists if any row has a value in it. */
public final class LogBuilder {
  /** A row; an empty text where a value is missing. */
  public static final class Row {
    public final String user;
    public final EventKind kind;
    public final long time;
    public String session = "";
    public String order = "";
    public String category = "";
    public double price = Double.NaN;
    public double quantity = Double.NaN;
    public double dwell = Double.NaN;

    public Row(String user, EventKind kind, long time) {
      this.user = user;
      this.kind = kind;
      this.time = time;
    }

    public Row session(String id) {
      session = id;
      return this;
    }

    public Row order(String id) {
      order = id;
      return this;
    }

    public Row category(String name) {
      category = name;
      return this;
    }

    public Row price(double amount) {
      price = amount;
      return this;
    }

    public Row quantity(double pieces) {
      quantity = pieces;
      return this;
    }

    public Row dwell(double seconds) {
      dwell = seconds;
      return this;
    }
  }

  private final ZoneId zone;
  private final List<Row> rows = new ArrayList<>();

  public LogBuilder(String zone) {
    this.zone = ZoneId.of(zone);
  }

  public List<Row> rows() {
    return rows;
  }

  public ZoneId zone() {
    return zone;
  }

  /** A row at a local time, for example 2026-01-31T10:00. */
  public Row row(String user, EventKind kind, String local) {
    return row(user, kind, LocalDateTime.parse(local).atZone(zone).toInstant().toEpochMilli());
  }

  public Row row(String user, EventKind kind, long time) {
    Row row = new Row(user, kind, time);
    rows.add(row);
    return row;
  }

  /** A row with a category and a price, each empty where missing; for tests elsewhere. */
  public void add(String user, EventKind kind, String local, String category, String price) {
    Row row = row(user, kind, local).category(category);
    if (!price.isEmpty()) {
      row.price(Double.parseDouble(price));
    }
  }

  public PreparedLog prepare() {
    return PreparedLog.of(EventLog.of(frame()), Progress.unwatched());
  }

  /** The log as a frame with columns user, event, time and those that hold values. */
  public Frame frame() {
    Table table = Table.create("log");
    Map<String, Role> roles = new HashMap<>();
    codes(table, roles, "user", Role.USER, r -> r.user, true);
    codes(table, roles, "event", Role.EVENT, r -> r.kind.name(), true);
    table.addColumns(LongColumn.create("time", rows.stream().mapToLong(r -> r.time).toArray()));
    roles.put("time", Role.TIME);
    codes(table, roles, "session", Role.SESSION, r -> r.session, false);
    codes(table, roles, "order", Role.ORDER, r -> r.order, false);
    codes(table, roles, "category", Role.CATEGORY, r -> r.category, false);
    measures(table, roles, "price", Role.PRICE, r -> r.price);
    measures(table, roles, "quantity", Role.QUANTITY, r -> r.quantity);
    measures(table, roles, "dwell", Role.DWELL, r -> r.dwell);
    Map<String, EventKind> events = new HashMap<>();
    for (EventKind kind : EventKind.values()) {
      events.put(kind.name(), kind);
    }
    return new Frame(table, roles, events, zone, Fingerprint.of(new byte[] {1}));
  }

  private void codes(
      Table table,
      Map<String, Role> roles,
      String name,
      Role role,
      Function<Row, String> value,
      boolean always) {
    if (!always && rows.stream().allMatch(r -> value.apply(r).isEmpty())) {
      return;
    }
    Dictionary.Builder dictionary = new Dictionary.Builder();
    int[] codes =
        rows.stream()
            .map(value)
            .mapToInt(v -> v.isEmpty() ? CodeColumn.MISSING : dictionary.add(v))
            .toArray();
    table.addColumns(new CodeColumn(name, codes, dictionary.build()));
    roles.put(name, role);
  }

  private void measures(
      Table table, Map<String, Role> roles, String name, Role role, Function<Row, Double> value) {
    double[] values = rows.stream().mapToDouble(value::apply).toArray();
    if (!Arrays.stream(values).allMatch(Double::isNaN)) {
      table.addColumns(new MeasureColumn(name, values));
      roles.put(name, role);
    }
  }
}
