package vitrine.core.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes a list of scores: by score alone, or as rules will have it. Safe for several threads. */
public interface Reranking {

  /** The items in their places, the first one first; shorter where too few may be listed. */
  int[] order(Candidates candidates, int length);

  /**
   * The places of items, 1 for the first. Behind the list, the items that may be listed go on by
   * their scores; those that a rule bars come last.
   *
   * @param items candidates
   */
  int[] ranks(Candidates candidates, int length, int... items);

  /** The same list as {@link #order}, with what was done to it. */
  PlacedList place(Candidates candidates, int length);

  /** The list by score alone: of equal scores the smaller id first. */
  static Reranking byScore() {
    return ByScore.INSTANCE;
  }

  /** No rule is on. */
  enum ByScore implements Reranking {
    INSTANCE;

    @Override
    public int[] order(Candidates candidates, int length) {
      return TopItems.of(candidates.scores(), candidates.excluded(), length);
    }

    @Override
    public int[] ranks(Candidates candidates, int length, int... items) {
      return Arrays.stream(items)
          .map(item -> TopItems.rank(candidates.scores(), candidates.excluded(), item))
          .toArray();
    }

    @Override
    public PlacedList place(Candidates candidates, int length) {
      List<PlacedList.PlacedItem> placed = new ArrayList<>();
      for (int item : order(candidates, length)) {
        placed.add(new PlacedList.PlacedItem(item, placed.size() + 1, List.of()));
      }
      return new PlacedList(placed, List.of(), List.of(), length);
    }
  }
}
