package vitrine.cli;

import java.util.List;
import vitrine.core.engagement.CategoryRow;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.KindCount;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.KpiFigure;

/** The overview for people. */
record OverviewText(EngagementText text) {
  private static final int CATEGORIES = 15;

  void print(EngagementReport report) {
    text.header(report.period(), report.zone().getId(), report.query());
    text.out()
        .println(
            report
                .previous()
                .map(p -> text.text("compared", p.from().toString(), p.to().toString()))
                .orElse(text.text("uncompared")));
    notes(report.notes());
    text.out().println();
    figures(report);
    text.out().println();
    kinds(report.kinds());
    categories(report.categories());
  }

  private void notes(EngagementReport.Notes notes) {
    note("withoutUser", notes.rowsWithoutUser());
    note("withoutTime", notes.rowsWithoutTime());
    note("unpriced", notes.unpriced());
  }

  private void note(String key, long rows) {
    if (rows > 0) {
      text.out().println(text.text(key, text.count(rows)));
    }
  }

  private void figures(EngagementReport report) {
    TextTable table =
        new TextTable()
            .row(text.text("figure"), text.text("value"), text.text("before"), text.text("change"));
    for (Kpi kpi : Kpi.values()) {
      KpiFigure figure = report.figure(kpi);
      table.row(
          text.messages().getString("engagement.kpi." + kpi.key() + ".name"),
          text.value(figure.current(), kpi.unit()),
          text.number(figure.previous(), kpi.unit()),
          change(figure.relativeChange()));
    }
    table.print(text.out());
  }

  private String change(Figure figure) {
    String number = text.number(figure, Kpi.Unit.RATE);
    return figure.number().orElse(0) > 0 ? "+" + number : number;
  }

  private void kinds(List<KindCount> kinds) {
    TextTable table =
        new TextTable().row(text.text("event"), text.text("events"), text.text("users"));
    for (KindCount count : kinds) {
      table.row(text.event(count.kind()), text.count(count.events()), text.count(count.users()));
    }
    table.print(text.out());
  }

  private void categories(List<CategoryRow> categories) {
    if (categories.isEmpty()) {
      return;
    }
    text.out().println();
    TextTable table =
        new TextTable()
            .row(
                text.text("category"),
                text.text("events"),
                text.text("users"),
                text.text("buyers"),
                text.text("purchaseRate"),
                text.text("netRevenue"));
    for (CategoryRow row : categories.subList(0, Math.min(CATEGORIES, categories.size()))) {
      table.row(
          row.name().orElse(text.messages().getString("engagement.category.none")),
          text.count(row.events()),
          text.count(row.users()),
          text.count(row.buyers()),
          text.number(row.purchaseRate(), Kpi.Unit.RATE),
          text.number(row.netRevenue(), Kpi.Unit.MONEY));
    }
    table.print(text.out());
    if (categories.size() > CATEGORIES) {
      text.out().println(text.text("more", text.count(categories.size() - CATEGORIES)));
    }
  }
}
