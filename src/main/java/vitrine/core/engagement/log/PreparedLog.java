package vitrine.core.engagement.log;

import java.util.List;
import java.util.stream.IntStream;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;

/**
 * A log with what no filter changes: its days, its events in user order, its sessions and the kinds
 * of event it has. Made once for a dataset, then asked many questions.
 *
 * <p>A kernel that goes by user loops over {@link #places()}, not over rows: times, days and kinds
 * lie there in the order in which it wants them, and {@link Matches#testPlace} says which count.
 * Only what the filter leaves of other columns is then looked up by {@link Places#row}.
 */
public final class PreparedLog {
  private final EventLog log;
  private final Days days;
  private final Places places;
  private final Sessions sessions;
  private final Trades trades;
  private final int kinds;
  private final long rowsWithoutTime;
  private final long rowsWithoutUser;

  private PreparedLog(EventLog log, Days days, Places places, Sessions sessions, Trades trades) {
    this.log = log;
    this.days = days;
    this.places = places;
    this.sessions = sessions;
    this.trades = trades;
    List<Census> parts = Blocks.of(log.rows(), (from, to) -> Census.of(log, from, to));
    this.kinds = parts.stream().mapToInt(Census::kinds).reduce(0, (a, b) -> a | b);
    this.rowsWithoutTime = parts.stream().mapToLong(Census::withoutTime).sum();
    this.rowsWithoutUser = log.rows() - places.size();
  }

  /**
   * Numbers the days and builds the sessions.
   *
   * @throws VitrineException if cleaning rules have left no row, if no row has a time, or the times
   *     span more than 200 years
   */
  public static PreparedLog of(EventLog log, Progress progress) {
    progress.step("progress.sessions");
    if (log.rows() == 0) {
      throw new VitrineException(ProblemCode.EVENTS_WITHOUT_ROWS);
    }
    Days days = Days.of(log.times(), log.zone());
    if (days.count() == 0) {
      throw new VitrineException(ProblemCode.EVENTS_WITHOUT_TIME);
    }
    progress.checkCancelled();
    Places places = Places.of(log, days);
    progress.checkCancelled();
    Trades trades = Trades.of(log, days, places);
    return new PreparedLog(log, days, places, Sessionizer.of(log, places), trades);
  }

  /** The kinds of event among some rows, a bit each, and how many of the rows have no time. */
  private record Census(int kinds, long withoutTime) {
    static Census of(EventLog log, int from, int to) {
      int kinds = 0;
      long withoutTime = 0;
      for (int row = from; row < to; row++) {
        kinds |= 1 << log.kinds()[row];
        withoutTime += log.times()[row] == Long.MIN_VALUE ? 1 : 0;
      }
      return new Census(kinds, withoutTime);
    }
  }

  /** The events themselves. */
  public EventLog log() {
    return log;
  }

  /** From the day of the first event to the day of the last. */
  public Period dataDays() {
    return new Period(days.date(0), days.date(days.count() - 1));
  }

  /** Whether the data has events of this kind, on any day. */
  public boolean has(EventKind kind) {
    return (kinds & (1 << kind.ordinal())) != 0;
  }

  /** Rows that no time is known of; they count nowhere. */
  public long rowsWithoutTime() {
    return rowsWithoutTime;
  }

  /** Rows that nobody is named in; they count in events, orders and revenue only. */
  public long rowsWithoutUser() {
    return rowsWithoutUser;
  }

  /**
   * How many sessions a shopper has.
   *
   * @param user a code of {@link EventLog#users()}
   */
  public int sessionsOf(int user) {
    int[] ofPlace = sessions.ofPlace();
    return (int)
        IntStream.range(log.byUser().start(user), log.byUser().end(user))
            .map(place -> ofPlace[place])
            .filter(session -> session >= 0)
            .distinct()
            .count();
  }

  /** Whether browse time is the sum of a dwell column; gaps between events otherwise. */
  public boolean browseTimeFromDwell() {
    return sessions.dwell();
  }

  /** Whether sessions came with the data. */
  public boolean givenSessions() {
    return sessions.givenIds();
  }

  public Days days() {
    return days;
  }

  /** The events by user and time: what most kernels loop over. */
  public Places places() {
    return places;
  }

  /** The sessions, by place of {@link #places()}. */
  public Sessions sessions() {
    return sessions;
  }

  /** The purchases and returns: what kernels about orders and revenue loop over. */
  public Trades trades() {
    return trades;
  }

  /** What clicks are divided by. */
  public EventKind shown() {
    return has(EventKind.IMPRESSION) ? EventKind.IMPRESSION : EventKind.VIEW;
  }
}
