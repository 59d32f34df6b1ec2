package vitrine.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vitrine.core.engagement.DayRow;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.funnel.FunnelReport;
import vitrine.core.engagement.log.UserRule;
import vitrine.core.engagement.segment.RuleJson;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.SegmentComparison;
import vitrine.core.engagement.segment.SegmentReport;

/** The JSON of the segment verbs; docs/json/segment.md describes it. */
final class SegmentDocument {
  private SegmentDocument() {}

  static Map<String, Object> segment(Segment segment) {
    Map<String, Object> document = EngagementJson.map("name", segment.name());
    document.put("rules", RuleJson.write(segment.rules(), UserRule.class));
    return document;
  }

  static Map<String, Object> comparison(SegmentComparison comparison, EngagementJson json) {
    SegmentReport first = comparison.segments().getFirst();
    Map<String, Object> document =
        json.begin(
            first.report().zone(),
            first.report().dataDays(),
            first.report().period(),
            comparison.query());
    List<Object> segments = new ArrayList<>();
    for (SegmentReport segment : comparison.segments()) {
      segments.add(segment(segment, first, json));
    }
    document.put("segments", segments);
    return document;
  }

  private static Map<String, Object> segment(
      SegmentReport segment, SegmentReport first, EngagementJson json) {
    Map<String, Object> document =
        EngagementJson.map("name", segment.name(), "users", segment.users());
    Map<String, Object> figures = new LinkedHashMap<>();
    for (Kpi kpi : Kpi.values()) {
      Map<String, Object> figure = json.value(segment.report().figure(kpi).current());
      figure.put("difference", json.value(segment.difference(kpi, first)));
      figures.put(kpi.key(), figure);
    }
    document.put("figures", figures);
    List<Object> steps = new ArrayList<>();
    for (FunnelReport.Step step : segment.funnel().steps()) {
      Map<String, Object> one = EngagementJson.event(step.event());
      one.put("users", step.users());
      one.put("overall", json.value(step.overall()));
      steps.add(one);
    }
    document.put("funnel", steps);
    List<Object> days = new ArrayList<>();
    for (DayRow day : segment.report().days()) {
      days.add(EngagementJson.map("date", day.date().toString(), "dau", day.dau()));
    }
    document.put("days", days);
    return document;
  }
}
