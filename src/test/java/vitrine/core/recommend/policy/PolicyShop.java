package vitrine.core.recommend.policy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;

/** An event log with impressions, written row by row, for tests. */
public final class PolicyShop {
  /** The hour of an event without a time. */
  public static final int UNKNOWN = Integer.MIN_VALUE;

  private static final int HOUR = 3_600_000;
  private static final List<String> KINDS = List.of("view", "show", "click", "buy");
  private static final List<EventKind> MEANT =
      List.of(EventKind.VIEW, EventKind.IMPRESSION, EventKind.CLICK, EventKind.PURCHASE);

  private final List<Integer> users = new ArrayList<>();
  private final List<Integer> items = new ArrayList<>();
  private final List<Integer> kinds = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private final List<Double> positions = new ArrayList<>();
  private final List<Double> propensities = new ArrayList<>();

  /** An event without place or propensity: view, click or buy. */
  public PolicyShop event(int hour, int user, String kind, int item) {
    return add(hour, user, kind, item, Double.NaN, Double.NaN);
  }

  /** An impression. */
  public PolicyShop shown(int hour, int user, int item, double position, double propensity) {
    return add(hour, user, "show", item, position, propensity);
  }

  private PolicyShop add(
      int hour, int user, String kind, int item, double position, double propensity) {
    users.add(user);
    items.add(item);
    kinds.add(KINDS.indexOf(kind));
    times.add(hour == UNKNOWN ? Long.MIN_VALUE : (long) hour * HOUR);
    positions.add(position);
    propensities.add(propensity);
    return this;
  }

  /** The log; shoppers u0, u1 …, items i0, i1 …. */
  public Frame frame() {
    return new Frame(
        Table.create(
            "events",
            codes("user", users, "u"),
            codes("item", items, "i"),
            new CodeColumn(
                "event",
                kinds.stream().mapToInt(Integer::intValue).toArray(),
                Dictionary.of(KINDS.toArray(String[]::new))),
            LongColumn.create("time", times.stream().mapToLong(Long::longValue).toArray()),
            measures("position", positions),
            measures("propensity", propensities)),
        Map.of(
            "user", Role.USER,
            "item", Role.ITEM,
            "event", Role.EVENT,
            "time", Role.TIME,
            "position", Role.POSITION,
            "propensity", Role.PROPENSITY),
        Map.of(
            KINDS.get(0), MEANT.get(0),
            KINDS.get(1), MEANT.get(1),
            KINDS.get(2), MEANT.get(2),
            KINDS.get(3), MEANT.get(3)),
        ZoneId.of("UTC"),
        Fingerprint.of(new byte[] {3}));
  }

  private static CodeColumn codes(String name, List<Integer> values, String letter) {
    int most = values.stream().mapToInt(Integer::intValue).max().orElseThrow();
    String[] names = new String[most + 1];
    for (int i = 0; i <= most; i++) {
      names[i] = letter + i;
    }
    return new CodeColumn(
        name, values.stream().mapToInt(Integer::intValue).toArray(), Dictionary.of(names));
  }

  private static MeasureColumn measures(String name, List<Double> values) {
    return new MeasureColumn(name, values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
