package vitrine.core.recommend.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vitrine.core.recommend.Candidates;

/**
 * Fills the places of one list, the first one first: a promoted item where one is fixed, else the
 * best of a pool whose category has room.
 */
final class Choice {
  private final int[] pool;
  private final boolean[] taken;
  private final int[] categories;
  private final int[] room;
  private final List<Integer> listed = new ArrayList<>();
  private final @Nullable Relevance relevance;

  /**
   * A list to fill.
   *
   * @param pool candidates, the best first
   * @param categories each item's category, -1 where it has none
   * @param kinds how many categories there are
   * @param mostOfCategory how many of a category at most
   * @param mmr by what unlike items are preferred; empty where the score decides
   */
  Choice(
      int[] pool,
      int[] categories,
      int kinds,
      int mostOfCategory,
      Optional<Mmr> mmr,
      Candidates candidates) {
    this.pool = pool;
    this.taken = new boolean[pool.length];
    this.categories = categories;
    this.room = new int[kinds];
    Arrays.fill(room, mostOfCategory);
    this.relevance = mmr.map(by -> new Relevance(by, pool, candidates.scores())).orElse(null);
  }

  /** How much the score counts, and what is alike. */
  record Mmr(double lambda, ItemSimilarity similarity) {}

  /** Takes room for a promoted item; false if its category has none left. */
  boolean reserve(int item) {
    if (isFull(item)) {
      return false;
    }
    if (categories[item] >= 0) {
      room[categories[item]]--;
    }
    for (int place = 0; place < pool.length; place++) {
      taken[place] |= pool[place] == item;
    }
    return true;
  }

  /**
   * The list. A place that nothing is left for is closed: what is promoted further down moves up.
   *
   * @param promoted the item fixed at each place, -1 where none is; as long as the list is to be
   */
  int[] fill(int[] promoted) {
    for (int fixed : promoted) {
      int next = fixed >= 0 ? fixed : best();
      if (next >= 0) {
        list(next);
      }
    }
    return listed.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Whether the cap bars another item of this one's category. */
  boolean isFull(int item) {
    return categories[item] >= 0 && room[categories[item]] == 0;
  }

  private void list(int item) {
    listed.add(item);
    if (relevance != null) {
      relevance.listed(item);
    }
  }

  /** Takes the best of the pool; -1 if nothing in it may be listed. */
  private int best() {
    int best = -1;
    for (int place = 0; place < pool.length; place++) {
      if (!taken[place]
          && !isFull(pool[place])
          && (best < 0 || (relevance != null && relevance.of(place) > relevance.of(best)))) {
        best = place;
        if (relevance == null) {
          break;
        }
      }
    }
    if (best < 0) {
      return -1;
    }
    taken[best] = true;
    if (categories[pool[best]] >= 0) {
      room[categories[pool[best]]]--;
    }
    return pool[best];
  }

  /** Marginal relevance of the pool's items, kept up to date as items are listed. */
  private static final class Relevance {
    private final Mmr mmr;
    private final int[] pool;
    private final double[] stretched;
    private final double[] nearest;

    Relevance(Mmr mmr, int[] pool, double[] scores) {
      this.mmr = mmr;
      this.pool = pool;
      this.stretched = new double[pool.length];
      this.nearest = new double[pool.length];
      double best = pool.length == 0 ? 0 : scores[pool[0]];
      double span = pool.length == 0 ? 0 : best - scores[pool[pool.length - 1]];
      for (int place = 0; place < pool.length; place++) {
        stretched[place] = span > 0 ? 1 - (best - scores[pool[place]]) / span : 1;
      }
    }

    double of(int place) {
      return mmr.lambda() * stretched[place] - (1 - mmr.lambda()) * nearest[place];
    }

    void listed(int item) {
      for (int place = 0; place < pool.length; place++) {
        nearest[place] = Math.max(nearest[place], mmr.similarity().of(pool[place], item));
      }
    }
  }
}
