package vitrine.core.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventKind;
import vitrine.core.recommend.RankChange.Movement;

/**
 * What a shopper's list would be with another past, or by other rules. The catalogue is scored
 * again; the weights are not fitted again. An item that is taken out of the past stays out of the
 * candidates. Safe for several threads at once.
 */
public final class WhatIf {
  private final ShopperLists lists;
  private final EventWeights weights;

  /**
   * Changes to lists.
   *
   * @param weights what an added event weighs
   */
  public WhatIf(ShopperLists lists, EventWeights weights) {
    this.lists = lists;
    this.weights = weights;
  }

  /**
   * The list before and after.
   *
   * @param user index of the shopper
   * @param before how the list is made now
   * @param after how it would be made
   * @throws VitrineException if an edit names an item that the catalogue, or a taken out one that
   *     the past does not hold, or an event that counts nothing
   */
  public WhatIfList of(int user, List<PastEdit> edits, ListRequest before, ListRequest after) {
    return of(user, edits, lists.list(user, before), before, after);
  }

  /**
   * The same where the list before is at hand.
   *
   * @param now the list that {@code before} makes of the shopper's past
   * @throws VitrineException likewise
   */
  public WhatIfList of(
      int user, List<PastEdit> edits, Recommendation now, ListRequest before, ListRequest after) {
    ShopperPast past = ShopperPast.of(lists.interactions(), user);
    ShopperPast edited = edited(past, edits);
    BitSet known = past.history().distinctItems();
    BitSet knownAfter = (BitSet) known.clone();
    knownAfter.or(edited.history().distinctItems());
    Recommendation then = lists.list(user, edited, knownAfter, after);
    Set<String> all = new LinkedHashSet<>();
    then.items().forEach(item -> all.add(item.item()));
    now.items().forEach(item -> all.add(item.item()));
    int[] items = all.stream().mapToInt(lists.interactions().itemIds()::index).toArray();
    OptionalInt[] ranksBefore = ranks(lists.candidates(past.history(), known), before, items);
    OptionalInt[] ranksAfter = ranks(lists.candidates(edited.history(), knownAfter), after, items);
    List<RankChange> changes = new ArrayList<>();
    for (String item : all) {
      int i = changes.size();
      changes.add(
          new RankChange(
              item, ranksBefore[i], ranksAfter[i], movement(place(now, item), place(then, item))));
    }
    return new WhatIfList(now, then, changes);
  }

  /** The past with the edits: first what is taken out of it, then what is added, in order. */
  private ShopperPast edited(ShopperPast past, List<PastEdit> edits) {
    BitSet items = new BitSet();
    BitSet events = new BitSet();
    List<PastEdit.Added> added = new ArrayList<>();
    for (PastEdit edit : edits) {
      switch (edit) {
        case PastEdit.WithoutItem without -> items.set(pastItem(past, without.item()));
        case PastEdit.WithoutEvent without -> {
          if (without.event() < 0 || without.event() >= past.history().size()) {
            throw new IllegalArgumentException("event " + without.event());
          }
          events.set(without.event());
        }
        case PastEdit.Added more -> added.add(more);
      }
    }
    ShopperPast edited = past;
    for (int event = events.length() - 1; event >= 0; event = events.previousSetBit(event - 1)) {
      edited = edited.withoutEvent(event);
    }
    edited = edited.without(items);
    for (PastEdit.Added more : added) {
      edited = edited.with(item(more.item()), more.kind(), weight(more.kind()));
    }
    return edited;
  }

  private int item(String id) {
    int item = lists.interactions().itemIds().index(id);
    if (item < 0) {
      throw new VitrineException(ProblemCode.RECOMMEND_UNKNOWN_ITEM, id);
    }
    return item;
  }

  private int pastItem(ShopperPast past, String id) {
    int item = item(id);
    if (!past.history().distinctItems().get(item)) {
      throw new VitrineException(ProblemCode.RECOMMEND_NOT_IN_PAST, id);
    }
    return item;
  }

  private float weight(EventKind kind) {
    double weight = weights.of(kind);
    if (weight == 0 && kind == EventKind.OTHER) {
      return (float) weights.unnamed();
    }
    if (weight == 0) {
      throw new VitrineException(ProblemCode.RECOMMEND_COUNTS_NOTHING, kind.name());
    }
    return (float) weight;
  }

  private static Movement movement(int before, int after) {
    return before == 0
        ? Movement.ENTERED
        : after == 0
            ? Movement.LEFT
            : after < before ? Movement.UP : after > before ? Movement.DOWN : Movement.SAME;
  }

  /** The place in a list, 0 for an item that is not in there. */
  private static int place(Recommendation list, String id) {
    return list.items().stream()
        .filter(item -> item.item().equals(id))
        .mapToInt(RecommendedItem::rank)
        .findFirst()
        .orElse(0);
  }

  /** The places of candidates, in the list and behind it; empty for what is no candidate. */
  private static OptionalInt[] ranks(Candidates candidates, ListRequest request, int[] items) {
    int[] open = Arrays.stream(items).filter(item -> !candidates.excluded().get(item)).toArray();
    int[] ranks = request.rules().ranks(candidates, request.length(), open);
    Map<Integer, Integer> rankOf = new HashMap<>();
    for (int i = 0; i < open.length; i++) {
      rankOf.put(open[i], ranks[i]);
    }
    return Arrays.stream(items)
        .mapToObj(rankOf::get)
        .map(rank -> rank == null ? OptionalInt.empty() : OptionalInt.of(rank))
        .toArray(OptionalInt[]::new);
  }
}
