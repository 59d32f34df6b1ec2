package vitrine.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import vitrine.core.engagement.CategoryRow;
import vitrine.core.engagement.DayRow;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.KindCount;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.KpiFigure;

/** The overview as a JSON document. */
record OverviewDocument(EngagementJson json) {

  Map<String, Object> of(EngagementReport report) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("dataset", json.dataset(report.zone(), report.dataDays()));
    document.put("period", EngagementJson.period(report.period()));
    report.previous().ifPresent(p -> document.put("previousPeriod", EngagementJson.period(p)));
    document.put("filter", EngagementJson.filter(report.query()));
    document.put("monthWindow", EngagementJson.camel(report.query().month()));
    Map<String, Object> figures = new LinkedHashMap<>();
    for (Kpi kpi : Kpi.values()) {
      figures.put(kpi.key(), figure(report.figure(kpi)));
    }
    document.put("figures", figures);
    Map<String, Object> kinds = new LinkedHashMap<>();
    for (KindCount count : report.kinds()) {
      kinds.put(
          EngagementJson.name(count.kind()),
          EngagementJson.map("events", count.events(), "users", count.users()));
    }
    document.put("eventKinds", kinds);
    document.put("days", report.days().stream().map(OverviewDocument::day).toList());
    document.put("categories", report.categories().stream().map(this::category).toList());
    document.put("notes", notes(report.notes()));
    return document;
  }

  private Map<String, Object> figure(KpiFigure figure) {
    Map<String, Object> document =
        EngagementJson.map("unit", EngagementJson.camel(figure.kpi().unit()));
    document.putAll(json.value(figure.current()));
    document.put("previous", json.value(figure.previous()));
    document.put(
        "change",
        EngagementJson.map(
            "absolute",
            json.value(figure.absoluteChange()),
            "relative",
            json.value(figure.relativeChange())));
    document.put(
        "definition",
        json.messages().getString("engagement.kpi." + figure.kpi().key() + ".definition"));
    return document;
  }

  private static Map<String, Object> day(DayRow day) {
    Map<String, Object> row = EngagementJson.map("date", day.date().toString());
    row.put("dau", day.dau());
    row.put("wau", day.wau());
    row.put("mau", day.mau());
    row.put("wauWarmingUp", day.weekWarmingUp());
    row.put("mauWarmingUp", day.monthWarmingUp());
    row.put("sessions", day.sessions());
    row.put("browseSeconds", day.browseSeconds());
    row.put("views", day.views());
    row.put("clicks", day.clicks());
    row.put("carts", day.carts());
    row.put("purchases", day.purchases());
    row.put("gross", day.gross());
    row.put("returned", day.returned());
    row.put("net", day.net());
    return row;
  }

  private Map<String, Object> category(CategoryRow category) {
    Map<String, Object> row = new LinkedHashMap<>();
    category.name().ifPresent(name -> row.put("category", name));
    row.put("events", category.events());
    row.put("users", category.users());
    row.put("viewers", category.viewers());
    row.put("carters", category.carters());
    row.put("buyers", category.buyers());
    row.put("addToCartRate", json.value(category.addToCartRate()));
    row.put("purchaseRate", json.value(category.purchaseRate()));
    row.put("netRevenue", json.value(category.netRevenue()));
    row.put("previousUsers", json.value(category.previousUsers()));
    row.put("previousNetRevenue", json.value(category.previousNetRevenue()));
    return row;
  }

  private static Map<String, Object> notes(EngagementReport.Notes notes) {
    Map<String, Object> row = EngagementJson.map("rowsWithoutUser", notes.rowsWithoutUser());
    row.put("rowsWithoutTime", notes.rowsWithoutTime());
    row.put("unpriced", notes.unpriced());
    row.put("sessions", notes.givenSessions() ? "given" : "rules");
    row.put("browseTime", notes.browseTimeFromDwell() ? "dwell" : "gaps");
    return row;
  }
}
