package vitrine.core.engagement.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.MeasureColumn;

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

  private final Places places;
  private final Optional<int[]> ids;
  private final Optional<double[]> dwell;
  private final int[] ofPlace;

  private Sessionizer(EventLog log, Places places) {
    this.places = places;
    this.ids = log.sessions().map(CodeColumn::codes);
    this.dwell = log.dwell().map(MeasureColumn::values).filter(Sessionizer::anyKnown);
    this.ofPlace = new int[places.size()];
  }

  /**
   * The sessions of a log.
   *
   * @param places the log in user order
   */
  public static Sessions of(EventLog log, Places places) {
    Sessionizer work = new Sessionizer(log, places);
    return work.collect(Blocks.ofUsers(places.order(), work::number));
  }

  private static boolean anyKnown(double[] values) {
    return Arrays.stream(values).anyMatch(v -> v > 0);
  }

  /** The places of a block of users, and how many sessions they hold, numbered from 0. */
  private record Numbered(int fromPlace, int toPlace, int count) {}

  private Numbered number(int fromUser, int toUser) {
    int count = 0;
    for (int user = fromUser; user < toUser; user++) {
      count = numberByRules(places.start(user), places.end(user), count);
      if (ids.isPresent()) {
        count = numberByIds(ids.get(), places.start(user), places.end(user), count);
      }
    }
    return fromUser == toUser
        ? new Numbered(0, 0, 0)
        : new Numbered(places.start(fromUser), places.end(toUser - 1), count);
  }

  private int numberByRules(int start, int end, int first) {
    int next = first;
    long begin = 0;
    long last = 0;
    boolean open = false;
    for (int place = start; place < end; place++) {
      long time = places.time(place);
      ofPlace[place] = -1;
      if (time == Long.MIN_VALUE || (ids.isPresent() && ids.get()[places.row(place)] >= 0)) {
        continue;
      }
      if (!open || time - last > GAP || time - begin >= LONGEST) {
        open = true;
        begin = time;
        next++;
      }
      last = time;
      ofPlace[place] = next - 1;
    }
    return next;
  }

  private int numberByIds(int[] codes, int start, int end, int first) {
    long[] keys = new long[end - start];
    int known = 0;
    for (int place = start; place < end; place++) {
      int code = codes[places.row(place)];
      if (code >= 0 && places.time(place) != Long.MIN_VALUE) {
        keys[known++] = ((long) code << 32) | place;
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

  private Sessions collect(List<Numbered> blocks) {
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
      work.add(() -> tally(block, offset, last, result));
      count += block.count();
    }
    work.parallelStream().forEach(Runnable::run);
    return result;
  }

  private void tally(Numbered block, int offset, long[] last, Sessions result) {
    double[] seconds = dwell.orElse(new double[0]);
    for (int place = block.fromPlace(); place < block.toPlace(); place++) {
      if (ofPlace[place] < 0) {
        continue;
      }
      int session = ofPlace[place] + offset;
      long time = places.time(place);
      ofPlace[place] = session;
      if (result.events()[session]++ == 0) {
        result.days()[session] = places.day(place);
      } else if (!result.dwell()) {
        result.browseMillis()[session] += Math.min(GAP, time - last[session]);
      }
      if (result.dwell() && seconds[places.row(place)] > 0) {
        result.browseMillis()[session] += Math.round(seconds[places.row(place)] * 1000);
      }
      last[session] = time;
    }
  }
}
