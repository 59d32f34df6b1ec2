package vitrine.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vitrine.core.common.Progress;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.repeat.RepeatPurchase;
import vitrine.core.engagement.repeat.RepeatPurchaseReport;
import vitrine.core.engagement.repeat.RepeatPurchaseReport.OrderFigures;
import vitrine.core.workspace.DatasetEntry;

/** Who buys again, how often and after how long. */
@Command(
    name = "repeat",
    mixinStandardHelpOptions = true,
    description = "Buyers with a second order, days between orders, order value and revenue.")
final class EngagementRepeatVerb implements Callable<Integer> {
  private static final String DEFINITION = "engagement.repeat.definition";
  private static final int ROWS = 15;

  private final Services services;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private EngagementOptions options;

  EngagementRepeatVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    return options.show(services, this::print);
  }

  private void print(DatasetEntry entry, PreparedLog data, EngagementQuery query) {
    RepeatPurchaseReport report = RepeatPurchase.report(data, query, Progress.unwatched());
    output.print(
        document(new EngagementJson(entry, output.messages()), report),
        out -> print(new EngagementText(entry, output.messages(), out), report));
  }

  private static Map<String, Object> document(EngagementJson json, RepeatPurchaseReport report) {
    Map<String, Object> document =
        json.begin(report.zone(), report.dataDays(), report.period(), report.query());
    OrderFigures orders = report.orders();
    document.put("buyers", json.value(orders.buyers()));
    document.put("repeatPurchaseRate", json.value(report.repeatRate()));
    document.put("orders", json.value(orders.all()));
    document.put("positiveOrders", json.value(orders.positive()));
    document.put("negativeOrders", json.value(orders.negative()));
    document.put("grossRevenue", json.value(orders.gross()));
    document.put("returnedRevenue", json.value(orders.returned()));
    document.put("netRevenue", json.value(orders.net()));
    document.put(
        "averageOrderValue",
        EngagementJson.map(
            "gross", json.value(orders.averageGross()), "net", json.value(orders.averageNet())));
    document.put(
        "buyersByOrders",
        report.buyersByOrders().stream()
            .map(c -> EngagementJson.map("orders", c.orders(), "buyers", c.buyers()))
            .toList());
    Map<String, Object> gaps =
        EngagementJson.map(
            "median", json.value(report.medianGap()), "mean", json.value(report.meanGap()));
    gaps.put(
        "distribution",
        report.gaps().stream()
            .map(g -> EngagementJson.map("days", g.days(), "pairs", g.pairs()))
            .toList());
    document.put("daysBetweenOrders", gaps);
    document.put("definition", json.text(DEFINITION));
    return document;
  }

  private static void print(EngagementText text, RepeatPurchaseReport report) {
    text.header(report.period(), report.zone().getId(), report.query());
    text.out().println(text.format(DEFINITION));
    text.out().println();
    figures(text, report);
    List<RepeatPurchaseReport.BuyerCount> counts = report.buyersByOrders();
    if (counts.isEmpty()) {
      return;
    }
    text.out().println();
    TextTable table =
        new TextTable().row(text.format("engagement.repeat.orders"), text.text("buyers"));
    for (RepeatPurchaseReport.BuyerCount count : counts.subList(0, Math.min(ROWS, counts.size()))) {
      table.row(text.count(count.orders()), text.count(count.buyers()));
    }
    if (counts.size() > ROWS) {
      long rest = counts.stream().skip(ROWS).mapToLong(c -> c.buyers()).sum();
      table.row(
          text.format("engagement.repeat.more", text.count(counts.get(ROWS).orders())),
          text.count(rest));
    }
    table.print(text.out());
  }

  private static void figures(EngagementText text, RepeatPurchaseReport report) {
    OrderFigures orders = report.orders();
    TextTable table = new TextTable().row(text.text("figure"), text.text("value"));
    kpi(table, text, Kpi.BUYERS, orders.buyers());
    if (report.repeatRate() instanceof Figure.Share share) {
      table.row(text.format("engagement.repeat.again"), text.count(share.part()));
    }
    kpi(table, text, Kpi.REPEAT_PURCHASE_RATE, report.repeatRate());
    kpi(table, text, Kpi.ORDERS, orders.all());
    kpi(table, text, Kpi.POSITIVE_ORDERS, orders.positive());
    kpi(table, text, Kpi.NEGATIVE_ORDERS, orders.negative());
    kpi(table, text, Kpi.GROSS_REVENUE, orders.gross());
    kpi(table, text, Kpi.RETURNED_REVENUE, orders.returned());
    kpi(table, text, Kpi.NET_REVENUE, orders.net());
    row(table, text, "averageGross", orders.averageGross(), Kpi.Unit.MONEY);
    row(table, text, "averageNet", orders.averageNet(), Kpi.Unit.MONEY);
    row(table, text, "medianGap", report.medianGap(), Kpi.Unit.COUNT);
    row(table, text, "meanGap", report.meanGap(), Kpi.Unit.COUNT);
    table.print(text.out());
  }

  private static void kpi(TextTable table, EngagementText text, Kpi kpi, Figure figure) {
    table.row(
        text.messages().getString("engagement.kpi." + kpi.key() + ".name"),
        text.value(figure, kpi.unit()));
  }

  private static void row(
      TextTable table, EngagementText text, String key, Figure figure, Kpi.Unit unit) {
    table.row(text.format("engagement.repeat." + key), text.value(figure, unit));
  }
}
