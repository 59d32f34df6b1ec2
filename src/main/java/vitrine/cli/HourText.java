package vitrine.cli;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.hours.HourReport;

/** The hours of the week for people: a row an hour, a column a weekday. */
record HourText(EngagementText text, EngagementHoursVerb.Measure measure) {

  void print(HourReport report) {
    text.header(report.period(), report.zone().getId(), report.query());
    text.out().println(text.format("engagement.hours.definition"));
    text.out().println(text.text("hours." + measure.name().toLowerCase(Locale.ROOT)));
    text.out().println();
    TextTable table = new TextTable();
    List<String> heading = new ArrayList<>();
    heading.add(text.text("hour"));
    for (HourReport.Weekday weekday : report.weekdays()) {
      heading.add(weekday.day().getDisplayName(TextStyle.SHORT, text.messages().getLocale()));
    }
    table.row(heading.toArray(String[]::new));
    for (int hour = 0; hour < report.weekdays().getFirst().hours().size(); hour++) {
      List<String> row = new ArrayList<>();
      row.add(String.format(Locale.ROOT, "%02d:00", hour));
      for (HourReport.Weekday weekday : report.weekdays()) {
        row.add(value(weekday.hours().get(hour)));
      }
      table.row(row.toArray(String[]::new));
    }
    table.print(text.out());
    if (empty(report)) {
      text.out().println(text.reason(Reason.NOTHING_HAPPENED));
    }
  }

  private static boolean empty(HourReport report) {
    return report.weekdays().stream()
        .flatMap(weekday -> weekday.hours().stream())
        .allMatch(cell -> cell.events() == 0);
  }

  private String value(HourReport.Cell cell) {
    return switch (measure) {
      case EVENTS -> text.count(cell.events());
      case USERS -> text.count(cell.activeUsers());
      case PURCHASES -> text.count(cell.purchases());
      case REVENUE -> text.number(cell.netRevenue(), Kpi.Unit.MONEY);
    };
  }
}
