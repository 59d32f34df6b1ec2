package vitrine.cli;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.CategoryRow;
import vitrine.core.engagement.DayRow;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Interval;
import vitrine.core.engagement.KindCount;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.KpiFigure;
import vitrine.core.engagement.funnel.FunnelReport;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Period;
import vitrine.core.workspace.DatasetEntry;

/** The engagement verb's results as JSON documents; docs/json/engagement.md describes them. */
final class EngagementJson {
  private final DatasetEntry entry;
  private final ResourceBundle messages;

  EngagementJson(DatasetEntry entry, ResourceBundle messages) {
    this.entry = entry;
    this.messages = messages;
  }

  Map<String, Object> overview(EngagementReport report) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("dataset", dataset(report.zone().getId(), report.dataDays()));
    document.put("period", period(report.period()));
    report.previous().ifPresent(p -> document.put("previousPeriod", period(p)));
    document.put("filter", filter(report.query()));
    document.put("monthWindow", camel(report.query().month().name()));
    Map<String, Object> figures = new LinkedHashMap<>();
    for (Kpi kpi : Kpi.values()) {
      figures.put(kpi.key(), figure(report.figure(kpi)));
    }
    document.put("figures", figures);
    Map<String, Object> kinds = new LinkedHashMap<>();
    for (KindCount count : report.kinds()) {
      kinds.put(name(count.kind()), map("events", count.events(), "users", count.users()));
    }
    document.put("eventKinds", kinds);
    document.put("days", report.days().stream().map(EngagementJson::day).toList());
    document.put("categories", report.categories().stream().map(this::category).toList());
    document.put("notes", notes(report.notes()));
    return document;
  }

  Map<String, Object> funnel(FunnelReport report) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("dataset", dataset(report.zone().getId(), report.dataDays()));
    document.put("period", period(report.period()));
    document.put("filter", filter(report.query().base()));
    String order = camel(report.query().order().name());
    document.put("order", order);
    document.put("windowDays", report.query().windowDays());
    document.put("onlyWholeWindows", report.query().onlyWholeWindows());
    List<Object> steps = new ArrayList<>();
    for (FunnelReport.Step step : report.steps()) {
      Map<String, Object> row = map("kind", name(step.kind()), "users", step.users());
      row.put("overall", value(step.overall()));
      row.put("fromPrevious", value(step.fromPrevious()));
      steps.add(row);
    }
    document.put("steps", steps);
    document.put("windowPassesEnd", value(report.windowPassesEnd()));
    document.put(
        "definition",
        MessageFormat.format(
            messages.getString("engagement.funnel.definition." + order),
            report.query().windowDays()));
    return document;
  }

  private Map<String, Object> dataset(String zone, Period days) {
    Map<String, Object> dataset =
        map("name", entry.name(), "fingerprint", entry.fingerprint().sha256());
    dataset.put("rows", entry.rows());
    dataset.put("zone", zone);
    dataset.put("days", period(days));
    return dataset;
  }

  private static Map<String, Object> period(Period period) {
    Map<String, Object> days = map("from", period.from().toString(), "to", period.to().toString());
    days.put("days", period.days());
    return days;
  }

  private static Map<String, Object> filter(EngagementQuery query) {
    Map<String, Object> where = new TreeMap<>();
    for (Condition condition : query.where()) {
      where.put(condition.column(), condition.values().stream().sorted().toList());
    }
    return map("kind", "event", "where", where);
  }

  private Map<String, Object> figure(KpiFigure figure) {
    Map<String, Object> document = map("unit", camel(figure.kpi().unit().name()));
    document.putAll(value(figure.current()));
    document.put("previous", value(figure.previous()));
    document.put(
        "change",
        map(
            "absolute",
            value(figure.absoluteChange()),
            "relative",
            value(figure.relativeChange())));
    document.put(
        "definition", messages.getString("engagement.kpi." + figure.kpi().key() + ".definition"));
    return document;
  }

  private Map<String, Object> value(Figure figure) {
    return switch (figure) {
      case Figure.Plain plain -> map("value", plain.value());
      case Figure.Share share -> {
        Map<String, Object> document = map("value", share.value());
        document.put("part", share.part());
        document.put("whole", share.whole());
        document.put("interval", interval(share.interval()));
        yield document;
      }
      case Figure.NotEstimable not ->
          map(
              "notEstimable",
              map(
                  "code",
                  not.reason().key(),
                  "reason",
                  messages.getString("engagement.reason." + not.reason().key())));
    };
  }

  private static List<Double> interval(Interval interval) {
    return List.of(interval.low(), interval.high());
  }

  private static Map<String, Object> day(DayRow day) {
    Map<String, Object> row = map("date", day.date().toString());
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
    row.put("addToCartRate", value(category.addToCartRate()));
    row.put("purchaseRate", value(category.purchaseRate()));
    row.put("netRevenue", value(category.netRevenue()));
    row.put("previousUsers", value(category.previousUsers()));
    row.put("previousNetRevenue", value(category.previousNetRevenue()));
    return row;
  }

  private static Map<String, Object> notes(EngagementReport.Notes notes) {
    Map<String, Object> row = map("rowsWithoutUser", notes.rowsWithoutUser());
    row.put("rowsWithoutTime", notes.rowsWithoutTime());
    row.put("unpriced", notes.unpriced());
    row.put("sessions", notes.givenSessions() ? "given" : "rules");
    row.put("browseTime", notes.browseTimeFromDwell() ? "dwell" : "gaps");
    return row;
  }

  private static String camel(String constant) {
    String[] words = constant.toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return name.toString();
  }

  private static String name(EventKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> map(String key, Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key, value);
    return map;
  }

  private static Map<String, Object> map(String key, Object value, String second, Object other) {
    Map<String, Object> map = map(key, value);
    map.put(second, other);
    return map;
  }
}
