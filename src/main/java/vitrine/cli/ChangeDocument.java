package vitrine.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.change.ChangeReport;
import vitrine.core.engagement.change.Dimension;
import vitrine.core.engagement.change.DimensionRank;
import vitrine.core.engagement.change.SplitRule;

/** Where a change comes from as a JSON document. */
record ChangeDocument(EngagementJson json) {

  Map<String, Object> of(ChangeReport report, List<DimensionRank> ranks) {
    Map<String, Object> document =
        json.begin(report.zone(), report.dataDays(), report.now(), report.query().base());
    document.put("before", EngagementJson.period(report.before()));
    document.put("kpi", report.query().kpi().key());
    document.put("unit", EngagementJson.camel(report.query().kpi().unit()));
    document.put("by", name(report.query().by()));
    document.put("valueBefore", json.value(report.valueBefore()));
    document.put("valueNow", json.value(report.valueNow()));
    document.put("change", json.value(report.change()));
    if (SplitRule.of(report.query().kpi()).contains(SplitRule.EFFECTS)) {
      document.put("effects", EngagementJson.map("mix", report.mix(), "rate", report.rate()));
    }
    document.put("parts", report.parts().stream().map(part -> part(report, part)).toList());
    if (!ranks.isEmpty()) {
      document.put("dimensions", ranks.stream().map(this::rank).toList());
    }
    document.put(
        "definition",
        SplitRule.of(report.query().kpi()).stream()
            .map(rule -> json.text("engagement.changed.split." + rule.key()))
            .collect(Collectors.joining(" ")));
    return document;
  }

  private static String name(Dimension dimension) {
    return switch (dimension) {
      case Dimension.Column column -> column.name();
      case Dimension.Segment segment -> segment.name();
    };
  }

  private Map<String, Object> part(ChangeReport report, ChangeReport.Part part) {
    Map<String, Object> row = EngagementJson.slice(part.slice());
    row.put("before", json.value(part.before()));
    row.put("now", json.value(part.now()));
    row.put("contribution", part.contribution());
    row.put(
        "share",
        json.value(Figure.quotient(part.contribution(), report.change().number().orElse(0))));
    part.effects().ifPresent(effects -> row.put("effects", effects(effects)));
    return row;
  }

  private static Map<String, Object> effects(ChangeReport.Effects effects) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("weightBefore", effects.weightBefore());
    row.put("weightNow", effects.weightNow());
    row.put("mix", effects.mix());
    row.put("rate", effects.rate());
    return row;
  }

  private Map<String, Object> rank(DimensionRank rank) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("column", rank.column());
    row.put("values", rank.values());
    row.put("uneven", json.value(rank.uneven()));
    rank.largest().ifPresent(part -> row.put("largest", EngagementJson.slice(part.slice())));
    return row;
  }
}
