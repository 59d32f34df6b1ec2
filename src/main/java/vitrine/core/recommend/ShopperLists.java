package vitrine.core.recommend;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vitrine.core.dataset.EventKind;
import vitrine.core.recommend.text.TextAware;

/** Makes shoppers' lists with a fitted model of any kind. Safe for several threads at once. */
public final class ShopperLists {
  /** The most past items that a counterfactual takes out; more are no explanation to a person. */
  public static final int MOST_REMOVED = 12;

  /** The same of models whose contributions are drops in a score that is made again. */
  public static final int MOST_REMOVED_AGAIN = 3;

  private static final EventKind[] KINDS = EventKind.values();

  private final Interactions interactions;
  private final FittedRecommender model;
  private final int[] popularity;
  private final long allPopularity;
  private final ListScores scoring;

  /** Lists for the shoppers of these events. */
  public ShopperLists(Interactions interactions, FittedRecommender model) {
    this.interactions = interactions;
    this.model = model;
    this.popularity = interactions.eventsByItem();
    this.allPopularity = Arrays.stream(popularity).asLongStream().sum();
    this.scoring = new ListScores(model, popularity);
  }

  /** The events that lists are made from. */
  public Interactions interactions() {
    return interactions;
  }

  /** What scores the items. */
  public FittedRecommender model() {
    return model;
  }

  /**
   * A shopper's list by score alone.
   *
   * @param user index of the shopper
   * @param length of the list; shorter where there are fewer candidates
   * @param explained whether to search what would take each item out of the list, and to say how
   *     sure it is
   */
  public Recommendation list(int user, int length, boolean explained) {
    return list(user, explained ? ListRequest.explained(length) : ListRequest.plain(length));
  }

  /**
   * A shopper's list. Of a model whose contributions sum to the score, items that it scores above 0
   * come first and then the most popular of those about which it says nothing, so that a shopper
   * without history gets what everybody is offered, and it is said.
   *
   * @param user index of the shopper
   */
  public Recommendation list(int user, ListRequest request) {
    ShopperPast past = ShopperPast.of(interactions, user);
    return list(user, past, past.history().distinctItems(), request);
  }

  /**
   * The list that a shopper would have with another past.
   *
   * @param known items that are no candidates
   */
  public Recommendation list(int user, ShopperPast past, BitSet known, ListRequest request) {
    History history = past.history();
    Candidates full = candidates(history, known);
    PlacedList placed = request.rules().place(full, request.length());
    int[] order = placed.items().stream().mapToInt(PlacedList.PlacedItem::item).toArray();
    Optional<LeaveOneOut> leftOut = leaveOneOut(full, order, request);
    Optional<CounterfactualSearch> search =
        leftOut
            .filter(_ -> request.counterfactuals())
            .map(lists -> new CounterfactualSearch(model, scoring, full, request, lists));
    double[][] parts = parts(history, order, leftOut);
    List<RecommendedItem> items =
        IntStream.range(0, order.length)
            .parallel()
            .mapToObj(
                i ->
                    item(
                        placed.items().get(i),
                        i + 1,
                        full.scores()[order[i]],
                        explanation(past, full, order[i], i + 1, parts[i], search),
                        leftOut.filter(_ -> request.stability())))
            .toList();
    return new Recommendation(
        interactions.userIds().id(user),
        history.size(),
        history.distinctItems().cardinality(),
        request.length(),
        items,
        placed.leftOut(),
        placed.rules());
  }

  /**
   * What lists of a past are made of.
   *
   * @param known items that are no candidates
   */
  public Candidates candidates(History history, BitSet known) {
    return new Candidates(scoring.of(history), known, history);
  }

  /** Lists with one past item left out, where something is made of them. */
  private Optional<LeaveOneOut> leaveOneOut(Candidates full, int[] order, ListRequest request) {
    boolean needed =
        request.counterfactuals()
            || request.stability()
            || model.contributionKind() == ContributionKind.REMOVAL;
    if (!needed || scoring.everybodys(full.history())) {
      return Optional.empty();
    }
    int[] followed = request.rules().order(full, request.length() + 1);
    int[] both =
        IntStream.concat(Arrays.stream(order), Arrays.stream(followed)).distinct().toArray();
    return Optional.of(LeaveOneOut.of(scoring, full, request.rules(), request.length(), both));
  }

  private double[][] parts(History history, int[] order, Optional<LeaveOneOut> leftOut) {
    return switch (model.contributionKind()) {
      case EXACT -> model.contributions(history, order);
      case REMOVAL ->
          Arrays.stream(order)
              .mapToObj(
                  item ->
                      leftOut
                          .map(lists -> lists.drops(item, history))
                          .orElseGet(() -> new double[history.size()]))
              .toArray(double[][]::new);
      case NONE -> new double[order.length][history.size()];
    };
  }

  private Explanation explanation(
      ShopperPast past,
      Candidates full,
      int item,
      int rank,
      double[] parts,
      Optional<CounterfactualSearch> search) {
    if (scoring.everybodys(full.history()) || scoring.saysNothing(full.scores()[item])) {
      return new Explanation.FromPopularity(
          popularity[item], (double) popularity[item] / allPopularity);
    }
    return new Explanation.FromHistory(
        model.contributionKind(),
        pastItems(past, parts),
        closestText(full.history(), item),
        search.map(
            in -> new CounterfactualSearched(in.of(item, rank).map(this::named), in.bound())));
  }

  private Optional<ClosestText> closestText(History history, int item) {
    return model instanceof TextAware reader
        ? reader
            .closestText(history, item)
            .map(near -> new ClosestText(interactions.itemIds().id(near.item()), near.similarity()))
        : Optional.empty();
  }

  private RecommendedItem item(
      PlacedList.PlacedItem placed,
      int rank,
      double score,
      Explanation explanation,
      Optional<LeaveOneOut> leftOut) {
    return new RecommendedItem(
        rank,
        interactions.itemIds().id(placed.item()),
        scoring.saysNothing(score) ? popularity[placed.item()] : score,
        explanation,
        leftOut.flatMap(lists -> lists.stability(placed.item())),
        placed.plainRank(),
        placed.effects());
  }

  /** The past items that add or take something, the largest part first. */
  private List<PastItem> pastItems(ShopperPast past, double[] contributions) {
    Map<Integer, Double> sums = new TreeMap<>();
    Map<Integer, Map<EventKind, Integer>> events = new TreeMap<>();
    for (int event = 0; event < contributions.length; event++) {
      int item = past.history().items()[event];
      sums.merge(item, contributions[event], Double::sum);
      events
          .computeIfAbsent(item, _ -> new EnumMap<>(EventKind.class))
          .merge(KINDS[past.kinds()[event]], 1, Integer::sum);
    }
    return sums.entrySet().stream()
        .filter(sum -> sum.getValue() != 0)
        .map(
            sum ->
                new PastItem(
                    interactions.itemIds().id(sum.getKey()),
                    sum.getValue(),
                    events.getOrDefault(sum.getKey(), Map.of())))
        .sorted(Comparator.comparingDouble(PastItem::contribution).reversed())
        .toList();
  }

  private Counterfactual named(CounterfactualSearch.Found found) {
    return new Counterfactual(
        found.without().stream().mapToObj(interactions.itemIds()::id).toList(),
        found.rankBefore(),
        found.rankAfter());
  }
}
