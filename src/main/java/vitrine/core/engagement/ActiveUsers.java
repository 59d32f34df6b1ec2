package vitrine.core.engagement;

import java.time.LocalDate;
import java.util.List;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Days;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.PreparedLog;

/**
 * Distinct active users per day of the data: on the day (DAU), in the 7 days that end with it (WAU)
 * and in the month that ends with it (MAU). A user is active on a day with at least one event that
 * matches the filter and is not an impression.
 *
 * <p>One pass: an active day makes its user count in the windows of that day and of the days after
 * it, until the window has passed or the user's next active day takes over.
 *
 * @param daily users active on the day
 * @param weekly users active in [d-6, d]
 * @param monthly users active in the month that ends with d
 * @param weeklyFrom the first day whose week the data fills; days before it are warming up
 * @param monthlyFrom the first day whose month the data fills
 */
public record ActiveUsers(
    int[] daily, int[] weekly, int[] monthly, int weeklyFrom, int monthlyFrom) {
  private static final int WEEK = 7;

  /** What a user does to be active: any event but an impression. */
  static boolean qualifies(int kind) {
    return kind != EventKind.IMPRESSION.ordinal();
  }

  /** Counts the users of every day of the data. */
  public static ActiveUsers of(PreparedLog data, Matches matches, MonthWindow month) {
    Days days = data.days();
    int[] monthEnd = monthEnds(days, month);
    List<int[][]> parts =
        Blocks.ofUsers(
            data.places().order(),
            (from, to) -> changes(data.places(), days.count(), matches, monthEnd, from, to));
    int count = days.count();
    int[][] sums = new int[3][count];
    for (int[][] part : parts) {
      for (int window = 0; window < 3; window++) {
        int running = 0;
        for (int day = 0; day < count; day++) {
          running += part[window][day];
          sums[window][day] += running;
        }
      }
    }
    return new ActiveUsers(sums[0], sums[1], sums[2], WEEK - 1, monthlyFrom(days, month));
  }

  /**
   * The mean of the daily ratios DAU/MAU of a range. Days that are warming up are left out, and so
   * is a day whose month had nobody.
   *
   * @param from first day
   * @param to last day, included
   */
  public Figure dailyToMonthly(int from, int to) {
    int first = Math.max(from, monthlyFrom);
    if (first > to) {
      return new Figure.NotEstimable(Reason.WARMING_UP);
    }
    double sum = 0;
    int days = 0;
    for (int day = first; day <= to; day++) {
      if (monthly[day] > 0) {
        sum += (double) daily[day] / monthly[day];
        days++;
      }
    }
    return Figure.quotient(sum, days);
  }

  private static int[][] changes(
      Places places, int count, Matches matches, int[] monthEnd, int fromUser, int toUser) {
    int[][] changes = new int[3][count + 1];
    for (int user = fromUser; user < toUser; user++) {
      int active = Days.NONE;
      for (int place = places.start(user); place < places.end(user); place++) {
        int day = places.day(place);
        if (day > active && qualifies(places.kind(place)) && matches.testPlace(place)) {
          if (active != Days.NONE) {
            count(changes, active, day, monthEnd);
          }
          active = day;
        }
      }
      if (active != Days.NONE) {
        count(changes, active, count, monthEnd);
      }
    }
    return changes;
  }

  /** Counts a user from an active day on; until is the user's next one, or the end of the data. */
  private static void count(int[][] changes, int day, int until, int[] monthEnd) {
    add(changes[0], day, Math.min(day + 1, until));
    add(changes[1], day, Math.min(day + WEEK, until));
    add(changes[2], day, Math.min(monthEnd[day], until));
  }

  private static void add(int[] changes, int from, int until) {
    changes[from]++;
    changes[until]--;
  }

  /** Per active day, the first later day whose month it does not belong to. */
  private static int[] monthEnds(Days days, MonthWindow month) {
    int[] ends = new int[days.count()];
    for (int day = 0; day < ends.length; day++) {
      ends[day] =
          switch (month) {
            case DAYS_28 -> day + 28;
            case DAYS_30 -> day + 30;
            case CALENDAR -> days.day(days.date(day).withDayOfMonth(1).plusMonths(1));
          };
    }
    return ends;
  }

  private static int monthlyFrom(Days days, MonthWindow month) {
    return switch (month) {
      case DAYS_28 -> 27;
      case DAYS_30 -> 29;
      case CALENDAR -> {
        LocalDate first = days.date(0);
        yield first.getDayOfMonth() == 1 ? 0 : days.day(first.withDayOfMonth(1).plusMonths(1));
      }
    };
  }
}
