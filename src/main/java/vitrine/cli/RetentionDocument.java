package vitrine.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.CalendarInterval;
import vitrine.core.engagement.retention.Bracket;
import vitrine.core.engagement.retention.Criterion;
import vitrine.core.engagement.retention.RetentionQuery;
import vitrine.core.engagement.retention.RetentionReport;

/** A retention matrix as a JSON document. */
record RetentionDocument(EngagementJson json) {

  Map<String, Object> of(RetentionReport report) {
    RetentionQuery query = report.query();
    Map<String, Object> document =
        json.begin(report.zone(), report.dataDays(), report.period(), query.base());
    document.put("interval", interval(query.interval()));
    document.put("counting", EngagementJson.camel(query.counting()));
    document.put("criterion", criterion(query));
    document.put("membership", EngagementJson.camel(query.membership()));
    document.put("cohortEvent", event(query.cohortEvent()));
    document.put("returnEvent", event(query.returnEvent()));
    document.put("columns", report.columns().stream().map(RetentionDocument::column).toList());
    document.put("cohorts", report.cohorts().stream().map(RetentionDocument::cohort).toList());
    document.put("means", report.means().stream().map(this::mean).toList());
    document.put("definition", String.join(" ", new RetentionWords(json::text).definition(query)));
    return document;
  }

  static Map<String, Object> interval(CalendarInterval interval) {
    return EngagementJson.map(
        "unit", EngagementJson.camel(interval.unit()), "length", interval.length());
  }

  static String criterion(RetentionQuery query) {
    return switch (query.criterion()) {
      case Criterion.On on -> "on";
      case Criterion.OnOrAfter onOrAfter -> "onOrAfter";
      case Criterion.Within within -> "bracket";
    };
  }

  private static String event(Optional<EventKind> kind) {
    return kind.map(EngagementJson::name).orElse("any");
  }

  private static Map<String, Object> column(Bracket column) {
    return EngagementJson.map("from", column.from(), "until", column.until());
  }

  private static Map<String, Object> cohort(RetentionReport.Cohort cohort) {
    Map<String, Object> row = EngagementJson.period(cohort.days());
    row.put("users", cohort.users());
    row.put("cells", cohort.cells().stream().map(RetentionDocument::cell).toList());
    return row;
  }

  private static Map<String, Object> cell(RetentionReport.Cell cell) {
    Map<String, Object> row = EngagementJson.map("returned", cell.returned());
    row.put("share", cell.share());
    row.put("mature", cell.mature());
    cell.interval().ifPresent(i -> row.put("interval", EngagementJson.interval(i)));
    return row;
  }

  private Map<String, Object> mean(RetentionReport.Mean mean) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("cohorts", mean.cohorts());
    row.put("returned", mean.returned());
    row.put("members", mean.members());
    row.put("weighted", json.value(mean.weighted()));
    row.put("simple", json.value(mean.simple()));
    return row;
  }
}
