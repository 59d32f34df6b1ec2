package vitrine.bench;

import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
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
import vitrine.core.engagement.Engagement;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.funnel.Funnel;
import vitrine.core.engagement.funnel.FunnelQuery;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;

/** Times the engagement kernels on made-up events: argument, how many; 2,000,000 if absent. */
public final class EngagementBench {
  private static final int RUNS = 6;
  private static final long DAYS_90 = 90 * 86_400_000L;

  private EngagementBench() {}

  public static void main(String[] arguments) {
    Frame frame = frame(arguments.length == 0 ? 2_000_000 : Integer.parseInt(arguments[0]));
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      PreparedLog data = PreparedLog.of(EventLog.of(frame), Progress.unwatched());
      long prepared = System.nanoTime();
      Period all = data.dataDays();
      EngagementQuery query =
          EngagementQuery.everything().over(new Period(all.to().minusDays(27), all.to()));
      Engagement.report(data, query, Progress.unwatched());
      long reported = System.nanoTime();
      Funnel.report(data, FunnelQuery.standard(query), Progress.unwatched());
      long end = System.nanoTime();
      System.out.printf(
          "prepare %d ms, report %d ms, funnel %d ms%n",
          (prepared - start) / 1_000_000,
          (reported - prepared) / 1_000_000,
          (end - reported) / 1_000_000);
    }
  }

  static Frame frame(int rows) {
    Random random = new Random(1);
    int[] users = new int[rows];
    int[] categories = new int[rows];
    int[] events = new int[rows];
    long[] times = new long[rows];
    double[] prices = new double[rows];
    for (int row = 0; row < rows; row++) {
      users[row] = random.nextInt(rows / 20);
      categories[row] = random.nextInt(200);
      int dice = random.nextInt(100);
      events[row] = dice < 85 ? 0 : dice < 93 ? 1 : dice < 96 ? 2 : 3;
      times[row] = 1_700_000_000_000L + (long) ((double) row / rows * DAYS_90);
      prices[row] = 1 + random.nextInt(100);
    }
    Table table =
        Table.create(
            new CodeColumn("user", users, names("user", rows / 20)),
            new CodeColumn("category", categories, names("category", 200)),
            new CodeColumn("event", events, Dictionary.of("pv", "cart", "buy", "fav")),
            LongColumn.create("time", times),
            new MeasureColumn("price", prices));
    return new Frame(
        table,
        Map.of(
            "user",
            Role.USER,
            "category",
            Role.CATEGORY,
            "event",
            Role.EVENT,
            "time",
            Role.TIME,
            "price",
            Role.PRICE),
        Map.of(
            "pv",
            EventKind.VIEW,
            "cart",
            EventKind.CART,
            "buy",
            EventKind.PURCHASE,
            "fav",
            EventKind.FAVOURITE),
        ZoneId.of("Asia/Shanghai"),
        Fingerprint.of(new byte[] {1}));
  }

  private static Dictionary names(String prefix, int count) {
    Dictionary.Builder names = new Dictionary.Builder();
    for (int i = 0; i < count; i++) {
      names.add(prefix + i);
    }
    return names.build();
  }
}
