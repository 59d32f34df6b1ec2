package vitrine.core.recommend;

import java.time.ZoneId;
import java.util.Map;
import java.util.stream.IntStream;
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

  /**
   * A log of lines: who, what, did (pv, buy, back, talk), at which hour, how many stars ("." where
   * none are given). Each line's number is its text too, so that it can be a review.
   */
  public static Frame log(String... lines) {
    String[][] cells = new String[lines.length][];
    long[] times = new long[lines.length];
    double[] stars = new double[lines.length];
    String[] texts = new String[lines.length];
    for (int row = 0; row < lines.length; row++) {
      cells[row] = lines[row].split(" ");
      times[row] = Long.parseLong(cells[row][3]) * HOUR;
      stars[row] = cells[row][4].equals(".") ? Double.NaN : Double.parseDouble(cells[row][4]);
      texts[row] = "t" + row;
    }
    Table table =
        Table.create(
            "log",
            coded("who", cells, 0),
            coded("what", cells, 1),
            coded("did", cells, 2),
            LongColumn.create("when", times),
            new MeasureColumn("stars", stars),
            new CodeColumn(
                "text", IntStream.range(0, texts.length).toArray(), Dictionary.of(texts)));
    return frame(
        table,
        Map.of(
            "who", Role.USER,
            "what", Role.ITEM,
            "did", Role.EVENT,
            "when", Role.TIME,
            "stars", Role.RATING,
            "text", Role.TEXT),
        Map.of(
            "pv", EventKind.VIEW,
            "buy", EventKind.PURCHASE,
            "back", EventKind.RETURN,
            "talk", EventKind.REVIEW),
        3);
  }

  private static CodeColumn coded(String name, String[][] cells, int column) {
    Dictionary.Builder dictionary = new Dictionary.Builder();
    int[] codes = new int[cells.length];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = dictionary.add(cells[row][column]);
    }
    return new CodeColumn(name, codes, dictionary.build());
  }

  private static Frame frame(
      Table table, Map<String, Role> roles, Map<String, EventKind> events, int seed) {
    return new Frame(
        table, roles, events, ZoneId.of("UTC"), Fingerprint.of(new byte[] {(byte) seed}));
  }
}
