package vitrine.core.engagement.lifecycle;

import java.time.LocalDate;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.engagement.log.Intervals;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;

/**
 * The users who are in a state in an interval.
 *
 * @param query of the chart
 * @param interval the interval's first day
 * @param state which users
 */
public record LifecycleRule(LifecycleQuery query, LocalDate interval, LifecycleState state)
    implements UserRule {

  /**
   * Whether each user is in the state.
   *
   * @throws VitrineException if the chart has no such interval
   */
  @Override
  public boolean[] users(PreparedLog data) {
    Period period = query.base().daysOf(data);
    Intervals intervals = Intervals.of(data.days(), period, query.interval());
    int wanted =
        intervals
            .shownFrom(interval)
            .orElseThrow(
                () -> new VitrineException(ProblemCode.SEGMENT_WITHOUT_INTERVAL, interval));
    boolean[] users = new boolean[data.places().users()];
    // Blocks write to entries of their own users only.
    LifecycleKernel.Tally mark = (user, at, in) -> users[user] |= at == wanted && in == state;
    new LifecycleKernel(data, query, period, intervals, Progress.unwatched()).run(() -> mark);
    return users;
  }
}
