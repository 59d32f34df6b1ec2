package vitrine.cli;

import vitrine.core.engagement.basket.BasketReport;

/** What is bought together, for people. */
record BasketText(EngagementText text) {

  void print(BasketReport report) {
    text.header(report.period(), report.zone().getId(), report.query().base());
    text.out().println(text.format("engagement.basket.definition"));
    text.out()
        .println(
            text.text(
                "basketScope",
                text.count(report.orders()),
                text.count(report.largerOrders()),
                text.count(report.items()),
                text.percent(report.query().minimumSupport()),
                text.count(report.minimumOrders()),
                text.count(report.found())));
    report.why().ifPresent(reason -> text.out().println(text.reason(reason)));
    if (report.pairs().isEmpty()) {
      return;
    }
    text.out().println();
    TextTable table =
        new TextTable()
            .row(
                text.text("first"),
                text.text("second"),
                text.text("both"),
                text.text("support"),
                text.text("confidence"),
                text.text("reverseConfidence"),
                text.text("lift"));
    for (BasketReport.Pair pair : report.pairs()) {
      table.row(
          pair.first(),
          pair.second(),
          text.count(pair.both()),
          text.percent(pair.support()),
          text.percent(pair.confidence()),
          text.percent(pair.reverseConfidence()),
          text.decimal(pair.lift(), 2));
    }
    table.print(text.out());
  }
}
