package vitrine.core.engagement.change;

import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Days;
import vitrine.core.engagement.log.Places;

/**
 * Active users of rolling windows, summed over days: in each window a user is split over parts by
 * the share of the events that lie in it.
 */
final class WindowParts {
  private final Scope scope;
  private final Partition partition;
  private final RollingWindow window;
  private final int from;
  private final int to;

  /**
   * The windows of a range of days.
   *
   * @param from the first day whose window counts
   * @param to the last one
   */
  WindowParts(Scope scope, Partition partition, RollingWindow window, int from, int to) {
    this.scope = scope;
    this.partition = partition;
    this.window = window;
    this.from = from;
    this.to = to;
  }

  /** Each day's users, times the day's worth: entry 0 is that of the first day. */
  PartSums sums(double[] worth) {
    PartSums sum = new PartSums(partition.parts());
    Blocks.ofUsers(
            scope.data().places().order(),
            (fromUser, toUser) -> {
              PartSums part = new PartSums(partition.parts());
              EventCounts counts = new EventCounts(partition.parts());
              for (int user = fromUser; user < toUser; user++) {
                slide(user, counts, worth, part);
              }
              return part;
            })
        .forEach(sum::add);
    return sum;
  }

  /** How many users are active in the window of each day: entry 0 is that of the first day. */
  long[] totals() {
    long[] totals = new long[to - from + 1];
    Places places = scope.data().places();
    Blocks.ofUsers(
            places.order(),
            (fromUser, toUser) -> {
              long[] part = new long[totals.length];
              for (int user = fromUser; user < toUser; user++) {
                int last = Days.NONE;
                int next = places.start(user);
                for (int day = 0; day <= to; day++) {
                  for (; next < places.end(user) && places.day(next) <= day; next++) {
                    last = active(next) ? Math.max(last, places.day(next)) : last;
                  }
                  if (day >= from && last != Days.NONE && last >= window.firsts()[day]) {
                    part[day - from]++;
                  }
                }
              }
              return part;
            })
        .forEach(
            part -> {
              for (int day = 0; day < totals.length; day++) {
                totals[day] += part[day];
              }
            });
    return totals;
  }

  private boolean active(int place) {
    return scope.data().places().kind(place) != EventKind.IMPRESSION.ordinal()
        && scope.matches().testPlace(place);
  }

  private int part(int place) {
    return partition.of(scope.data().places().row(place));
  }

  private void slide(int user, EventCounts counts, double[] worth, PartSums sums) {
    Places places = scope.data().places();
    int end = places.end(user);
    int first = places.start(user);
    while (first < end && places.day(first) < Math.max(0, window.firsts()[from])) {
      first++;
    }
    int next = first;
    double waiting = 0;
    for (int day = from; day <= to; day++) {
      boolean enters = next < end && places.day(next) <= day;
      boolean leaves = first < next && places.day(first) < window.firsts()[day];
      if (enters || leaves) {
        // The window held the same events for some days: they are counted together.
        flush(counts, waiting, sums);
        waiting = 0;
      }
      for (; next < end && places.day(next) <= day; next++) {
        if (active(next)) {
          counts.add(part(next));
        }
      }
      for (; first < next && places.day(first) < window.firsts()[day]; first++) {
        if (active(first)) {
          counts.remove(part(first));
        }
      }
      waiting += worth[day - from];
    }
    flush(counts, waiting, sums);
    counts.clear();
  }

  private void flush(EventCounts counts, double worth, PartSums sums) {
    if (counts.total() > 0 && worth > 0) {
      counts.share(sums, worth, partition.missing());
      sums.addWhole(worth);
    }
  }
}
