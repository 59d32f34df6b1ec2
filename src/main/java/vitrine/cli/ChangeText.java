package vitrine.cli;

import java.util.List;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.change.ChangeReport;
import vitrine.core.engagement.change.Dimension;
import vitrine.core.engagement.change.DimensionRank;
import vitrine.core.engagement.change.SplitRule;

/** Where a change comes from, for people. */
record ChangeText(EngagementText text) {

  void print(ChangeReport report, List<DimensionRank> ranks) {
    Kpi kpi = report.query().kpi();
    text.header(report.now(), report.zone().getId(), report.query().base());
    text.out()
        .println(
            text.text(
                "compared", report.before().from().toString(), report.before().to().toString()));
    if (report.before().days() != report.now().days()) {
      text.out()
          .println(
              text.text(
                  "unequal", text.count(report.before().days()), text.count(report.now().days())));
    }
    text.out()
        .println(
            text.text(
                "changed",
                text.format("engagement.kpi." + kpi.key() + ".name"),
                text.number(report.valueBefore(), kpi.unit()),
                text.number(report.valueNow(), kpi.unit()),
                signed(report.change(), kpi.unit())));
    text.reasons(report.valueBefore(), report.valueNow(), report.change());
    for (SplitRule rule : SplitRule.of(kpi)) {
      text.out().println(text.format("engagement.changed.split." + rule.key()));
    }
    ranks(ranks, kpi);
    if (!report.parts().isEmpty()) {
      text.out().println();
      parts(report, kpi);
    }
  }

  private void ranks(List<DimensionRank> ranks, Kpi kpi) {
    if (ranks.isEmpty()) {
      return;
    }
    text.out().println();
    text.out().println(text.format("engagement.changed.uneven"));
    TextTable table =
        new TextTable()
            .row(
                text.text("column"),
                text.text("columnValues"),
                text.text("uneven"),
                text.text("largest"));
    for (DimensionRank rank : ranks) {
      table.row(
          rank.column(),
          text.count(rank.values()),
          text.number(rank.uneven(), kpi.unit()),
          rank.largest().map(part -> text.slice(part.slice())).orElse("–"));
    }
    table.print(text.out());
  }

  private void parts(ChangeReport report, Kpi kpi) {
    boolean effects = SplitRule.of(kpi).contains(SplitRule.EFFECTS);
    TextTable table = new TextTable();
    String name =
        switch (report.query().by()) {
          case Dimension.Column column -> column.name();
          case Dimension.Segment segment -> segment.name();
        };
    table.row(
        row(
            effects,
            List.of(name, text.text("before"), text.text("now"), text.text("contribution")),
            text.text("mix"),
            text.text("rate")));
    for (ChangeReport.Part part : report.parts()) {
      List<String> cells =
          List.of(
              text.slice(part.slice()),
              text.number(part.before(), kpi.unit()),
              text.number(part.now(), kpi.unit()),
              signed(Figure.of(part.contribution()), kpi.unit()));
      String mix = part.effects().map(e -> signed(Figure.of(e.mix()), kpi.unit())).orElse("");
      String rate = part.effects().map(e -> signed(Figure.of(e.rate()), kpi.unit())).orElse("");
      table.row(row(effects, cells, mix, rate));
    }
    table.print(text.out());
  }

  private static String[] row(boolean effects, List<String> cells, String mix, String rate) {
    String[] row = cells.toArray(new String[effects ? cells.size() + 2 : cells.size()]);
    if (effects) {
      row[cells.size()] = mix;
      row[cells.size() + 1] = rate;
    }
    return row;
  }

  private String signed(Figure figure, Kpi.Unit unit) {
    String number = text.number(figure, unit);
    return figure.number().orElse(0) > 0 ? "+" + number : number;
  }
}
