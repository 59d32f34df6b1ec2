package vitrine.core.engagement.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.engagement.log.Intervals;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;

/** Counts the users of each lifecycle state, as the definitions page says under "Lifecycle". */
public final class Lifecycle {
  private static final int STATES = LifecycleState.values().length;

  private Lifecycle() {}

  private record Counts(long[] users) implements LifecycleKernel.Tally {
    @Override
    public void add(int user, int interval, LifecycleState state) {
      users[interval * STATES + state.ordinal()]++;
    }

    long of(int interval, LifecycleState state) {
      return users[interval * STATES + state.ordinal()];
    }
  }

  /**
   * A user's state in the last interval of a query; empty for who is in none: never active, or away
   * for longer than one interval.
   *
   * @param user a code of {@link vitrine.core.dataset.EventLog#users()}
   * @throws vitrine.core.common.VitrineException if the period has no day in common with the data,
   *     or a filter names something that the data does not have
   */
  public static Optional<LifecycleState> now(PreparedLog data, LifecycleQuery query, int user) {
    Period period = query.base().daysOf(data);
    Intervals intervals = Intervals.of(data.days(), period, query.interval());
    int last = intervals.count() - 1;
    List<LifecycleState> found = new ArrayList<>();
    new LifecycleKernel(data, query, period, intervals, Progress.unwatched())
        .walk(
            user,
            (who, interval, state) -> {
              if (interval == last) {
                found.add(state);
              }
            });
    return found.stream().findFirst();
  }

  /**
   * The states of a query.
   *
   * @throws vitrine.core.common.VitrineException if the period has no day in common with the data,
   *     or a filter names something that the data does not have
   */
  public static LifecycleReport report(PreparedLog data, LifecycleQuery query, Progress progress) {
    Period period = query.base().daysOf(data);
    progress.step("progress.lifecycle");
    Intervals intervals = Intervals.of(data.days(), period, query.interval());
    int size = intervals.count() * STATES;
    Counts sum = new Counts(new long[size]);
    for (Counts part :
        new LifecycleKernel(data, query, period, intervals, progress)
            .run(() -> new Counts(new long[size]))) {
      for (int i = 0; i < size; i++) {
        sum.users[i] += part.users[i];
      }
    }
    List<LifecycleReport.Stage> stages = new ArrayList<>();
    for (int interval = intervals.firstShown(); interval < intervals.count(); interval++) {
      stages.add(
          new LifecycleReport.Stage(
              intervals.days(interval),
              sum.of(interval, LifecycleState.NEW),
              sum.of(interval, LifecycleState.RETURNING),
              sum.of(interval, LifecycleState.RESURRECTING),
              sum.of(interval, LifecycleState.DORMANT),
              interval == 0,
              intervals.ended(interval)));
    }
    return new LifecycleReport(
        data.log().frame().fingerprint(),
        query,
        data.log().zone(),
        period,
        data.dataDays(),
        stages);
  }
}
