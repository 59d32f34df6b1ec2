package vitrine.core.engagement.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.UserOrder;

/**
 * Builds sessions. A gap of more than 30 minutes between two events of a user starts a new one, and
 * so does an event 24 hours or more after the session's first. Where a row has a session id, its
 * session is (user, id) and neither rule applies. Rows without a user or a time have no session.
 */
public final class Sessionizer {
  /** The longest gap inside a session, in milliseconds. */
  public static final long GAP = 30 * 60_000L;

  /** A session is shorter than this, in milliseconds. */
  public static final long LONGEST = 24 * 3_600_000L;

  private final long[] times;
  private final int[] rows;
  private final UserOrder order;
  private final Optional<int[]> ids;
  private final Optional<double[]> dwell;
  private final int[] ofPlace;

  private Sessionizer(EventLog log) {
    this.times = log.times();
    this.order = log.byUser();
    this.rows = order.rows();
    this.ids = log.sessions().map(CodeColumn::codes);
    this.dwell = log.dwell().map(MeasureColumn::values).filter(Sessionizer::anyKnown);
    this.ofPlace = new int[rows.length];
  }

  /**
   * The sessions of a log.
   *
   * @param days the days of the log's rows
   */
  public static Sessions of(EventLog log, Days days) {
    Sessionizer work = new Sessionizer(log);
    return work.collect(Blocks.ofUsers(work.order, work::number), days.ofRow());
  }

  private static boolean anyKnown(double[] values) {
    return Arrays.stream(values).anyMatch(v -> v > 0);
  }

  /** The places of a block of users, and how many sessions they hold, numbered from 0. */
  private record Numbered(int fromPlace, int toPlace, int count) {}

  private Numbered number(int fromUser, int toUser) {
    int count = 0;
    for (int user = fromUser; user < toUser; user++) {
      count = numberByRules(order.start(user), order.end(user), count);
      if (ids.isPresent()) {
        count = numberByIds(ids.get(), order.start(user), order.end(user), count);
      }
    }
    return fromUser == toUser
        ? new Numbered(0, 0, 0)
        : new Numbered(order.start(fromUser), order.end(toUser - 1), count);
  }

  private int numberByRules(int start, int end, int first) {
    int next = first;
    long begin = 0;
    long last = 0;
    boolean open = false;
    for (int place = start; place < end; place++) {
      int row = rows[place];
      ofPlace[place] = -1;
      if (times[row] == Long.MIN_VALUE || (ids.isPresent() && ids.get()[row] >= 0)) {
        continue;
      }
      if (!open || times[row] - last > GAP || times[row] - begin >= LONGEST) {
        open = true;
        begin = times[row];
        next++;
      }
      last = times[row];
      ofPlace[place] = next - 1;
    }
    return next;
  }

  private int numberByIds(int[] codes, int start, int end, int first) {
    long[] keys = new long[end - start];
    int known = 0;
    for (int place = start; place < end; place++) {
      if (codes[rows[place]] >= 0 && times[rows[place]] != Long.MIN_VALUE) {
        keys[known++] = ((long) codes[rows[place]] << 32) | place;
      }
    }
    Arrays.sort(keys, 0, known);
    int next = first;
    for (int i = 0; i < known; i++) {
      if (i == 0 || keys[i] >>> 32 != keys[i - 1] >>> 32) {
        next++;
      }
      ofPlace[(int) keys[i]] = next - 1;
    }
    return next;
  }

  private Sessions collect(List<Numbered> blocks, int[] dayOfRow) {
    int count = 0;
    List<Runnable> work = new ArrayList<>();
    int sessions = blocks.stream().mapToInt(Numbered::count).sum();
    Sessions result =
        new Sessions(
            ofPlace,
            new int[sessions],
            new int[sessions],
            new long[sessions],
            ids.isPresent(),
            dwell.isPresent());
    long[] last = new long[sessions];
    for (Numbered block : blocks) {
      int offset = count;
      work.add(() -> tally(block, offset, dayOfRow, last, result));
      count += block.count();
    }
    work.parallelStream().forEach(Runnable::run);
    return result;
  }

  private void tally(Numbered block, int offset, int[] dayOfRow, long[] last, Sessions result) {
    double[] seconds = dwell.orElse(new double[0]);
    for (int place = block.fromPlace(); place < block.toPlace(); place++) {
      if (ofPlace[place] < 0) {
        continue;
      }
      int session = ofPlace[place] + offset;
      int row = rows[place];
      ofPlace[place] = session;
      if (result.events()[session]++ == 0) {
        result.days()[session] = dayOfRow[row];
      } else if (!result.dwell()) {
        result.browseMillis()[session] += Math.min(GAP, times[row] - last[session]);
      }
      if (result.dwell() && seconds[row] > 0) {
        result.browseMillis()[session] += Math.round(seconds[row] * 1000);
      }
      last[session] = times[row];
    }
  }
}
