package vitrine.core.recommend.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import vitrine.core.recommend.Candidates;
import vitrine.core.recommend.Counterfactual;
import vitrine.core.recommend.Explanation;
import vitrine.core.recommend.ExplanationSentence;
import vitrine.core.recommend.History;
import vitrine.core.recommend.IdIndex;
import vitrine.core.recommend.PastItem;
import vitrine.core.recommend.Recommendation;
import vitrine.core.recommend.RecommendedItem;
import vitrine.core.recommend.Reranking;
import vitrine.core.recommend.ShopperLists;

/** What one shopper's list says about a model's explanations. */
record ShopperQuality(
    Optional<Curves> curves,
    int searched,
    int found,
    int verified,
    int removedItems,
    int randomSets,
    int randomDrops,
    int items,
    int withSentence,
    double coverage) {

  /** Curves of the first item, in the order of the contributions and in random order. */
  record Curves(
      ShopperCurves.Curve deletion,
      ShopperCurves.Curve insertion,
      ShopperCurves.Curve randomDeletion,
      ShopperCurves.Curve randomInsertion) {}

  static ShopperQuality of(
      ShopperLists lists, int user, QualitySettings settings, SplittableRandom random) {
    History history = lists.interactions().history(user);
    Recommendation list = lists.list(user, settings.length(), true);
    Measuring measuring = new Measuring(lists, history, settings, random);
    list.items().forEach(measuring::add);
    return measuring.result();
  }

  private static final class Measuring {
    private final ShopperLists lists;
    private final IdIndex ids;
    private final History history;
    private final int[] pastItems;
    private final QualitySettings settings;
    private final SplittableRandom random;
    private Optional<Curves> curves = Optional.empty();
    private int searched;
    private int found;
    private int verified;
    private int removedItems;
    private int randomSets;
    private int randomDrops;
    private int items;
    private int withSentence;
    private double coverage;

    Measuring(
        ShopperLists lists, History history, QualitySettings settings, SplittableRandom random) {
      this.lists = lists;
      this.ids = lists.interactions().itemIds();
      this.history = history;
      this.pastItems = history.distinctItems().stream().toArray();
      this.settings = settings;
      this.random = random;
    }

    void add(RecommendedItem item) {
      items++;
      if (item.explanation() instanceof Explanation.FromHistory past) {
        int index = ids.index(item.item());
        sentence(past);
        counterfactual(past, index);
        if (item.rank() == 1 && !past.pastItems().isEmpty()) {
          curves = Optional.of(curves(past, index));
        }
      }
    }

    ShopperQuality result() {
      return new ShopperQuality(
          curves,
          searched,
          found,
          verified,
          removedItems,
          randomSets,
          randomDrops,
          items,
          withSentence,
          coverage);
    }

    private void sentence(Explanation.FromHistory past) {
      List<PastItem> named = ExplanationSentence.named(past);
      if (!named.isEmpty()) {
        withSentence++;
        double positive =
            past.pastItems().stream().mapToDouble(part -> Math.max(0, part.contribution())).sum();
        coverage += named.stream().mapToDouble(PastItem::contribution).sum() / positive;
      }
    }

    private void counterfactual(Explanation.FromHistory past, int item) {
      searched++;
      Optional<Counterfactual> set = past.counterfactual();
      if (set.isEmpty()) {
        return;
      }
      found++;
      int size = set.get().without().size();
      removedItems += size;
      verified += drops(set.get().without().stream().mapToInt(ids::index).toArray(), item) ? 1 : 0;
      for (int i = 0; i < settings.randomOrders(); i++) {
        randomSets++;
        int[] drawn = Arrays.copyOf(ShopperCurves.shuffled(pastItems, random), size);
        randomDrops += drops(drawn, item) ? 1 : 0;
      }
    }

    private boolean drops(int[] removed, int item) {
      BitSet out = new BitSet();
      Arrays.stream(removed).forEach(out::set);
      Candidates candidates = lists.candidates(history.without(out), history.distinctItems());
      return Reranking.byScore().ranks(candidates, settings.length(), item)[0] > settings.length();
    }

    private Curves curves(Explanation.FromHistory past, int item) {
      ShopperCurves of = new ShopperCurves(lists, history, item, settings.length());
      int[] order = byContribution(past);
      ShopperCurves.Curve[] shuffled = of.random(pastItems, settings.randomOrders(), random);
      return new Curves(of.deletion(order), of.insertion(order), shuffled[0], shuffled[1]);
    }

    /** The past items, those that add most first; an item without a part adds nothing. */
    private int[] byContribution(Explanation.FromHistory past) {
      var parts =
          past.pastItems().stream()
              .collect(Collectors.toMap(part -> ids.index(part.item()), PastItem::contribution));
      List<Integer> order = new ArrayList<>();
      Arrays.stream(pastItems).forEach(order::add);
      order.sort(
          Comparator.<Integer>comparingDouble(each -> parts.getOrDefault(each, 0.0)).reversed());
      return order.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}
