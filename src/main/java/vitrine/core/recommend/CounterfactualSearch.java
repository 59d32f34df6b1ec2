package vitrine.core.recommend;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Looks for few past items whose removal drops an item out of a list. One that does it alone is
 * enough. Else each step takes out the past item that speaks most for it and least for the first
 * item behind the list, and makes the list again; in the end every one that is not needed is put
 * back. A removed item stays out of the candidates.
 */
final class CounterfactualSearch {
  private final FittedRecommender model;
  private final ListScores scoring;
  private final Candidates full;
  private final ListRequest request;
  private final LeaveOneOut leftOut;
  private final CounterfactualSearched.Bound bound;

  CounterfactualSearch(
      FittedRecommender model,
      ListScores scoring,
      Candidates full,
      ListRequest request,
      LeaveOneOut leftOut) {
    this.model = model;
    this.scoring = scoring;
    this.full = full;
    this.request = request;
    this.leftOut = leftOut;
    this.bound = bound(model.contributionKind());
  }

  /** Sums are scored again in a moment; a network is not, and there are many items to a list. */
  private static CounterfactualSearched.Bound bound(ContributionKind kind) {
    return switch (kind) {
      case EXACT ->
          new CounterfactualSearched.Bound(
              ShopperLists.MOST_REMOVED, 2 * ShopperLists.MOST_REMOVED);
      case REMOVAL, NONE ->
          new CounterfactualSearched.Bound(
              ShopperLists.MOST_REMOVED_AGAIN, 2 * ShopperLists.MOST_REMOVED_AGAIN);
    };
  }

  /** How far a search goes. */
  CounterfactualSearched.Bound bound() {
    return bound;
  }

  /**
   * What takes an item out of the list.
   *
   * @param rank its place in the list
   */
  Optional<Found> of(int item, int rank) {
    int[] alone = leftOut.alone(item);
    BitSet removed = new BitSet();
    if (alone.length > 0) {
      removed.set(alone[0]);
      return Optional.of(found(removed, item, rank));
    }
    Candidates now = full;
    int[] order = request.rules().order(full, request.length() + 1);
    int rescored = 0;
    while (lists(order, item)) {
      int next = speaksMostFor(item, order, removed, now.history());
      if (next < 0 || removed.cardinality() == bound.removed() || rescored == bound.rescored()) {
        return Optional.empty();
      }
      removed.set(next);
      now = without(removed);
      order = request.rules().order(now, request.length() + 1);
      rescored++;
    }
    return Optional.of(found(needed(removed, item, bound.rescored() - rescored), item, rank));
  }

  /** Puts back what is not needed. */
  private BitSet needed(BitSet removed, int item, int rescorings) {
    int left = rescorings;
    for (int past : removed.stream().toArray()) {
      if (left > 0 && removed.cardinality() > 1) {
        left--;
        removed.clear(past);
        if (lists(request.rules().order(without(removed), request.length()), item)) {
          removed.set(past);
        }
      }
    }
    return removed;
  }

  private Found found(BitSet removed, int item, int rank) {
    return new Found(
        removed, rank, request.rules().ranks(without(removed), request.length(), item)[0]);
  }

  private boolean lists(int[] order, int item) {
    return Arrays.stream(order).limit(request.length()).anyMatch(each -> each == item);
  }

  private Candidates without(BitSet removed) {
    History history = full.history().without(removed);
    return new Candidates(scoring.of(history), full.excluded(), history);
  }

  /** The past item whose removal costs the item most against the first one behind the list. */
  private int speaksMostFor(int item, int[] order, BitSet removed, History history) {
    double[] own = parts(item, history);
    double[] rival =
        order.length > request.length()
            ? parts(order[request.length()], history)
            : new double[history.size()];
    double[] gains = new double[scoring.catalogue()];
    int next = -1;
    for (int event = 0; event < own.length; event++) {
      gains[history.items()[event]] += own[event] - rival[event];
    }
    for (int past : history.items()) {
      if (!removed.get(past) && gains[past] > 0 && (next < 0 || gains[past] > gains[next])) {
        next = past;
      }
    }
    return next;
  }

  /** What each event adds: exact, or as the lists with one past item left out have it. */
  private double[] parts(int item, History history) {
    return switch (model.contributionKind()) {
      case EXACT -> model.contributions(history, item);
      case REMOVAL, NONE ->
          leftOut.follows(item) ? leftOut.drops(item, history) : new double[history.size()];
    };
  }

  record Found(BitSet without, int rankBefore, int rankAfter) {}
}
