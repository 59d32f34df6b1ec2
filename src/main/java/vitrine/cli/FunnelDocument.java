package vitrine.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vitrine.core.engagement.funnel.ConvertTimes;
import vitrine.core.engagement.funnel.FunnelQuery;
import vitrine.core.engagement.funnel.FunnelReport;

/** A funnel as a JSON document. */
record FunnelDocument(EngagementJson json) {

  Map<String, Object> of(FunnelReport report, ConvertTimes times) {
    FunnelQuery query = report.query();
    Map<String, Object> document =
        json.begin(report.zone(), report.dataDays(), report.period(), query.base());
    String order = EngagementJson.camel(query.order());
    document.put("order", order);
    document.put("windowDays", query.window().toMillis() / 86_400_000.0);
    document.put("onlyWholeWindows", query.onlyWholeWindows());
    List<Map<String, Object>> steps = steps(report.steps());
    for (ConvertTimes.Step step : times.steps()) {
      steps.get(step.step()).put("fromFirst", times(step.fromFirst()));
      steps.get(step.step()).put("sincePrevious", times(step.fromPrevious()));
    }
    document.put("steps", steps);
    document.put("windowPassesEnd", json.value(report.windowPassesEnd()));
    query
        .breakdown()
        .ifPresent(
            by ->
                document.put(
                    "breakdown",
                    EngagementJson.map(
                        "column",
                        by.column(),
                        "parts",
                        report.parts().stream().map(this::part).toList())));
    document.put(
        "definition",
        json.text("engagement.funnel.definition." + order, json.window(query.window())));
    return document;
  }

  private List<Map<String, Object>> steps(List<FunnelReport.Step> reported) {
    List<Map<String, Object>> steps = new ArrayList<>();
    for (FunnelReport.Step step : reported) {
      Map<String, Object> row = EngagementJson.event(step.event());
      row.put("users", step.users());
      row.put("overall", json.value(step.overall()));
      row.put("fromPrevious", json.value(step.fromPrevious()));
      step.why().ifPresent(reason -> row.put("why", json.reason(reason)));
      steps.add(row);
    }
    return steps;
  }

  private Map<String, Object> part(FunnelReport.Part part) {
    Map<String, Object> row = EngagementJson.slice(part.slice());
    row.put("steps", steps(part.steps()));
    return row;
  }

  private static Map<String, Object> times(ConvertTimes.Times times) {
    Map<String, Object> row = EngagementJson.map("users", times.users());
    if (!times.quartiles().isEmpty()) {
      row.put("lowerQuartileSeconds", times.quartiles().get(0));
      row.put("medianSeconds", times.quartiles().get(1));
      row.put("upperQuartileSeconds", times.quartiles().get(2));
    }
    List<Object> bins = new ArrayList<>();
    for (ConvertTimes.Bin bin : times.histogram()) {
      Map<String, Object> bar = new LinkedHashMap<>();
      bar.put("fromSeconds", bin.from().toSeconds());
      bar.put("toSeconds", bin.to().toSeconds());
      bar.put("users", bin.users());
      bins.add(bar);
    }
    row.put("histogram", bins);
    return row;
  }
}
