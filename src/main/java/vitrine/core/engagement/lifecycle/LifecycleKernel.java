package vitrine.core.engagement.lifecycle;

import java.util.List;
import java.util.function.Supplier;
import vitrine.core.common.Progress;
import vitrine.core.engagement.log.ActiveDays;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Intervals;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;

/** Tells the state of each user in each interval from the first to the last. */
final class LifecycleKernel {
  private final PreparedLog data;
  private final ActiveDays active;
  private final Intervals intervals;
  private final Progress progress;

  /** What is done with a user's state in an interval. */
  @FunctionalInterface
  interface Tally {
    void add(int user, int interval, LifecycleState state);
  }

  LifecycleKernel(
      PreparedLog data,
      LifecycleQuery query,
      Period period,
      Intervals intervals,
      Progress progress) {
    this.data = data;
    this.active =
        new ActiveDays(
            data,
            Matches.of(data, query.base().where(), query.base().users()),
            0,
            data.days().day(period.to()));
    this.intervals = intervals;
    this.progress = progress;
  }

  /** Runs over all users; a tally is made for each block of users. */
  <T extends Tally> List<T> run(Supplier<T> tallies) {
    return Blocks.ofUsers(
        data.places().order(),
        (from, to) -> {
          T tally = tallies.get();
          progress.checkCancelled();
          int[] days = new int[active.most()];
          for (int user = from; user < to; user++) {
            walk(user, days, active.of(user, days), tally);
          }
          return tally;
        });
  }

  /** Runs over one user. */
  void walk(int user, Tally tally) {
    int[] days = new int[active.most()];
    walk(user, days, active.of(user, days), tally);
  }

  private void walk(int user, int[] days, int count, Tally tally) {
    int[] ofDay = intervals.ofDay();
    int before = Intervals.NONE;
    for (int i = 0; i < count; i++) {
      int now = ofDay[days[i]];
      if (now == before) {
        continue;
      }
      if (before == Intervals.NONE) {
        tally.add(user, now, LifecycleState.NEW);
      } else if (before == now - 1) {
        tally.add(user, now, LifecycleState.RETURNING);
      } else {
        tally.add(user, before + 1, LifecycleState.DORMANT);
        tally.add(user, now, LifecycleState.RESURRECTING);
      }
      before = now;
    }
    if (before != Intervals.NONE && before + 1 < intervals.count()) {
      tally.add(user, before + 1, LifecycleState.DORMANT);
    }
  }
}
