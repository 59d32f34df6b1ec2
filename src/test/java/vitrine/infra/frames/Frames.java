package vitrine.infra.frames;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Provenance;

/** Small frames for tests. */
public final class Frames {
  public static final Provenance FROM =
      new Provenance(List.of("events.csv", "更多.csv"), "{\"separator\":\",\"}", 5, 1);

  private Frames() {}

  /** Four events with a missing value in each kind of column. */
  public static Frame shop() {
    Table table =
        Table.create(
            "shop",
            new CodeColumn(
                "user", new int[] {0, 1, CodeColumn.MISSING, 0}, Dictionary.of("u1", "用户二")),
            new CodeColumn("event", new int[] {0, 0, 1, 1}, Dictionary.of("pv", "buy")),
            LongColumn.create("time", 1, Long.MIN_VALUE, 3, 4),
            new MeasureColumn("price", new double[] {1.5, Double.NaN, -0.0, 1e300}));
    return new Frame(
        table,
        Map.of("user", Role.USER, "event", Role.EVENT, "time", Role.TIME),
        Map.of("pv", EventKind.VIEW, "buy", EventKind.PURCHASE),
        ZoneId.of("Asia/Shanghai"),
        fingerprint("shop"));
  }

  /** Users, items and times of so many events. */
  public static Frame events(int rows, int users) {
    Dictionary.Builder names = new Dictionary.Builder();
    for (int user = 0; user < users; user++) {
      names.add("user-" + user);
    }
    int[] codes = new int[rows];
    long[] times = new long[rows];
    for (int row = 0; row < rows; row++) {
      codes[row] = (int) (row * 7919L % users);
      times[row] = 1_500_000_000_000L + row;
    }
    return new Frame(
        Table.create(
            "events",
            new CodeColumn("user", codes, names.build()),
            LongColumn.create("time", times)),
        Map.of("user", Role.USER, "time", Role.TIME),
        Map.of(),
        ZoneId.of("UTC"),
        fingerprint("events" + rows));
  }

  public static Fingerprint fingerprint(String text) {
    return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
  }

  public static DatasetEntry entry(String id, Frame frame) {
    return new DatasetEntry(
        id,
        frame.table().name(),
        DatasetKind.EVENTS,
        frame.fingerprint(),
        Instant.parse("2026-03-01T10:00:00.123456789Z"),
        frame.rows(),
        FROM);
  }
}
