package vitrine.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import vitrine.core.engagement.table.TableReport;

/** The values of a column as a JSON document. */
record TableDocument(EngagementJson json) {

  Map<String, Object> of(TableReport report) {
    Map<String, Object> document =
        json.begin(report.zone(), report.dataDays(), report.period(), report.query().base());
    report.previous().ifPresent(p -> document.put("previousPeriod", EngagementJson.period(p)));
    document.put("by", report.query().column());
    document.put("sort", EngagementJson.camel(report.query().sort()));
    document.put("values", report.values());
    document.put("rows", report.rows().stream().map(row -> row(report, row)).toList());
    document.put("definition", json.text("engagement.table.definition"));
    return document;
  }

  private Map<String, Object> row(TableReport report, TableReport.Row row) {
    Map<String, Object> document = EngagementJson.slice(row.slice());
    document.putAll(counts(row.now()));
    row.before().ifPresent(before -> document.put("previous", counts(before)));
    document.put("dailyEvents", row.dailyEvents());
    if (report.priced()) {
      document.put("dailyNetRevenue", row.dailyNetRevenue());
    }
    return document;
  }

  private Map<String, Object> counts(TableReport.Counts counts) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("events", counts.events());
    row.put("users", counts.users());
    row.put("viewers", counts.viewers());
    row.put("carters", counts.carters());
    row.put("buyers", counts.buyers());
    row.put("addToCartRate", json.value(counts.addToCartRate()));
    row.put("purchaseRate", json.value(counts.purchaseRate()));
    row.put("netRevenue", json.value(counts.netRevenue()));
    return row;
  }
}
