package vitrine.bench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import vitrine.core.engagement.CategoryRow;
import vitrine.core.engagement.DayRow;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.funnel.FunnelReport;
import vitrine.core.engagement.retention.RetentionReport;

/** Holds our figures against those of DuckDB: counts are equal, sums of money within 1e-9. */
final class EngagementComparison {
  private final Map<String, List<double[]>> figures;

  EngagementComparison(Map<String, List<double[]>> figures) {
    this.figures = figures;
  }

  void overview(EngagementReport report) {
    List<DayRow> days = report.days();
    long bounces = 0;
    equal("days", rows("dau").size(), days.size());
    for (int day = 0; day < days.size(); day++) {
      DayRow row = days.get(day);
      equal("dau", rows("dau").get(day)[1], row.dau());
      equal("wau", rows("wau").get(day)[1], row.wau());
      equal("mau", rows("mau").get(day)[1], row.mau());
      double[] events = rows("events").get(day);
      equal("views", events[1], row.views());
      equal("clicks", events[2], row.clicks());
      equal("carts", events[3], row.carts());
      equal("purchases", events[4], row.purchases());
      close("gross", events[5], row.gross());
      close("returned", events[6], row.returned());
      double[] sessions = rows("sessions").get(day);
      equal("sessions", sessions[1], row.sessions());
      bounces += (long) sessions[2];
      close("seconds", sessions[3], row.browseSeconds());
    }
    equal("bounces", bounces, part(report, Kpi.BOUNCE_RATE));
    double[] orders = rows("orders").getFirst();
    equal("orders", orders[0], number(report, Kpi.ORDERS));
    equal("positive orders", orders[1], number(report, Kpi.POSITIVE_ORDERS));
    double[] users = rows("users").getFirst();
    equal("active", users[0], number(report, Kpi.ACTIVE_USERS));
    equal("carters", users[1], part(report, Kpi.ADD_TO_CART_RATE));
    equal("active buyers", users[2], part(report, Kpi.PURCHASE_RATE));
    equal("buyers", users[3], number(report, Kpi.BUYERS));
    equal("repeat buyers", users[4], part(report, Kpi.REPEAT_PURCHASE_RATE));
    equal("reviewers", users[5], part(report, Kpi.REVIEW_RATE));
    equal("clicks", users[6], part(report, Kpi.CLICK_THROUGH_RATE));
  }

  void categories(EngagementReport report) {
    equal("categories", rows("categories").size(), report.categories().size());
    for (CategoryRow row : report.categories()) {
      int number = Integer.parseInt(row.name().orElseThrow().substring("category".length()));
      double[] other = rows("categories").get(number);
      equal("category events", other[1], row.events());
      equal("category users", other[2], row.users());
      equal("category viewers", other[3], row.viewers());
      equal("category carters", other[4], row.carters());
      equal("category buyers", other[5], row.buyers());
      close("category net", other[6], row.netRevenue().number().orElseThrow());
    }
  }

  void funnel(FunnelReport report) {
    double[] users = rows("funnel").getFirst();
    for (int step = 0; step < report.steps().size(); step++) {
      equal("step " + step, users[step], report.steps().get(step).users());
    }
    equal("windows past the end", users[3], ((Figure.Share) report.windowPassesEnd()).part());
  }

  void retention(RetentionReport report) {
    long cells = 0;
    for (double[] cell : rows("retention")) {
      RetentionReport.Cohort cohort = report.cohorts().get((int) cell[0]);
      equal("retention", cell[2], cohort.cells().get((int) cell[1]).returned());
      cells++;
    }
    long ours =
        report.cohorts().stream()
            .flatMap(cohort -> cohort.cells().stream())
            .filter(cell -> cell.returned() > 0)
            .count();
    equal("cells", cells, ours);
  }

  private static double number(EngagementReport report, Kpi kpi) {
    return report.figure(kpi).current().number().orElseThrow();
  }

  private static long part(EngagementReport report, Kpi kpi) {
    return ((Figure.Share) report.figure(kpi).current()).part();
  }

  private static void equal(String what, double duck, double ours) {
    if (duck != ours) {
      throw new IllegalStateException(what + ": DuckDB " + duck + ", ours " + ours);
    }
  }

  private static void close(String what, double duck, double ours) {
    if (Math.abs(duck - ours) > 1e-9 * Math.max(1, Math.abs(duck))) {
      throw new IllegalStateException(what + ": DuckDB " + duck + ", ours " + ours);
    }
  }

  private List<double[]> rows(String name) {
    return Objects.requireNonNull(figures.get(name), name);
  }
}
