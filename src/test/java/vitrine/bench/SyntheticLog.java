package vitrine.bench;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;

/**
 * A made-up shop's log, the same for the same seed: sessions of a few events, by users some of whom
 * come much more often than others, over 98 days in time order, as an export is. Twenty events a
 * user and four a session.
 *
 * @param times milliseconds since 1970, a row each
 * @param users the number in the user's id
 * @param sessions the number in the session's id
 * @param kinds {@link EventKind#ordinal()}
 */
record SyntheticLog(
    long[] times,
    int[] users,
    int[] sessions,
    int[] items,
    byte[] kinds,
    double[] prices,
    double[] dwell) {
  static final int ITEMS = 50_000;
  static final int CATEGORIES = 200;
  static final int DAYS = 98;

  /** Midnight of a Monday, 1 September 2025, in UTC. */
  private static final long BEGIN = 1_756_684_800_000L;

  private static final long SPAN = DAYS * 86_400_000L;
  private static final int ROW_BITS = 27;

  /** Of 1,000 events, how many are of each kind; the last one has the rest. */
  private static final Map<EventKind, Integer> SHARES =
      new EnumMap<>(
          Map.of(
              EventKind.VIEW, 640,
              EventKind.IMPRESSION, 120,
              EventKind.CLICK, 80,
              EventKind.CART, 70,
              EventKind.FAVOURITE, 30,
              EventKind.PURCHASE, 30,
              EventKind.SEARCH, 20,
              EventKind.REVIEW, 6,
              EventKind.RETURN, 4));

  static SyntheticLog of(int rows) {
    SplittableRandom random = new SplittableRandom(20_251_125);
    int userCount = Math.max(1, rows / 20);
    long[] keys = new long[rows];
    int[] sessionOf = new int[rows];
    int[] userOfSession = new int[rows];
    int row = 0;
    int session = 0;
    while (row < rows) {
      long time = random.nextLong(SPAN - 7_200_000L);
      int events = 1 + (int) (Math.log(1 - random.nextDouble()) / Math.log(.75));
      // The density falls with the user's number: the first tenth makes a quarter of the sessions.
      userOfSession[session] = (int) (userCount * Math.pow(random.nextDouble(), 1.7));
      for (int event = 0; event < events && row < rows; event++) {
        keys[row] = time << ROW_BITS | row;
        sessionOf[row++] = session;
        time += 1_000 + (long) (-90_000 * Math.log(1 - random.nextDouble()));
      }
      session++;
    }
    Arrays.parallelSort(keys);
    SyntheticLog log =
        new SyntheticLog(
            new long[rows],
            new int[rows],
            new int[rows],
            new int[rows],
            new byte[rows],
            new double[rows],
            new double[rows]);
    int[] shares = kindsByShare();
    for (int i = 0; i < rows; i++) {
      log.times[i] = BEGIN + (keys[i] >>> ROW_BITS);
      log.sessions[i] = sessionOf[(int) (keys[i] & (1 << ROW_BITS) - 1)];
      log.users[i] = userOfSession[log.sessions[i]];
      log.items[i] = (int) (ITEMS * Math.pow(random.nextDouble(), 2.2));
      log.kinds[i] = (byte) shares[random.nextInt(shares.length)];
      log.prices[i] = (100 + log.items[i] % 9_900) / 100.0;
      log.dwell[i] = random.nextInt(1, 240) / 2.0;
    }
    return log;
  }

  private static int[] kindsByShare() {
    int[] kinds = new int[1_000];
    int next = 0;
    for (Map.Entry<EventKind, Integer> share : SHARES.entrySet()) {
      Arrays.fill(kinds, next, next + share.getValue(), share.getKey().ordinal());
      next += share.getValue();
    }
    return kinds;
  }

  int rows() {
    return times.length;
  }

  int category(int row) {
    return items[row] % CATEGORIES;
  }

  /**
   * The log as an import makes it: ids as dictionary codes in the order in which they appear.
   *
   * @param given whether it has the columns of session ids and of seconds spent
   */
  Frame frame(boolean given) {
    Table table = Table.create("made up");
    Map<String, Role> roles = new HashMap<>();
    add(table, roles, Role.USER, coded("user", users, i -> "u%07d".formatted(i)));
    add(table, roles, Role.ITEM, coded("item", items, i -> "i%05d".formatted(i)));
    int[] categories = new int[rows()];
    int[] kindOfRow = new int[rows()];
    for (int row = 0; row < rows(); row++) {
      categories[row] = category(row);
      kindOfRow[row] = kinds[row];
    }
    EventKind[] all = EventKind.values();
    add(table, roles, Role.CATEGORY, coded("category", categories, i -> "category" + i));
    add(table, roles, Role.EVENT, coded("event", kindOfRow, i -> all[i].name()));
    table.addColumns(LongColumn.create("time", times), new MeasureColumn("price", prices));
    roles.put("time", Role.TIME);
    roles.put("price", Role.PRICE);
    if (given) {
      add(table, roles, Role.SESSION, coded("session", sessions, i -> "s%07d".formatted(i)));
      table.addColumns(new MeasureColumn("dwell", dwell));
      roles.put("dwell", Role.DWELL);
    }
    Map<String, EventKind> events = new HashMap<>();
    for (EventKind kind : all) {
      events.put(kind.name(), kind);
    }
    return new Frame(table, roles, events, ZoneId.of("UTC"), Fingerprint.of(new byte[] {1}));
  }

  private static void add(Table table, Map<String, Role> roles, Role role, CodeColumn column) {
    table.addColumns(column);
    roles.put(column.name(), role);
  }

  private static CodeColumn coded(String name, int[] numbers, IntFunction<String> id) {
    int[] codeOf = new int[Arrays.stream(numbers).max().orElse(0) + 1];
    int[] codes = new int[numbers.length];
    Dictionary.Builder dictionary = new Dictionary.Builder();
    for (int row = 0; row < numbers.length; row++) {
      if (codeOf[numbers[row]] == 0) {
        codeOf[numbers[row]] = dictionary.add(id.apply(numbers[row])) + 1;
      }
      codes[row] = codeOf[numbers[row]] - 1;
    }
    return new CodeColumn(name, codes, dictionary.build());
  }
}
