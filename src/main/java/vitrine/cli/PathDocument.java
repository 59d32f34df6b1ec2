package vitrine.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import vitrine.core.engagement.path.PathQuery;
import vitrine.core.engagement.path.PathReport;

/** The ways that shoppers take as a JSON document. */
record PathDocument(EngagementJson json) {

  Map<String, Object> of(PathReport report) {
    PathQuery query = report.query();
    Map<String, Object> document =
        json.begin(report.zone(), report.dataDays(), report.period(), query.base());
    document.put("unit", EngagementJson.camel(query.unit()));
    document.put("by", query.column().orElse("kind"));
    switch (query.anchor()) {
      case PathQuery.Anchor.Start start -> {}
      case PathQuery.Anchor.After after ->
          document.put("after", EngagementJson.event(after.event()));
      case PathQuery.Anchor.Before before ->
          document.put("before", EngagementJson.event(before.event()));
    }
    document.put("collapseRepeats", query.collapseRepeats());
    document.put("units", report.units());
    document.put("paths", report.paths());
    document.put("levels", report.levels().stream().map(PathDocument::level).toList());
    document.put("links", report.links().stream().map(PathDocument::link).toList());
    report.why().ifPresent(reason -> document.put("why", json.reason(reason)));
    document.put("definition", json.text("engagement.paths.definition"));
    return document;
  }

  private static Map<String, Object> level(PathReport.Level level) {
    return EngagementJson.map(
        "step", level.step(), "nodes", level.nodes().stream().map(PathDocument::node).toList());
  }

  private static Map<String, Object> node(PathReport.Node node) {
    Map<String, Object> row =
        switch (node.label()) {
          case PathReport.Label.Event event ->
              EngagementJson.map("kind", EngagementJson.name(event.kind()));
          case PathReport.Label.Part part -> EngagementJson.slice(part.slice());
          case PathReport.Label.Over over -> EngagementJson.map("over", true);
        };
    row.put("count", node.count());
    return row;
  }

  private static Map<String, Object> link(PathReport.Link link) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("level", link.level());
    row.put("from", link.from());
    row.put("to", link.to());
    row.put("count", link.count());
    return row;
  }
}
