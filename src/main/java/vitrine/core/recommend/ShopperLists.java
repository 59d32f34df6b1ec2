package vitrine.core.recommend;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vitrine.core.dataset.EventKind;

/** Makes shoppers' lists with a fitted model. Safe for several threads at once. */
public final class ShopperLists {
  /** The most past items that a counterfactual takes out; more are no explanation to a person. */
  public static final int MOST_REMOVED = 12;

  private static final EventKind[] KINDS = EventKind.values();

  private final Interactions interactions;
  private final FittedRecommender model;
  private final int[] popularity;

  /** Lists for the shoppers of these events. */
  public ShopperLists(Interactions interactions, FittedRecommender model) {
    this.interactions = interactions;
    this.model = model;
    this.popularity = interactions.eventsByItem();
  }

  /** The events that lists are made from. */
  public Interactions interactions() {
    return interactions;
  }

  /**
   * A shopper's list: items that the model scores above 0, then the most popular of the others, so
   * that a shopper without history gets what everybody is offered, and it is said.
   *
   * @param user index of the shopper
   * @param length of the list; shorter where there are fewer candidates
   * @param counterfactuals whether to search what would take each item out of the list
   */
  public Recommendation list(int user, int length, boolean counterfactuals) {
    History history = interactions.history(user);
    BitSet seen = history.distinctItems();
    int distinct = seen.cardinality();
    List<RecommendedItem> items = new ArrayList<>();
    double[] scores = new double[interactions.catalogue()];
    BitSet taken = (BitSet) seen.clone();
    if (!history.isEmpty() && !model.name().equals(Popularity.NAME)) {
      model.score(history, scores);
      CounterfactualSearch search = new CounterfactualSearch(model, history, scores.length, length);
      for (int item : TopItems.of(scores, seen, length)) {
        if (scores[item] > 0) {
          taken.set(item);
          List<PastItem> parts = parts(user, history, item);
          Optional<Counterfactual> without =
              counterfactuals
                  ? search.of(item, items.size() + 1).map(this::named)
                  : Optional.empty();
          items.add(
              new RecommendedItem(
                  items.size() + 1,
                  interactions.itemIds().id(item),
                  scores[item],
                  new Explanation.FromHistory(parts, without)));
        }
      }
    }
    fillWithPopular(items, taken, length);
    return new Recommendation(interactions.userIds().id(user), history.size(), distinct, items);
  }

  private void fillWithPopular(List<RecommendedItem> items, BitSet taken, int length) {
    double[] counts = new double[popularity.length];
    for (int item = 0; item < counts.length; item++) {
      counts[item] = popularity[item];
    }
    for (int item : TopItems.of(counts, taken, length - items.size())) {
      items.add(
          new RecommendedItem(
              items.size() + 1,
              interactions.itemIds().id(item),
              popularity[item],
              new Explanation.FromPopularity(
                  popularity[item], (double) popularity[item] / interactions.events())));
    }
  }

  /** The past items that add something to this one, the largest part first. */
  private List<PastItem> parts(int user, History history, int item) {
    double[] contributions = model.contributions(history, item);
    Map<Integer, Sum> sums = new TreeMap<>();
    int start = interactions.starts()[user];
    for (int event = 0; event < contributions.length; event++) {
      if (contributions[event] != 0) {
        Sum sum = sums.computeIfAbsent(history.items()[event], _ -> new Sum());
        sum.contribution += contributions[event];
        sum.events.merge(KINDS[interactions.kinds()[start + event]], 1, Integer::sum);
      }
    }
    return sums.entrySet().stream()
        .map(
            entry ->
                new PastItem(
                    interactions.itemIds().id(entry.getKey()),
                    entry.getValue().contribution,
                    entry.getValue().events))
        .sorted(Comparator.comparingDouble(PastItem::contribution).reversed())
        .toList();
  }

  private Counterfactual named(CounterfactualSearch.Found found) {
    return new Counterfactual(
        found.without().stream().mapToObj(interactions.itemIds()::id).toList(),
        found.rankBefore(),
        found.rankAfter());
  }

  private static final class Sum {
    private final Map<EventKind, Integer> events = new EnumMap<>(EventKind.class);
    private double contribution;
  }
}
