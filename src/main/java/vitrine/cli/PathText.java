package vitrine.cli;

import java.util.Comparator;
import java.util.List;
import vitrine.core.engagement.path.PathQuery;
import vitrine.core.engagement.path.PathReport;

/** The ways that shoppers take, for people. */
record PathText(EngagementText text) {

  void print(PathReport report) {
    text.header(report.period(), report.zone().getId(), report.query().base());
    text.out().println(text.format("engagement.paths.definition"));
    String unit = report.query().unit() == PathQuery.Unit.SESSION ? "pathsSessions" : "pathsUsers";
    text.out().println(text.text(unit, text.count(report.paths()), text.count(report.units())));
    report.why().ifPresent(reason -> text.out().println(text.reason(reason)));
    for (int level = 0; level + 1 < report.levels().size(); level++) {
      text.out().println();
      links(report, level);
    }
  }

  private void links(PathReport report, int level) {
    List<PathReport.Node> from = report.levels().get(level).nodes();
    List<PathReport.Node> to = report.levels().get(level + 1).nodes();
    TextTable table =
        new TextTable()
            .row(
                text.text("pathStep", text.count(level + 1)),
                text.text("pathNext"),
                text.text("paths"),
                text.text("pathShare"));
    int at = level;
    report.links().stream()
        .filter(link -> link.level() == at)
        .sorted(Comparator.comparingLong(link -> -link.count()))
        .forEach(
            link ->
                table.row(
                    name(from.get(link.from())),
                    name(to.get(link.to())),
                    text.count(link.count()),
                    text.percent((double) link.count() / from.get(link.from()).count())));
    table.print(text.out());
  }

  private String name(PathReport.Node node) {
    return switch (node.label()) {
      case PathReport.Label.Event event -> text.event(event.kind());
      case PathReport.Label.Part part -> text.slice(part.slice());
      case PathReport.Label.Over over -> text.text("pathOver");
    };
  }
}
