package vitrine.core.recommend;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;

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
    for (int past : leftOut.alone(item)) {
      BitSet removed = new BitSet();
      removed.set(past);
      Optional<Found> found = found(removed, item, rank);
      if (found.isPresent()) {
        return found;
      }
    }
    BitSet removed = new BitSet();
    Candidates now = full;
    int[] order = list(now);
    int rescored = 0;
    while (lists(order, item)) {
      int next = speaksMostFor(item, rival(now, order), removed, now.history());
      if (next < 0 || removed.cardinality() == bound.removed() || rescored == bound.rescored()) {
        return Optional.empty();
      }
      removed.set(next);
      now = without(removed);
      order = list(now);
      rescored++;
    }
    return found(needed(removed, item, bound.rescored() - rescored), item, rank);
  }

  /** Puts back what is not needed. */
  private BitSet needed(BitSet removed, int item, int rescorings) {
    int left = rescorings;
    for (int past : removed.stream().toArray()) {
      if (left > 0 && removed.cardinality() > 1) {
        left--;
        removed.clear(past);
        if (lists(list(without(removed)), item)) {
          removed.set(past);
        }
      }
    }
    return removed;
  }

  /** Empty where the item does not fall beyond the length: rules may leave a list short of it. */
  private Optional<Found> found(BitSet removed, int item, int rank) {
    int after = request.rules().ranks(without(removed), request.length(), item)[0];
    return after > request.length()
        ? Optional.of(new Found(removed, rank, after))
        : Optional.empty();
  }

  private int[] list(Candidates candidates) {
    return request.rules().order(candidates, request.length());
  }

  private static boolean lists(int[] order, int item) {
    return Arrays.stream(order).anyMatch(each -> each == item);
  }

  /**
   * The first item behind the list. A list one place longer may be another list, since promotions
   * hold in it that the list has no place for: it only says who comes next.
   */
  private OptionalInt rival(Candidates candidates, int[] order) {
    return Arrays.stream(request.rules().order(candidates, request.length() + 1))
        .filter(each -> !lists(order, each))
        .findFirst();
  }

  private Candidates without(BitSet removed) {
    History history = full.history().without(removed);
    return new Candidates(scoring.of(history), full.excluded(), history);
  }

  /** The past item whose removal costs the item most against the first one behind the list. */
  private int speaksMostFor(int item, OptionalInt behind, BitSet removed, History history) {
    double[] own = parts(item, history);
    double[] rival =
        behind.isPresent() ? parts(behind.getAsInt(), history) : new double[history.size()];
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
