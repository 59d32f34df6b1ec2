package vitrine.core.engagement.change;

import java.util.Arrays;

/** How many events of one user lie in each part; cleared for the next user. */
final class EventCounts {
  private final int[] counts;
  private final boolean[] listed;
  private int[] touched = new int[16];
  private int size;
  private int total;

  EventCounts(int parts) {
    counts = new int[parts];
    listed = new boolean[parts];
  }

  void add(int part) {
    counts[part]++;
    total++;
    if (!listed[part]) {
      if (size == touched.length) {
        touched = Arrays.copyOf(touched, size * 2);
      }
      listed[part] = true;
      touched[size++] = part;
    }
  }

  void remove(int part) {
    counts[part]--;
    total--;
  }

  int total() {
    return total;
  }

  /**
   * Splits a worth over the parts by their share of the events.
   *
   * @param none where it goes if there is no event
   */
  void share(PartSums sums, double worth, int none) {
    if (total == 0) {
      sums.add(none, worth);
      return;
    }
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int part = touched[i];
      listed[part] = counts[part] > 0;
      if (listed[part]) {
        sums.add(part, worth * counts[part] / total);
        touched[kept++] = part;
      }
    }
    size = kept;
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      counts[touched[i]] = 0;
      listed[touched[i]] = false;
    }
    size = 0;
    total = 0;
  }
}
