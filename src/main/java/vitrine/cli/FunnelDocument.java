package vitrine.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vitrine.core.engagement.funnel.FunnelReport;

/** A funnel as a JSON document. */
record FunnelDocument(EngagementJson json) {

  Map<String, Object> of(FunnelReport report) {
    Map<String, Object> document =
        json.begin(report.zone(), report.dataDays(), report.period(), report.query().base());
    String order = EngagementJson.camel(report.query().order());
    document.put("order", order);
    document.put("windowDays", report.query().windowDays());
    document.put("onlyWholeWindows", report.query().onlyWholeWindows());
    List<Object> steps = new ArrayList<>();
    for (FunnelReport.Step step : report.steps()) {
      Map<String, Object> row =
          EngagementJson.map("kind", EngagementJson.name(step.kind()), "users", step.users());
      row.put("overall", json.value(step.overall()));
      row.put("fromPrevious", json.value(step.fromPrevious()));
      steps.add(row);
    }
    document.put("steps", steps);
    document.put("windowPassesEnd", json.value(report.windowPassesEnd()));
    document.put(
        "definition",
        json.text("engagement.funnel.definition." + order, report.query().windowDays()));
    return document;
  }
}
