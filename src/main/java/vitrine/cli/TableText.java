package vitrine.cli;

import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.table.TableReport;

/** The values of a column for people. */
record TableText(EngagementText text) {

  void print(TableReport report) {
    text.header(report.period(), report.zone().getId(), report.query().base());
    text.out()
        .println(
            report
                .previous()
                .map(p -> text.text("compared", p.from().toString(), p.to().toString()))
                .orElse(text.text("uncompared")));
    text.out().println(text.format("engagement.table.definition"));
    text.out().println(text.text("values", text.count(report.values())));
    if (report.rows().isEmpty()) {
      text.out().println(text.reason(Reason.NOTHING_HAPPENED));
      return;
    }
    text.out().println();
    TextTable table =
        new TextTable()
            .row(
                report.query().column(),
                text.text("events"),
                text.text("users"),
                text.text("buyers"),
                text.text("addToCartRate"),
                text.text("purchaseRate"),
                text.text("netRevenue"),
                text.text("before"));
    for (TableReport.Row row : report.rows()) {
      TableReport.Counts now = row.now();
      table.row(
          text.slice(row.slice()),
          text.count(now.events()),
          text.count(now.users()),
          text.count(now.buyers()),
          text.number(now.addToCartRate(), Kpi.Unit.RATE),
          text.number(now.purchaseRate(), Kpi.Unit.RATE),
          text.number(now.netRevenue(), Kpi.Unit.MONEY),
          row.before().map(before -> before(report, before)).orElse("–"));
    }
    table.print(text.out());
  }

  /** What the rows are ranked by, in the period before. */
  private String before(TableReport report, TableReport.Counts before) {
    return report.priced()
        ? text.number(before.netRevenue(), Kpi.Unit.MONEY)
        : text.number(Figure.of(before.events()), Kpi.Unit.COUNT);
  }
}
