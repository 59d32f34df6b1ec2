package vitrine.core.recommend.linear;

import java.util.Arrays;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.SparseRows;

/**
 * What each shopper liked, the oldest first: the events of weight above 0 of the items that the
 * shopper's events speak for on the whole.
 *
 * @param starts where each shopper's events begin, and one more entry for the end
 * @param items the item of each event
 * @param catalogue how many items there are
 */
@SuppressWarnings("ArrayRecordComponent")
record LikedSequences(int[] starts, int[] items, int catalogue) {

  static LikedSequences of(Interactions interactions) {
    SparseRows liked = SparseRows.shoppersByItems(interactions);
    int users = interactions.users();
    int[] starts = new int[users + 1];
    int[] items = new int[interactions.events()];
    int[] likedBy = new int[interactions.catalogue()];
    Arrays.fill(likedBy, -1);
    int kept = 0;
    for (int user = 0; user < users; user++) {
      for (int entry = liked.starts()[user]; entry < liked.starts()[user + 1]; entry++) {
        likedBy[liked.columns()[entry]] = user;
      }
      int end = interactions.starts()[user + 1];
      for (int event = interactions.starts()[user]; event < end; event++) {
        int item = interactions.items()[event];
        if (interactions.weights()[event] > 0 && likedBy[item] == user) {
          items[kept++] = item;
        }
      }
      starts[user + 1] = kept;
    }
    return new LikedSequences(starts, Arrays.copyOf(items, kept), interactions.catalogue());
  }

  int users() {
    return starts.length - 1;
  }

  /** Where each item's events stand among all, by item, and the shopper of each event. */
  Places places() {
    int[] begins = new int[catalogue + 1];
    for (int item : items) {
      begins[item + 1]++;
    }
    for (int item = 0; item < catalogue; item++) {
      begins[item + 1] += begins[item];
    }
    int[] next = begins.clone();
    int[] events = new int[items.length];
    int[] users = new int[items.length];
    for (int user = 0; user < users(); user++) {
      for (int event = starts[user]; event < starts[user + 1]; event++) {
        events[next[items[event]]++] = event;
        users[event] = user;
      }
    }
    return new Places(begins, events, users);
  }

  /**
   * Events by item.
   *
   * @param begins where each item's events begin in {@code events}, and one more for the end
   * @param events places in {@link LikedSequences#items}
   * @param users the shopper of each event, by its place
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Places(int[] begins, int[] events, int[] users) {}
}
