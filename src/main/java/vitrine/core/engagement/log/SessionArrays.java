package vitrine.core.engagement.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sessions of a block of users while they are found: arrays that grow, numbered from 0. */
final class SessionArrays {
  private static final int EVENTS_A_SESSION = 4;

  /** The places of the block's users, half-open. */
  private final int fromPlace;

  private final int toPlace;
  private int[] days;
  private int[] events;
  private long[] browseMillis;
  private long[] last;
  private int count;

  SessionArrays(int fromPlace, int toPlace) {
    this.fromPlace = fromPlace;
    this.toPlace = toPlace;
    int likely = 1 + (toPlace - fromPlace) / EVENTS_A_SESSION;
    this.days = new int[likely];
    this.events = new int[likely];
    this.browseMillis = new long[likely];
    this.last = new long[likely];
  }

  /** How many sessions there are by now. */
  int count() {
    return count;
  }

  /** Makes room for so many sessions in all. */
  void grow(int sessions) {
    count = sessions;
    if (sessions > days.length) {
      int length = Math.max(sessions, days.length * 2);
      days = Arrays.copyOf(days, length);
      events = Arrays.copyOf(events, length);
      browseMillis = Arrays.copyOf(browseMillis, length);
      last = Arrays.copyOf(last, length);
    }
  }

  /** Adds an event and the time spent with it. */
  void addDwelling(int session, int day, double seconds) {
    if (events[session]++ == 0) {
      days[session] = day;
    }
    browseMillis[session] += seconds > 0 ? Math.round(seconds * 1000) : 0;
  }

  /** Adds an event, not before those that the session has; the gap between them is time spent. */
  void addTimed(int session, int day, long time) {
    if (events[session]++ == 0) {
      days[session] = day;
    } else {
      browseMillis[session] += Math.min(Sessionizer.GAP, time - last[session]);
    }
    last[session] = time;
  }

  /** Puts blocks one after the other and renumbers the sessions of their places. */
  static Sessions join(
      List<SessionArrays> blocks, int[] ofPlace, boolean givenIds, boolean fromDwell) {
    int sessions = blocks.stream().mapToInt(SessionArrays::count).sum();
    Sessions all =
        new Sessions(
            ofPlace, new int[sessions], new int[sessions], new long[sessions], givenIds, fromDwell);
    List<Runnable> work = new ArrayList<>();
    int offset = 0;
    for (SessionArrays block : blocks) {
      int first = offset;
      work.add(() -> block.copyTo(all, first));
      offset += block.count;
    }
    work.parallelStream().forEach(Runnable::run);
    return all;
  }

  private void copyTo(Sessions all, int first) {
    System.arraycopy(days, 0, all.days(), first, count);
    System.arraycopy(events, 0, all.events(), first, count);
    System.arraycopy(browseMillis, 0, all.browseMillis(), first, count);
    int[] ofPlace = all.ofPlace();
    for (int place = fromPlace; first > 0 && place < toPlace; place++) {
      ofPlace[place] += ofPlace[place] < 0 ? 0 : first;
    }
  }
}
