package vitrine.core.recommend.shop;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.TopLists;
import vitrine.core.recommend.evaluation.Estimate;
import vitrine.core.recommend.evaluation.ListMetrics;
import vitrine.core.recommend.text.Hybrid;
import vitrine.core.recommend.text.NearestTexts;

/** Measures what a model's lists of all shoppers do to the shop. */
public final class ShopReports {
  private static final Set<String> READ_TEXTS = Set.of(Hybrid.NAME, NearestTexts.NAME);

  private final Interactions interactions;
  private final ItemFacts facts;
  private final List<UserGrouping> groupings;

  /**
   * Reports on the lists of these shoppers.
   *
   * @param interactions what the model was fitted with
   * @param facts what is known of the items
   * @param groupings groups of shoppers to compare
   */
  public ShopReports(Interactions interactions, ItemFacts facts, List<UserGrouping> groupings) {
    this.interactions = interactions;
    this.facts = facts;
    this.groupings = List.copyOf(groupings);
  }

  /**
   * Makes all lists of a model and measures them.
   *
   * @param length of a list at most
   * @param readsTexts whether the model ranks items without events by their texts
   * @throws VitrineException if no shopper has a candidate
   */
  public ShopReport of(FittedRecommender model, int length, boolean readsTexts, Progress progress) {
    progress.step("progress.recommend.ranking");
    int[][] lists = TopLists.of(model, interactions, length, progress);
    long[] places = new long[interactions.catalogue()];
    int shoppers = 0;
    for (int[] list : lists) {
      shoppers += list.length > 0 ? 1 : 0;
      for (int item : list) {
        places[item]++;
      }
    }
    ListMetrics metrics =
        ListMetrics.of(places, interactions.eventsByItem())
            .orElseThrow(() -> new VitrineException(ProblemCode.RECOMMEND_NO_CANDIDATES));
    progress.step("progress.shop.figures");
    ShopperFigures figures = ShopperFigures.of(interactions, facts, lists, progress);
    Demand demand = new Demand(interactions);
    List<UserGaps> users =
        groupings.stream()
            .map(grouping -> UserGaps.of(grouping, figures, lists, interactions.catalogue()))
            .filter(gaps -> gaps.groups().size() > 1)
            .toList();
    List<ProductGaps> products =
        Arrays.stream(ProductDimension.values())
            .map(dimension -> ItemGrouping.of(dimension, facts))
            .flatMap(Optional::stream)
            .map(grouping -> ProductGaps.of(grouping, lists, demand))
            .toList();
    progress.step("progress.shop.never");
    BestRanks best = BestRanks.of(model, interactions, progress);
    return new ShopReport(
        stamp(model, length, shoppers, places, demand),
        metrics,
        measures(figures),
        Concentration.of(places),
        Concentration.of(Arrays.stream(demand.byItem()).asLongStream().toArray()),
        users,
        products,
        NeverTable.of(interactions, facts, places, demand, best, readsTexts),
        TooMuchTable.of(places, shoppers, demand),
        interactions.itemIds());
  }

  /** Whether a model ranks items without events by their texts. */
  public static boolean readsTexts(FittedRecommender model) {
    return READ_TEXTS.contains(model.name());
  }

  private ShopReport.Stamp stamp(
      FittedRecommender model, int length, int shoppers, long[] places, Demand demand) {
    return new ShopReport.Stamp(
        model.name(),
        model.settings(),
        length,
        interactions.catalogue(),
        interactions.events(),
        shoppers,
        interactions.users() - shoppers,
        Arrays.stream(places).sum(),
        demand.basis() == Demand.Basis.PURCHASES,
        demand.total(),
        facts.inStock().map(stock -> outOfStock(places, stock)).orElse(OptionalLong.empty()),
        interactions.source());
  }

  private static OptionalLong outOfStock(long[] places, BitSet inStock) {
    long sum = 0;
    for (int item = 0; item < places.length; item++) {
      sum += inStock.get(item) ? 0 : places[item];
    }
    return OptionalLong.of(sum);
  }

  private static Map<ShopMeasure, Estimate> measures(ShopperFigures figures) {
    Map<ShopMeasure, Estimate> measures = new EnumMap<>(ShopMeasure.class);
    for (ShopMeasure measure : ShopMeasure.values()) {
      figures
          .measure(measure, _ -> true)
          .ifPresent(ratio -> measures.put(measure, measure.estimate(ratio)));
    }
    return measures;
  }
}
