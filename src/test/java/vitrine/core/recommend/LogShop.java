package vitrine.core.recommend;

import java.time.ZoneId;
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

/** A small event log and its catalogue, for tests. */
public final class LogShop {
  private static final int NONE = CodeColumn.MISSING;
  private static final long HOUR = 3_600_000;

  private LogShop() {}

  /**
   * Ann looked at the mug twice, bought it and looked at the tea; Bob bought the mug, then the pot,
   * and looked at the tea; Cid was only shown the pot.
   */
  public static Frame events() {
    CodeColumn users =
        new CodeColumn(
            "who", new int[] {0, 1, 0, 0, 1, 2, 0, 1, NONE}, Dictionary.of("ann", "bob", "cid"));
    CodeColumn items =
        new CodeColumn(
            "what", new int[] {0, 0, 0, 0, 1, 1, 2, 2, 0}, Dictionary.of("mug", "pot", "tea"));
    CodeColumn kinds =
        new CodeColumn(
            "did", new int[] {0, 1, 1, 0, 1, 2, 0, 0, 0}, Dictionary.of("pv", "buy", "show"));
    long[] times = {1, 2, 4, 3, 30, 5, 40, 50, 6};
    for (int i = 0; i < times.length; i++) {
      times[i] *= HOUR;
    }
    return frame(
        Table.create("events", users, items, kinds, LongColumn.create("when", times)),
        Map.of("who", Role.USER, "what", Role.ITEM, "did", Role.EVENT, "when", Role.TIME),
        Map.of("pv", EventKind.VIEW, "buy", EventKind.PURCHASE, "show", EventKind.IMPRESSION),
        1);
  }

  /** Titles, categories and prices of the mug and the pot; the tea is not listed. */
  public static Frame catalog() {
    return frame(
        Table.create(
            "catalog",
            new CodeColumn("item", new int[] {0, 1}, Dictionary.of("mug", "pot")),
            new CodeColumn("title", new int[] {0, 1}, Dictionary.of("Blue mug", "Tea pot")),
            new CodeColumn("category", new int[] {0, 0}, Dictionary.of("Kitchen")),
            new MeasureColumn("price", new double[] {9.5, Double.NaN})),
        Map.of(
            "item", Role.ITEM,
            "title", Role.TITLE,
            "category", Role.CATEGORY,
            "price", Role.PRICE),
        Map.of(),
        2);
  }

  private static Frame frame(
      Table table, Map<String, Role> roles, Map<String, EventKind> events, int seed) {
    return new Frame(
        table, roles, events, ZoneId.of("UTC"), Fingerprint.of(new byte[] {(byte) seed}));
  }
}
