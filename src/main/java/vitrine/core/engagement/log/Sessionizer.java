package vitrine.core.engagement.log;

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

  private static final int NONE = -1;
  private static final int[] NO_IDS = {};
  private static final double[] NO_DWELL = {};

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
    List<SessionArrays> blocks =
        Blocks.ofUsers(places.order(), (from, to) -> work.new Block(from, to).find());
    return SessionArrays.join(blocks, work.ofPlace, work.ids.isPresent(), work.dwell.isPresent());
  }

  private static boolean anyKnown(double[] values) {
    return Arrays.stream(values).anyMatch(v -> v > 0);
  }

  /** Finds the sessions of a block of users, one user after the other. */
  private final class Block {
    private final int fromUser;
    private final int toUser;
    private final int first;
    private final SessionArrays found;
    private final int[] codes;
    private final double[] seconds;
    private long[] runs = new long[64];

    Block(int fromUser, int toUser) {
      this.fromUser = fromUser;
      this.toUser = toUser;
      this.first = places.start(fromUser);
      int end = places.start(toUser);
      this.found = new SessionArrays(first, end);
      this.codes = ids.map(column -> places.fetch(column, first, end)).orElse(NO_IDS);
      this.seconds = dwell.map(column -> places.fetch(column, first, end)).orElse(NO_DWELL);
    }

    SessionArrays find() {
      for (int user = fromUser; user < toUser; user++) {
        int start = places.start(user);
        int end = places.end(user);
        found.grow(ids.isPresent() ? mixed(start, end) : byRules(start, end));
        add(start, end);
      }
      return found;
    }

    /** Numbers the sessions of a user's rows without an id. */
    private int byRules(int start, int end) {
      int next = found.count();
      long begin = 0;
      long last = 0;
      boolean open = false;
      for (int place = start; place < end; place++) {
        long time = places.time(place);
        ofPlace[place] = NONE;
        if (time == Long.MIN_VALUE || (ids.isPresent() && codes[place - first] >= 0)) {
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

    /** Numbers the sessions of the rows without an id by the rules, then those with one by id. */
    private int mixed(int start, int end) {
      if (runs.length < end - start) {
        runs = new long[Math.max(end - start, 2 * runs.length)];
      }
      int runCount = 0;
      int current = NONE;
      boolean ascending = true;
      for (int place = start; place < end; place++) {
        int code = codes[place - first];
        if (code >= 0 && code != current && places.time(place) != Long.MIN_VALUE) {
          runs[runCount++] = (long) code << Integer.SIZE | place;
          ascending &= code > current;
          current = code;
        }
      }
      int next = byRules(start, end);
      // Ids that appear one after the other need no sorting, and most exports are like that.
      if (!ascending) {
        Arrays.sort(runs, 0, runCount);
      }
      int last = NONE;
      for (int run = 0; run < runCount; run++) {
        int code = (int) (runs[run] >>> Integer.SIZE);
        next += code == last ? 0 : 1;
        last = code;
        numberRun(code, (int) runs[run], end, next - 1);
      }
      return next;
    }

    /** Numbers the rows of one id until a row of another one comes. */
    private void numberRun(int code, int from, int end, int session) {
      for (int place = from; place < end; place++) {
        if (codes[place - first] == code) {
          ofPlace[place] = session;
        } else if (codes[place - first] >= 0) {
          return;
        }
      }
    }

    private void add(int start, int end) {
      for (int place = start; place < end; place++) {
        int session = ofPlace[place];
        if (session < 0) {
          continue;
        }
        if (dwell.isPresent()) {
          found.addDwelling(session, places.day(place), seconds[place - first]);
        } else {
          found.addTimed(session, places.day(place), places.time(place));
        }
      }
    }
  }
}
