package vitrine.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventLog;
import vitrine.core.engagement.Engagement;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.MonthWindow;
import vitrine.core.engagement.funnel.Funnel;
import vitrine.core.engagement.funnel.FunnelQuery;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;
import vitrine.core.engagement.segment.HasEvent;

/**
 * How long the reports of a changed filter take on a log that was opened before: the last 28 days
 * against the 28 before. Argument: how many events (2,000,000).
 */
public final class EngagementFilterBench {
  private static final int RUNS = 20;

  private EngagementFilterBench() {}

  public static void main(String[] arguments) {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000_000;
    PreparedLog data =
        PreparedLog.of(EventLog.of(SyntheticLog.of(rows).frame(true)), Progress.unwatched());
    UserRule buyers = new HasEvent(List.of(Condition.of("event", "PURCHASE")), Optional.empty());
    for (int warm = 0; warm < 2; warm++) {
      time(data, "no filter", List.of(), List.of());
      time(data, "event filter: 20 categories", categories(20), List.of());
      time(data, "event filter: one category", categories(1), List.of());
      time(data, "user filter: who ever bought", List.of(), List.of(buyers));
      time(data, "both", categories(20), List.of(buyers));
    }
  }

  private static List<Condition> categories(int count) {
    String[] names = new String[count];
    Arrays.setAll(names, i -> "category" + (3 * i + 1));
    return List.of(Condition.of("category", names));
  }

  private static void time(
      PreparedLog data, String name, List<Condition> where, List<UserRule> users) {
    Period all = data.dataDays();
    EngagementQuery query =
        new EngagementQuery(
            Optional.of(new Period(all.to().minusDays(27), all.to())),
            where,
            users,
            MonthWindow.DAYS_28);
    double[] reports = new double[RUNS];
    double[] funnels = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      Engagement.report(data, query, Progress.unwatched());
      long reported = System.nanoTime();
      Funnel.report(data, FunnelQuery.standard(query), Progress.unwatched());
      reports[run] = (reported - start) / 1e6;
      funnels[run] = (System.nanoTime() - reported) / 1e6;
    }
    Arrays.sort(reports);
    Arrays.sort(funnels);
    System.out.printf(
        "%-30s report: median %.0f ms, slowest %.0f; funnel: median %.0f ms, slowest %.0f%n",
        name, reports[RUNS / 2], reports[RUNS - 1], funnels[RUNS / 2], funnels[RUNS - 1]);
  }
}
