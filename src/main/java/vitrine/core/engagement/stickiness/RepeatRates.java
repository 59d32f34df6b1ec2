package vitrine.core.engagement.stickiness;

import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Reason;

/**
 * Repeat rates by day: of the users active in the block of days before the block that ends with a
 * day, those active in the latter.
 *
 * <p>An active day puts its user into the later block of the days from it on, and into the earlier
 * block of as many days one block on. A user is in both where these runs of days overlap, so that
 * users are counted by the ends of runs, not day by day.
 */
final class RepeatRates {
  private final int block;
  private final long[] before;
  private final long[] both;
  private final int[] starts;
  private final int[] ends;

  /**
   * Counts nobody yet.
   *
   * @param block how many days a block has
   * @param days how many days the data has
   */
  RepeatRates(int block, int days) {
    this.block = block;
    this.before = new long[days + 1];
    this.both = new long[days + 1];
    this.starts = new int[days];
    this.ends = new int[days];
  }

  /** Adds a user with these active days, ascending. */
  void add(int[] activeDays, int count) {
    int runs = 0;
    for (int i = 0; i < count; i++) {
      if (runs == 0 || activeDays[i] > ends[runs - 1]) {
        starts[runs++] = activeDays[i];
      }
      ends[runs - 1] = activeDays[i] + block;
    }
    int later = 0;
    for (int run = 0; run < runs; run++) {
      int start = starts[run] + block;
      int end = ends[run] + block;
      count(before, start, end);
      while (later < runs && ends[later] <= start) {
        later++;
      }
      for (int i = later; i < runs && starts[i] < end; i++) {
        count(both, Math.max(start, starts[i]), Math.min(end, ends[i]));
      }
    }
  }

  private static void count(long[] changes, int start, int end) {
    int last = changes.length - 1;
    changes[Math.min(start, last)]++;
    changes[Math.min(end, last)]--;
  }

  void add(RepeatRates other) {
    for (int day = 0; day < before.length; day++) {
      before[day] += other.before[day];
      both[day] += other.both[day];
    }
  }

  /** The rate of each day of the data. */
  Figure[] rates() {
    Figure[] rates = new Figure[before.length - 1];
    long whole = 0;
    long part = 0;
    for (int day = 0; day < rates.length; day++) {
      whole += before[day];
      part += both[day];
      rates[day] =
          day < 2 * block - 1
              ? new Figure.NotEstimable(Reason.WARMING_UP)
              : Figure.share(part, whole);
    }
    return rates;
  }
}
