package vitrine.cli;

import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.rfm.RfmReport;

/** A segment map for people. */
record RfmText(EngagementText text) {

  void print(RfmReport report) {
    text.header(report.period(), report.zone().getId(), report.query().base());
    text.out().println(text.format("engagement.rfm.definition"));
    text.out()
        .println(
            text.format(
                "engagement.rfm.totals",
                text.number(report.buyers(), Kpi.Unit.COUNT),
                text.number(report.revenue(), Kpi.Unit.MONEY),
                text.number(report.elsewhere(), Kpi.Unit.MONEY)));
    text.reasons(report.buyers(), report.revenue(), report.elsewhere());
    text.out().println();
    segments(report);
    text.out().println();
    map(report);
  }

  private void segments(RfmReport report) {
    TextTable table =
        new TextTable()
            .row(
                text.format("engagement.rfm.segment"),
                text.text("users"),
                text.format("engagement.share"),
                text.text("netRevenue"),
                text.format("engagement.share"),
                text.format("engagement.rfm.silence"),
                text.format("engagement.rfm.orders"));
    for (RfmReport.Segment segment : report.segments()) {
      table.row(
          name(segment.name()),
          text.count(segment.users()),
          text.number(segment.userShare(), Kpi.Unit.RATE),
          text.number(segment.revenue(), Kpi.Unit.MONEY),
          text.number(segment.revenueShare(), Kpi.Unit.RATE),
          text.number(segment.silence(), Kpi.Unit.RATIO),
          text.number(segment.orders(), Kpi.Unit.RATIO));
    }
    table.print(text.out());
  }

  private String name(String name) {
    String key = "engagement.rfm.segment." + name;
    return text.messages().containsKey(key) ? text.messages().getString(key) : name;
  }

  /** Users by recency, the most recent first, and frequency. */
  private void map(RfmReport report) {
    TextTable table =
        new TextTable().row(text.format("engagement.rfm.map"), "F1", "F2", "F3", "F4", "F5");
    for (int recency = 5; recency >= 1; recency--) {
      String[] cells = {"R" + recency, "0", "0", "0", "0", "0"};
      for (RfmReport.Cell cell : report.cells()) {
        if (cell.recency() == recency) {
          cells[cell.frequency()] = text.count(cell.users());
        }
      }
      table.row(cells);
    }
    table.print(text.out());
  }
}
