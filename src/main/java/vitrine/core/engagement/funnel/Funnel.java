package vitrine.core.engagement.funnel;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.UserOrder;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;

/** Counts how many users reach each step of a funnel. */
public final class Funnel {
  private static final long DAY = 86_400_000L;

  private final PreparedLog data;
  private final FunnelQuery query;
  private final Matches matches;
  private final int from;
  private final int to;
  private final byte[] steps;
  private final int[] rows;
  private final long[] times;
  private final byte[] kinds;
  private final int[] days;

  private Funnel(PreparedLog data, FunnelQuery query, Period period) {
    this.data = data;
    this.query = query;
    this.matches = Matches.of(data, query.base().where(), query.base().users());
    this.from = data.days().day(period.from());
    this.to = data.days().day(period.to());
    this.steps = new byte[query.steps().size()];
    for (int step = 0; step < steps.length; step++) {
      steps[step] = (byte) query.steps().get(step).ordinal();
    }
    this.rows = data.log().byUser().rows();
    this.times = data.log().times();
    this.kinds = data.log().kinds();
    this.days = data.days().ofRow();
  }

  /**
   * The funnel of a query.
   *
   * @throws vitrine.core.common.VitrineException as {@link Engagement#report}
   */
  public static FunnelReport report(PreparedLog data, FunnelQuery query, Progress progress) {
    Period period = query.base().daysOf(data);
    progress.step("progress.funnel");
    long[] counts = new Funnel(data, query, period).count();
    return new FunnelReport(
        data.log().frame().fingerprint(),
        query,
        data.log().zone(),
        period,
        data.dataDays(),
        steps(query.steps(), counts),
        Figure.share(counts[query.steps().size()], counts[query.steps().size() + 1]));
  }

  private static List<FunnelReport.Step> steps(List<EventKind> kinds, long[] counts) {
    List<FunnelReport.Step> steps = new ArrayList<>();
    for (int step = 0; step < kinds.size(); step++) {
      long before = counts[Math.max(0, step - 1)];
      steps.add(
          new FunnelReport.Step(
              kinds.get(step),
              counts[step],
              Figure.share(counts[step], counts[0]),
              Figure.share(counts[step], before)));
    }
    return steps;
  }

  /** Users by steps reached, then those whose window passes the end, then those who began. */
  private long[] count() {
    long[] sum = new long[steps.length + 2];
    for (long[] part : Blocks.ofUsers(data.log().byUser(), this::count)) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += part[i];
      }
    }
    return sum;
  }

  private long[] count(int fromUser, int toUser) {
    UserOrder order = data.log().byUser();
    long end = data.days().end(to);
    long window = query.windowDays() * DAY;
    long[] counts = new long[steps.length + 2];
    for (int user = fromUser; user < toUser; user++) {
      int first = first(order.start(user), order.end(user));
      if (first < 0) {
        continue;
      }
      long until = times[rows[first]] + window;
      counts[steps.length + 1]++;
      counts[steps.length] += until > end ? 1 : 0;
      if (until > end && query.onlyWholeWindows()) {
        continue;
      }
      int reached = reached(first, order.end(user), until);
      for (int step = 0; step < reached; step++) {
        counts[step]++;
      }
    }
    return counts;
  }

  private boolean counts(int row) {
    return days[row] >= from && days[row] <= to && matches.test(row);
  }

  /** The place of the event that opens the user's window, or -1. */
  private int first(int start, int end) {
    for (int place = start; place < end; place++) {
      int row = rows[place];
      boolean opens =
          query.order() == FunnelQuery.Order.ANY ? stepOf(kinds[row]) : kinds[row] == steps[0];
      if (opens && counts(row)) {
        return place;
      }
    }
    return -1;
  }

  private boolean stepOf(byte kind) {
    for (byte step : steps) {
      if (step == kind) {
        return true;
      }
    }
    return false;
  }

  private int reached(int first, int end, long until) {
    return switch (query.order()) {
      case SEQUENTIAL -> sequential(first, end, until);
      case STRICT -> strict(first, end, until);
      case ANY -> anyOrder(first, end, until);
    };
  }

  private int sequential(int first, int end, long until) {
    int reached = 1;
    for (int place = first + 1; place < end && reached < steps.length; place++) {
      int row = rows[place];
      if (times[row] > until) {
        break;
      }
      if (kinds[row] == steps[reached] && counts(row)) {
        reached++;
      }
    }
    return reached;
  }

  private int strict(int first, int end, long until) {
    int reached = 1;
    for (int place = first + 1; place < end && reached < steps.length; place++) {
      int row = rows[place];
      if (times[row] > until || kinds[row] != steps[reached] || !counts(row)) {
        break;
      }
      reached++;
    }
    return reached;
  }

  private int anyOrder(int first, int end, long until) {
    boolean[] done = new boolean[steps.length];
    int reached = 0;
    for (int place = first; place < end && reached < steps.length; place++) {
      int row = rows[place];
      if (times[row] > until) {
        break;
      }
      for (int step = 0; step < steps.length; step++) {
        if (!done[step] && kinds[row] == steps[step] && counts(row)) {
          done[step] = true;
          reached++;
          break;
        }
      }
    }
    return reached;
  }
}
