package vitrine.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vitrine.core.recommend.Product;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.shop.GroupLabel;
import vitrine.core.recommend.shop.NeverRecommended;
import vitrine.core.recommend.shop.ProductGap;
import vitrine.core.recommend.shop.ProductGaps;
import vitrine.core.recommend.shop.RecommendedTooMuch;
import vitrine.core.recommend.shop.ShopMeasure;
import vitrine.core.recommend.shop.ShopReport;
import vitrine.core.recommend.shop.UserGap;
import vitrine.core.recommend.shop.UserGaps;

/** What {@code vitrine shop} prints for people. */
final class ShopText {
  private static final String NONE = "-";
  private static final int LONGEST_TITLE = 48;

  private final ShopReport report;
  private final ShopperData data;
  private final int rows;
  private final Words words;
  private final PrintWriter out;

  ShopText(
      ShopReport report, ShopperData data, int rows, ResourceBundle messages, PrintWriter out) {
    this.report = report;
    this.data = data;
    this.rows = rows;
    this.words = new Words(messages);
    this.out = out;
  }

  void print(ShopDocument.@Nullable Export written) {
    ShopReport.Stamp stamp = report.stamp();
    out.println(
        words.text(
            "shop.text.stamp",
            stamp.model(),
            stamp.length(),
            stamp.shoppers(),
            stamp.withoutList(),
            stamp.places(),
            stamp.catalogue()));
    metrics();
    never();
    tooMuch();
    report.productGaps().forEach(this::products);
    report.userGaps().forEach(this::users);
    if (written != null) {
      out.println();
      out.println(words.text("shop.text.exported", written.rows(), written.file()));
    }
  }

  private void metrics() {
    out.println();
    TextTable table = new TextTable();
    table.row(words.text("shop.kpi.coverage"), percent(report.lists().coverage()), "");
    table.row(words.text("shop.kpi.gini"), number(report.lists().gini()), "");
    for (ShopMeasure measure : ShopMeasure.values()) {
      Optional<Estimate> estimate = Optional.ofNullable(report.measures().get(measure));
      table.row(
          words.text("shop.kpi." + measure.argument()),
          estimate.map(found -> value(measure, found.value())).orElse(NONE),
          estimate
              .flatMap(Estimate::interval)
              .map(i -> "[" + value(measure, i.lower()) + ", " + value(measure, i.upper()) + "]")
              .orElse(""));
    }
    table.print(out);
    report
        .stamp()
        .placesOutOfStock()
        .ifPresent(places -> out.println(words.text("shop.text.out.of.stock", places)));
  }

  private void never() {
    List<NeverRecommended> items = report.never().items();
    out.println();
    out.println(words.text("shop.text.never", items.size(), report.stamp().catalogue()));
    report
        .never()
        .counts()
        .forEach(
            (reason, count) ->
                out.printf(
                    Locale.ROOT,
                    "  %,d  %s%n",
                    count,
                    words.text("shop.reason." + reason.argument())));
    if (items.isEmpty() || rows == 0) {
      return;
    }
    TextTable table = new TextTable();
    table.row(
        words.text("shop.column.product"),
        words.text("shop.column.events"),
        words.text(demand()),
        words.text("shop.column.best.rank"),
        words.text("shop.column.reason"));
    for (NeverRecommended item : items.subList(0, Math.min(rows, items.size()))) {
      table.row(
          product(item.item()),
          whole(item.events()),
          whole(item.demand()),
          item.bestRank().isPresent() ? whole(item.bestRank().getAsInt()) : NONE,
          words.text("shop.reason." + item.reason().argument()));
    }
    table.print(out);
    out.println(words.text("shop.text.asked", report.never().shoppersAsked()));
  }

  private void tooMuch() {
    List<RecommendedTooMuch> items = report.tooMuch().items();
    out.println();
    out.println(words.text("shop.text.too.much", items.size()));
    if (items.isEmpty() || rows == 0) {
      return;
    }
    TextTable table = new TextTable();
    table.row(
        words.text("shop.column.product"),
        words.text("shop.column.lists"),
        words.text("shop.column.places"),
        words.text("shop.column.expected"),
        words.text(demand()),
        words.text("shop.column.times"));
    for (RecommendedTooMuch item : items.subList(0, Math.min(rows, items.size()))) {
      table.row(
          product(item.item()),
          percent(item.ofLists()),
          whole(item.places()),
          whole(Math.round(item.expectedPlaces())),
          whole(item.demand()),
          "≥ " + number(item.timesAtLeast()));
    }
    table.print(out);
  }

  private String demand() {
    return report.stamp().demandIsPurchases() ? "shop.column.purchases" : "shop.column.events";
  }

  private void products(ProductGaps gaps) {
    out.println();
    TextTable table = new TextTable();
    table.row(
        words.text("shop.dimension." + gaps.dimension().argument()),
        words.text("shop.column.of.catalogue"),
        words.text("shop.column.of.places"),
        words.text("shop.column.of.demand"),
        words.text("shop.column.exposure"),
        "");
    for (ProductGap gap : gaps.groups()) {
      table.row(
          label(gap.label()),
          percent(gap.ofCatalogue()),
          percent(gap.ofPlaces().value()),
          percent(gap.ofDemand()),
          gap.exposure().map(found -> number(found.value())).orElse(NONE),
          interval(gap.exposure()));
    }
    table.print(out);
  }

  private void users(UserGaps gaps) {
    out.println();
    TextTable table = new TextTable();
    String[] header = new String[3 + ShopMeasure.values().length];
    header[0] = heading(gaps);
    header[1] = words.text("shop.column.shoppers");
    header[2] = words.text("shop.kpi.coverage");
    for (ShopMeasure measure : ShopMeasure.values()) {
      header[3 + measure.ordinal()] = words.text("shop.kpi." + measure.argument());
    }
    table.row(header);
    for (UserGap gap : gaps.groups()) {
      String[] row = new String[header.length];
      row[0] = label(gap.label());
      row[1] = whole(gap.shoppers());
      row[2] = percent(gap.coverage());
      for (ShopMeasure measure : ShopMeasure.values()) {
        row[3 + measure.ordinal()] =
            Optional.ofNullable(gap.measures().get(measure))
                .map(
                    found ->
                        value(measure, found.estimate().value()) + (found.clear() ? " *" : "  "))
                .orElse(NONE);
      }
      table.row(row);
    }
    table.print(out);
    out.println(words.text("shop.text.clear"));
  }

  private String heading(UserGaps gaps) {
    return switch (gaps.grouping().source()) {
      case ATTRIBUTE -> gaps.grouping().name();
      case SEGMENT -> words.text("shop.grouping.segment");
      case ACTIVITY -> words.text("shop.grouping.activity");
    };
  }

  private String label(GroupLabel label) {
    return switch (label.kind()) {
      case VALUE, MEMBERS -> label.text();
      case OTHERS -> words.text("shop.group.others");
      case UNKNOWN -> words.text("shop.group.unknown");
      case REST -> words.text("shop.group.rest");
    };
  }

  private String product(int item) {
    Product product = data.products().of(report.itemIds().id(item));
    String title = product.title().map(found -> product.id() + " " + found).orElse(product.id());
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
  }

  private static String interval(Optional<Estimate> estimate) {
    return estimate
        .flatMap(Estimate::interval)
        .map(ends -> "[" + number(ends.lower()) + ", " + number(ends.upper()) + "]")
        .orElse("");
  }

  private static String value(ShopMeasure measure, double value) {
    return switch (measure) {
      case POPULARITY_LIFT, LONG_TAIL -> percent(value);
      case AVERAGE_POPULARITY, NOVELTY, DIVERSITY, CALIBRATION -> number(value);
    };
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%,.1f", value);
  }

  private static String whole(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
