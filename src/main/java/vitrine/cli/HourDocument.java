package vitrine.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vitrine.core.engagement.hours.HourReport;

/** The hours of the week as a JSON document. */
record HourDocument(EngagementJson json) {

  Map<String, Object> of(HourReport report) {
    Map<String, Object> document =
        json.begin(report.zone(), report.dataDays(), report.period(), report.query());
    document.put("weekdays", report.weekdays().stream().map(this::weekday).toList());
    document.put("definition", json.text("engagement.hours.definition"));
    return document;
  }

  private Map<String, Object> weekday(HourReport.Weekday weekday) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("day", weekday.day().name().toLowerCase(Locale.ROOT));
    row.put("days", weekday.days());
    row.put(
        "hours",
        IntStream.range(0, weekday.hours().size())
            .mapToObj(hour -> cell(hour, weekday.hours().get(hour)))
            .toList());
    return row;
  }

  private Map<String, Object> cell(int hour, HourReport.Cell cell) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("hour", hour);
    row.put("events", cell.events());
    row.put("activeUsers", cell.activeUsers());
    row.put("purchases", cell.purchases());
    row.put("netRevenue", json.value(cell.netRevenue()));
    return row;
  }
}
