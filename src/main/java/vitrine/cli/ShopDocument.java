package vitrine.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.evaluation.ListMetrics;
import vitrine.core.recommend.shop.GroupLabel;
import vitrine.core.recommend.shop.NeverRecommended;
import vitrine.core.recommend.shop.NeverTable;
import vitrine.core.recommend.shop.ProductGap;
import vitrine.core.recommend.shop.ProductGaps;
import vitrine.core.recommend.shop.RecommendedTooMuch;
import vitrine.core.recommend.shop.ShopMeasure;
import vitrine.core.recommend.shop.ShopReport;
import vitrine.core.recommend.shop.TooMuchTable;
import vitrine.core.recommend.shop.UserGap;
import vitrine.core.recommend.shop.UserGaps;

/** The JSON of {@code vitrine shop}; docs/json/shop.md says what the fields mean. */
record ShopDocument(
    Data data,
    Model model,
    Lists lists,
    Demand demand,
    Map<String, Value> metrics,
    Curves curves,
    List<UserGroups> userGroups,
    List<ProductGroups> productGroups,
    Never neverRecommended,
    TooMuch recommendedTooMuch,
    @Nullable Export export) {

  record Data(String dataset, String fingerprint, int events, int catalogue) {}

  record Model(String name, Map<String, Object> settings, Map<String, Double> eventWeights) {}

  record Lists(
      int top,
      int shoppers,
      int withoutList,
      long places,
      long placesWithoutEvents,
      @Nullable Long placesOutOfStock) {}

  record Demand(String basis, long count) {}

  record Value(double value, @Nullable List<Double> interval) {
    static Value of(double value) {
      return new Value(value, null);
    }

    static Value of(Estimate estimate) {
      return new Value(
          estimate.value(),
          estimate.interval().map(ends -> List.of(ends.lower(), ends.upper())).orElse(null));
    }
  }

  record Curves(double[] recommended, double[] demanded) {}

  record UserGroups(String source, @Nullable String name, List<UserGroup> groups) {}

  record UserGroup(
      String kind,
      @Nullable String name,
      int shoppers,
      double coverage,
      Map<String, Measured> measures) {}

  record Measured(
      double value, @Nullable List<Double> interval, @Nullable Value gap, boolean clear) {}

  record ProductGroups(String dimension, List<ProductGroup> groups) {}

  record ProductGroup(
      String kind,
      @Nullable String name,
      int items,
      double shareOfCatalogue,
      Value shareOfPlaces,
      double shareOfDemand,
      @Nullable Value exposure,
      boolean clear) {}

  record Never(int items, Map<String, Integer> reasons, int shoppersAsked, List<NeverItem> top) {}

  record NeverItem(
      String item,
      @Nullable String title,
      @Nullable String category,
      String reason,
      int events,
      int demand,
      @Nullable Integer bestRank) {}

  record TooMuch(int items, double alpha, List<TooMuchItem> top) {}

  record TooMuchItem(
      String item,
      @Nullable String title,
      @Nullable String category,
      long places,
      double expectedPlaces,
      double shareOfPlaces,
      double shareOfLists,
      int demand,
      double shareOfDemand,
      double shareOfDemandAtMost,
      double timesAtLeast) {}

  record Export(String file, long rows) {}

  static ShopDocument of(
      ShopReport report, ShopperData data, ItemFacts facts, int rows, @Nullable Export export) {
    ShopReport.Stamp stamp = report.stamp();
    return new ShopDocument(
        new Data(data.entry().name(), stamp.data().sha256(), stamp.events(), stamp.catalogue()),
        new Model(stamp.model(), stamp.settings(), EventWeights.standard().counted()),
        new Lists(
            stamp.length(),
            stamp.shoppers(),
            stamp.withoutList(),
            stamp.places(),
            report.lists().placesWithoutEvents(),
            stamp.placesOutOfStock().isPresent() ? stamp.placesOutOfStock().getAsLong() : null),
        new Demand(stamp.demandIsPurchases() ? "purchases" : "events", stamp.demand()),
        metrics(report.lists(), report.measures()),
        new Curves(report.recommended().shares(), report.demanded().shares()),
        report.userGaps().stream().map(ShopDocument::users).toList(),
        report.productGaps().stream().map(ShopDocument::products).toList(),
        never(report.never(), facts, rows),
        tooMuch(report.tooMuch(), facts, rows),
        export);
  }

  private static Map<String, Value> metrics(
      ListMetrics lists, Map<ShopMeasure, Estimate> measures) {
    Map<String, Value> metrics = new LinkedHashMap<>();
    metrics.put("coverage", Value.of(lists.coverage()));
    metrics.put("gini", Value.of(lists.gini()));
    for (ShopMeasure measure : ShopMeasure.values()) {
      Optional.ofNullable(measures.get(measure))
          .ifPresent(estimate -> metrics.put(measure.argument(), Value.of(estimate)));
    }
    return metrics;
  }

  private static UserGroups users(UserGaps gaps) {
    return new UserGroups(
        gaps.grouping().source().name().toLowerCase(Locale.ROOT),
        name(gaps.grouping().name()),
        gaps.groups().stream().map(ShopDocument::group).toList());
  }

  private static UserGroup group(UserGap gap) {
    Map<String, Measured> measures = new LinkedHashMap<>();
    for (ShopMeasure measure : ShopMeasure.values()) {
      Optional.ofNullable(gap.measures().get(measure))
          .ifPresent(measured -> measures.put(measure.argument(), measured(measured)));
    }
    return new UserGroup(
        kind(gap.label()), name(gap.label().text()), gap.shoppers(), gap.coverage(), measures);
  }

  private static Measured measured(UserGap.Measured measured) {
    Value own = Value.of(measured.estimate());
    return new Measured(
        own.value(), own.interval(), measured.gap().map(Value::of).orElse(null), measured.clear());
  }

  private static ProductGroups products(ProductGaps gaps) {
    return new ProductGroups(
        gaps.dimension().argument(), gaps.groups().stream().map(ShopDocument::group).toList());
  }

  private static ProductGroup group(ProductGap gap) {
    return new ProductGroup(
        kind(gap.label()),
        name(gap.label().text()),
        gap.items(),
        gap.ofCatalogue(),
        Value.of(gap.ofPlaces()),
        gap.ofDemand(),
        gap.exposure().map(Value::of).orElse(null),
        gap.clear());
  }

  private static Never never(NeverTable table, ItemFacts facts, int rows) {
    Map<String, Integer> reasons = new LinkedHashMap<>();
    table.counts().forEach((reason, count) -> reasons.put(reason.argument(), count));
    return new Never(
        table.items().size(),
        reasons,
        table.shoppersAsked(),
        table.items().stream().limit(rows).map(item -> item(item, facts)).toList());
  }

  private static NeverItem item(NeverRecommended item, ItemFacts facts) {
    return new NeverItem(
        facts.ids().id(item.item()),
        name(facts.titles()[item.item()]),
        name(facts.categories()[item.item()]),
        item.reason().argument(),
        item.events(),
        item.demand(),
        item.bestRank().isPresent() ? item.bestRank().getAsInt() : null);
  }

  private static TooMuch tooMuch(TooMuchTable table, ItemFacts facts, int rows) {
    return new TooMuch(
        table.items().size(),
        table.alpha(),
        table.items().stream().limit(rows).map(item -> item(item, facts)).toList());
  }

  private static TooMuchItem item(RecommendedTooMuch item, ItemFacts facts) {
    return new TooMuchItem(
        facts.ids().id(item.item()),
        name(facts.titles()[item.item()]),
        name(facts.categories()[item.item()]),
        item.places(),
        item.expectedPlaces(),
        item.ofPlaces(),
        item.ofLists(),
        item.demand(),
        item.ofDemand(),
        item.ofDemandAtMost(),
        item.timesAtLeast());
  }

  private static String kind(GroupLabel label) {
    return label.kind().name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String name(String text) {
    return text.isEmpty() ? null : text;
  }
}
