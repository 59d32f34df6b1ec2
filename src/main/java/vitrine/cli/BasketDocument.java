package vitrine.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import vitrine.core.engagement.basket.BasketReport;

/** What is bought together as a JSON document. */
record BasketDocument(EngagementJson json) {

  Map<String, Object> of(BasketReport report) {
    Map<String, Object> document =
        json.begin(report.zone(), report.dataDays(), report.period(), report.query().base());
    document.put("by", report.query().column());
    document.put("sort", EngagementJson.camel(report.query().sort()));
    document.put("minimumSupport", report.query().minimumSupport());
    document.put("minimumOrders", report.minimumOrders());
    document.put("orders", report.orders());
    document.put("ordersOfTwoOrMore", report.largerOrders());
    document.put("items", report.items());
    document.put("pairsFound", report.found());
    document.put("pairs", report.pairs().stream().map(BasketDocument::pair).toList());
    report.why().ifPresent(reason -> document.put("why", json.reason(reason)));
    document.put("definition", json.text("engagement.basket.definition"));
    return document;
  }

  private static Map<String, Object> pair(BasketReport.Pair pair) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("first", pair.first());
    row.put("second", pair.second());
    row.put("both", pair.both());
    row.put("withFirst", pair.withFirst());
    row.put("withSecond", pair.withSecond());
    row.put("support", pair.support());
    row.put("confidence", pair.confidence());
    row.put("reverseConfidence", pair.reverseConfidence());
    row.put("lift", pair.lift());
    return row;
  }
}
