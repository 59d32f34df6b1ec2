package vitrine.core.engagement.retention;

import java.util.List;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.Intervals;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.PreparedLog;

/**
 * Walks once over the rows of each user, notes the intervals with a cohort event and those with a
 * return event, and tells a tally who is a member and who returned.
 */
final class RetentionKernel {
  static final long DAY = 86_400_000L;
  private static final int CANCEL_EVERY = 4096;

  private final RetentionQuery query;
  private final Places places;
  private final int[] intervalOfDay;
  private final int intervals;
  private final int firstShown;
  private final Matches matches;
  private final int cohortKinds;
  private final int returnKinds;
  private final boolean firstTime;
  private final List<Bracket> columns;
  private final int last;
  private final Progress progress;

  /** What is done with members and returns; one is used by one thread. */
  interface Tally {
    /**
     * A user is a member of a cohort.
     *
     * @param begin the user's first cohort event in the cohort's interval
     */
    void member(int user, int cohort, long begin);

    /** A member returned in a column; told at most once a member and column. */
    void returned(int user, int cohort, int column);
  }

  RetentionKernel(PreparedLog data, RetentionQuery query, Intervals intervals, Progress progress) {
    this.query = query;
    this.places = data.places();
    this.intervalOfDay = intervals.ofDay();
    this.intervals = intervals.count();
    this.firstShown = intervals.firstShown();
    this.matches = Matches.of(data, query.base().where(), query.base().users());
    this.cohortKinds = mask(query.cohortEvent());
    this.returnKinds = mask(query.returnEvent());
    this.firstTime = query.membership() == RetentionQuery.Membership.FIRST_TIME;
    this.columns = query.criterion().columns();
    this.last = columns.stream().mapToInt(Bracket::until).max().orElse(1) - 1;
    this.progress = progress;
  }

  private static int mask(Optional<EventKind> kind) {
    return kind.map(k -> 1 << k.ordinal()).orElse(~(1 << EventKind.IMPRESSION.ordinal()));
  }

  /** The intervals of one user, as one thread reuses them for user after user. */
  private final class Walk {
    private final int[] cohorts = new int[intervals];
    private final int[] begins = new int[intervals];
    private final int[] returns = new int[intervals];
    private final int[] offsets = new int[Math.max(intervals, last + 1)];
    private int cohortCount;
    private int returnCount;
    private int lastReturn;

    void read(int user) {
      cohortCount = 0;
      returnCount = 0;
      for (int place = places.start(user); place < places.end(user); place++) {
        if (!counts(place)) {
          continue;
        }
        int interval = intervalOfDay[places.day(place)];
        int kind = 1 << places.kind(place);
        if ((kind & cohortKinds) != 0 && opensCohort(interval)) {
          cohorts[cohortCount] = interval;
          begins[cohortCount++] = place;
        }
        if ((kind & returnKinds) != 0) {
          lastReturn = place;
          if (returnCount == 0 || returns[returnCount - 1] != interval) {
            returns[returnCount++] = interval;
          }
        }
      }
    }

    /** Whether the event is one of a day until the data end, and matches the filters. */
    private boolean counts(int place) {
      int day = places.day(place);
      return day >= 0 && intervalOfDay[day] >= 0 && matches.testPlace(place);
    }

    private boolean opensCohort(int interval) {
      return cohortCount == 0 || (!firstTime && cohorts[cohortCount - 1] != interval);
    }

    void tell(int user, Tally tally) {
      for (int i = 0; i < cohortCount; i++) {
        if (cohorts[i] < firstShown) {
          continue;
        }
        tally.member(user, cohorts[i], places.time(begins[i]));
        if (returnCount > 0) {
          int count =
              query.counting() == RetentionQuery.Counting.CALENDAR
                  ? calendar(cohorts[i])
                  : exact(user, begins[i]);
          tellColumns(user, cohorts[i], count, tally);
        }
      }
    }

    /** Notes the distinct offsets of returns, ascending; only the largest for on or after. */
    private int calendar(int cohort) {
      int count = 0;
      int from = query.criterion() instanceof Criterion.OnOrAfter ? returnCount - 1 : 0;
      for (int i = from; i < returnCount; i++) {
        if (returns[i] >= cohort) {
          offsets[count++] = returns[i] - cohort;
        }
      }
      return count;
    }

    private int exact(int user, int beginPlace) {
      long begin = places.time(beginPlace);
      if (query.criterion() instanceof Criterion.OnOrAfter) {
        long since = places.time(lastReturn) - begin;
        offsets[0] = (int) Math.min(last, since / DAY);
        return since < 0 ? 0 : 1;
      }
      int place = beginPlace;
      while (place > places.start(user) && places.time(place - 1) == begin) {
        place--;
      }
      int count = 0;
      for (; place < places.end(user); place++) {
        long offset = (places.time(place) - begin) / DAY;
        if (offset > last) {
          break;
        }
        boolean returns = ((1 << places.kind(place)) & returnKinds) != 0 && counts(place);
        if (returns && (count == 0 || offsets[count - 1] != offset)) {
          offsets[count++] = (int) offset;
        }
      }
      return count;
    }

    private void tellColumns(int user, int cohort, int count, Tally tally) {
      switch (query.criterion()) {
        case Criterion.On on -> {
          for (int i = 0; i < count && offsets[i] <= last; i++) {
            tally.returned(user, cohort, offsets[i]);
          }
        }
        case Criterion.OnOrAfter onOrAfter -> {
          for (int column = 0; count > 0 && column <= Math.min(last, offsets[0]); column++) {
            tally.returned(user, cohort, column);
          }
        }
        case Criterion.Within within -> {
          for (int column = 0; column < columns.size(); column++) {
            if (any(columns.get(column), count)) {
              tally.returned(user, cohort, column);
            }
          }
        }
      }
    }

    private boolean any(Bracket bracket, int count) {
      for (int i = 0; i < count; i++) {
        if (offsets[i] >= bracket.from() && offsets[i] < bracket.until()) {
          return true;
        }
      }
      return false;
    }
  }

  /** Tells a tally of every user of a block. */
  void run(int fromUser, int toUser, Tally tally) {
    Walk walk = new Walk();
    for (int user = fromUser; user < toUser; user++) {
      if (user % CANCEL_EVERY == 0) {
        progress.checkCancelled();
      }
      walk.read(user);
      walk.tell(user, tally);
    }
  }
}
