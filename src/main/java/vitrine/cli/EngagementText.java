package vitrine.cli;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.CategoryRow;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.KindCount;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.KpiFigure;
import vitrine.core.engagement.funnel.FunnelReport;
import vitrine.core.engagement.log.Period;
import vitrine.core.workspace.DatasetEntry;

/** The engagement verb's results for people. */
final class EngagementText {
  private static final int CATEGORIES = 15;

  private final DatasetEntry entry;
  private final ResourceBundle messages;
  private final Locale locale;

  EngagementText(DatasetEntry entry, ResourceBundle messages) {
    this.entry = entry;
    this.messages = messages;
    this.locale = messages.getLocale();
  }

  void overview(EngagementReport report, PrintWriter out) {
    header(report.period(), report.zone().getId(), report.query(), out);
    out.println(
        report
            .previous()
            .map(p -> text("compared", p.from().toString(), p.to().toString()))
            .orElse(text("uncompared")));
    notes(report.notes(), out);
    out.println();
    TextTable figures =
        new TextTable().row(text("figure"), text("value"), text("before"), text("change"));
    for (Kpi kpi : Kpi.values()) {
      KpiFigure figure = report.figure(kpi);
      figures.row(
          messages.getString("engagement.kpi." + kpi.key() + ".name"),
          value(figure.current(), kpi.unit()),
          number(figure.previous(), kpi.unit()),
          change(figure.relativeChange()));
    }
    figures.print(out);
    out.println();
    TextTable kinds = new TextTable().row(text("event"), text("events"), text("users"));
    for (KindCount count : report.kinds()) {
      kinds.row(event(count.kind()), count(count.events()), count(count.users()));
    }
    kinds.print(out);
    categories(report.categories(), out);
  }

  void funnel(FunnelReport report, PrintWriter out) {
    header(report.period(), report.zone().getId(), report.query().base(), out);
    String order = report.query().order().name().toLowerCase(Locale.ROOT);
    out.println(
        format("engagement.funnel.definition." + order, count(report.query().windowDays())));
    out.println();
    TextTable steps =
        new TextTable()
            .row(
                text("step"),
                text("users"),
                text("overall"),
                text("interval"),
                text("fromPrevious"),
                text("interval"));
    for (FunnelReport.Step step : report.steps()) {
      steps.row(
          event(step.kind()),
          count(step.users()),
          number(step.overall(), Kpi.Unit.RATE),
          interval(step.overall()),
          number(step.fromPrevious(), Kpi.Unit.RATE),
          interval(step.fromPrevious()));
    }
    steps.print(out);
    out.println(text("censored", number(report.windowPassesEnd(), Kpi.Unit.RATE)));
  }

  private void header(Period period, String zone, EngagementQuery query, PrintWriter out) {
    out.println(
        text(
            "header",
            entry.name(),
            period.from().toString(),
            period.to().toString(),
            count(period.days()),
            zone));
    if (!query.where().isEmpty()) {
      out.println(
          text(
              "filtered",
              query.where().stream()
                  .map(c -> c.column() + " = " + String.join(" | ", c.values()))
                  .collect(Collectors.joining(", "))));
    }
  }

  private void notes(EngagementReport.Notes notes, PrintWriter out) {
    note("withoutUser", notes.rowsWithoutUser(), out);
    note("withoutTime", notes.rowsWithoutTime(), out);
    note("unpriced", notes.unpriced(), out);
  }

  private void note(String key, long rows, PrintWriter out) {
    if (rows > 0) {
      out.println(text(key, count(rows)));
    }
  }

  private void categories(List<CategoryRow> categories, PrintWriter out) {
    if (categories.isEmpty()) {
      return;
    }
    out.println();
    TextTable table =
        new TextTable()
            .row(
                text("category"),
                text("events"),
                text("users"),
                text("buyers"),
                text("purchaseRate"),
                text("netRevenue"));
    for (CategoryRow row : categories.subList(0, Math.min(CATEGORIES, categories.size()))) {
      table.row(
          row.name().orElse(messages.getString("engagement.category.none")),
          count(row.events()),
          count(row.users()),
          count(row.buyers()),
          number(row.purchaseRate(), Kpi.Unit.RATE),
          number(row.netRevenue(), Kpi.Unit.MONEY));
    }
    table.print(out);
    if (categories.size() > CATEGORIES) {
      out.println(text("more", count(categories.size() - CATEGORIES)));
    }
  }

  /** The number, or the reason why there is none. */
  private String value(Figure figure, Kpi.Unit unit) {
    return figure instanceof Figure.NotEstimable not
        ? messages.getString("engagement.reason." + not.reason().key())
        : number(figure, unit);
  }

  private String number(Figure figure, Kpi.Unit unit) {
    if (figure.number().isEmpty()) {
      return "–";
    }
    double value = figure.number().getAsDouble();
    return switch (unit) {
      case COUNT -> decimal(value, value == Math.rint(value) ? 0 : 1);
      case RATE -> percent(value);
      case RATIO, MONEY -> decimal(value, 2);
      case SECONDS -> value < 3600 ? decimal(value, 1) + " s" : decimal(value / 3600, 1) + " h";
    };
  }

  private String change(Figure figure) {
    String text = number(figure, Kpi.Unit.RATE);
    return figure.number().orElse(0) > 0 ? "+" + text : text;
  }

  private String interval(Figure figure) {
    return figure instanceof Figure.Share share
        ? percent(share.interval().low()) + " – " + percent(share.interval().high())
        : "–";
  }

  private String percent(double value) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }

  private String decimal(double value, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(value);
  }

  private String count(long value) {
    return decimal(value, 0);
  }

  private String event(EventKind kind) {
    return messages.getString("engagement.event." + kind.name().toLowerCase(Locale.ROOT));
  }

  private String text(String key, Object... arguments) {
    return format("engagement.cli." + key, arguments);
  }

  private String format(String key, Object... arguments) {
    return MessageFormat.format(messages.getString(key), arguments);
  }
}
