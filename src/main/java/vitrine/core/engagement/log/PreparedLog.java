package vitrine.core.engagement.log;

import java.util.stream.IntStream;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;

/**
 * A log with what no filter changes: its days, its sessions and the kinds of event it has. Made
 * once for a dataset, then asked many questions.
 */
public final class PreparedLog {
  private final EventLog log;
  private final Days days;
  private final Sessions sessions;
  private final int kinds;
  private final long rowsWithoutTime;
  private final long rowsWithoutUser;

  private PreparedLog(EventLog log, Days days, Sessions sessions) {
    this.log = log;
    this.days = days;
    this.sessions = sessions;
    int present = 0;
    for (byte kind : log.kinds()) {
      present |= 1 << kind;
    }
    this.kinds = present;
    this.rowsWithoutTime = negatives(days.ofRow());
    this.rowsWithoutUser = negatives(log.users().codes());
  }

  /**
   * Numbers the days and builds the sessions.
   *
   * @throws VitrineException if no row has a time, or the times span more than 200 years
   */
  public static PreparedLog of(EventLog log, Progress progress) {
    progress.step("progress.sessions");
    Days days = Days.of(log.times(), log.zone());
    if (days.count() == 0) {
      throw new VitrineException(ProblemCode.EVENTS_WITHOUT_TIME);
    }
    progress.checkCancelled();
    return new PreparedLog(log, days, Sessionizer.of(log, days));
  }

  private static long negatives(int[] values) {
    long count = 0;
    for (int value : values) {
      count += value < 0 ? 1 : 0;
    }
    return count;
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

  public Sessions sessions() {
    return sessions;
  }

  /** What clicks are divided by. */
  public EventKind shown() {
    return has(EventKind.IMPRESSION) ? EventKind.IMPRESSION : EventKind.VIEW;
  }
}
