package vitrine.core.recommend;

import java.util.List;

/**
 * A list before and after a change.
 *
 * @param before the list as it is
 * @param after the list as it would be
 * @param changes every item of one of the two lists: those of the new list in its order, then those
 *     that left it in theirs
 */
public record WhatIfList(Recommendation before, Recommendation after, List<RankChange> changes) {

  /** Copies the list. */
  public WhatIfList {
    changes = List.copyOf(changes);
  }
}
