package vitrine.core.sentiment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;

/** Builds frames of reviews row by row. */
public final class ReviewFrames {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private final Dictionary.Builder texts = new Dictionary.Builder();
  private final Dictionary.Builder items = new Dictionary.Builder();
  private final List<int[]> codes = new ArrayList<>();
  private final List<Double> stars = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();

  /** Adds a review, written half an hour after midnight of the day. */
  public ReviewFrames add(String item, String day, double given, String text) {
    codes.add(new int[] {text.isEmpty() ? CodeColumn.MISSING : texts.add(text), items.add(item)});
    stars.add(given);
    times.add(
        LocalDate.parse(day).atTime(LocalTime.of(0, 30)).atZone(ZONE).toInstant().toEpochMilli());
    return this;
  }

  /** The frame with a column of who wrote each review. */
  public Frame frameBy(String... users) {
    Dictionary.Builder names = new Dictionary.Builder();
    int[] who = Arrays.stream(users).mapToInt(names::add).toArray();
    Frame frame = frame();
    frame.table().addColumns(new CodeColumn("user", who, names.build()));
    Map<String, Role> roles = new HashMap<>(frame.roles());
    roles.put("user", Role.USER);
    return new Frame(frame.table(), roles, Map.of(), ZONE, Fingerprint.of(new byte[] {2}));
  }

  /** The frame with a column of codes, one value a row; empty where missing. */
  public static Frame with(Frame frame, Role role, String... values) {
    Dictionary.Builder names = new Dictionary.Builder();
    int[] codes =
        Arrays.stream(values)
            .mapToInt(value -> value.isEmpty() ? CodeColumn.MISSING : names.add(value))
            .toArray();
    return with(frame, role, new CodeColumn(role.argument(), codes, names.build()));
  }

  /** The frame with a column of this role. */
  public static Frame with(Frame frame, Role role, Column<?> column) {
    frame.table().addColumns(column);
    Map<String, Role> roles = new HashMap<>(frame.roles());
    roles.put(column.name(), role);
    return new Frame(frame.table(), roles, Map.of(), ZONE, Fingerprint.of(new byte[] {3}));
  }

  /** The frame. */
  public Frame frame() {
    Table table =
        Table.create(
            "reviews",
            new CodeColumn("text", codes.stream().mapToInt(c -> c[0]).toArray(), texts.build()),
            new CodeColumn("item", codes.stream().mapToInt(c -> c[1]).toArray(), items.build()),
            new MeasureColumn("stars", stars.stream().mapToDouble(Double::doubleValue).toArray()),
            LongColumn.create("time", times.stream().mapToLong(Long::longValue).toArray()));
    Map<String, Role> roles =
        Map.of("text", Role.TEXT, "item", Role.ITEM, "stars", Role.RATING, "time", Role.TIME);
    return new Frame(table, roles, Map.of(), ZONE, Fingerprint.of(new byte[] {1}));
  }
}
