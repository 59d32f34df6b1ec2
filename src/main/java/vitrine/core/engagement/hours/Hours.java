package vitrine.core.engagement.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.HourClock;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Money;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.Places;
import vitrine.core.engagement.log.PreparedLog;

/** Counts what happens in each hour of the week. */
public final class Hours {
  private final PreparedLog data;
  private final Matches matches;
  private final Money money;
  private final HourClock clock;
  private final int from;
  private final int to;

  private Hours(PreparedLog data, EngagementQuery query, Period period) {
    this.data = data;
    this.matches = Matches.of(data, query.where(), query.users());
    this.money = Money.of(data.log());
    this.clock = new HourClock(data.days(), data.log().zone().getRules());
    this.from = data.days().day(period.from());
    this.to = data.days().day(period.to());
  }

  /**
   * The hours of a query.
   *
   * @throws vitrine.core.common.VitrineException as {@link
   *     vitrine.core.engagement.Engagement#report}
   */
  public static HourReport report(PreparedLog data, EngagementQuery query, Progress progress) {
    progress.step("progress.hours");
    Period period = query.daysOf(data);
    Hours work = new Hours(data, query, period);
    Sums sums = new Sums();
    Blocks.of(data.log().rows(), work::rows).forEach(sums::add);
    progress.checkCancelled();
    Blocks.ofUsers(data.places().order(), work::users).forEach(sums::add);
    return new HourReport(
        data.log().frame().fingerprint(),
        query,
        data.log().zone(),
        period,
        data.dataDays(),
        work.weekdays(sums));
  }

  /** What is counted, an entry a cell. */
  private static final class Sums {
    private final long[] events = new long[HourClock.CELLS];
    private final long[] users = new long[HourClock.CELLS];
    private final long[] purchases = new long[HourClock.CELLS];
    private final double[] revenue = new double[HourClock.CELLS];

    private void add(Sums part) {
      for (int cell = 0; cell < HourClock.CELLS; cell++) {
        events[cell] += part.events[cell];
        users[cell] += part.users[cell];
        purchases[cell] += part.purchases[cell];
        revenue[cell] += part.revenue[cell];
      }
    }
  }

  private Sums rows(int fromRow, int toRow) {
    Sums sums = new Sums();
    int[] days = data.days().ofRow();
    long[] times = data.log().times();
    byte[] kinds = data.log().kinds();
    for (int row = fromRow; row < toRow; row++) {
      if (days[row] < from || days[row] > to || !matches.test(row)) {
        continue;
      }
      int cell = clock.cell(days[row], times[row]);
      sums.events[cell]++;
      boolean purchase = kinds[row] == EventKind.PURCHASE.ordinal();
      sums.purchases[cell] += purchase ? 1 : 0;
      if (purchase || kinds[row] == EventKind.RETURN.ordinal()) {
        sums.revenue[cell] += money.net(row);
      }
    }
    return sums;
  }

  private Sums users(int fromUser, int toUser) {
    Sums sums = new Sums();
    Places places = data.places();
    long[] seen = new long[(HourClock.CELLS + Long.SIZE - 1) / Long.SIZE];
    for (int user = fromUser; user < toUser; user++) {
      for (int place = places.start(user); place < places.end(user); place++) {
        int day = places.day(place);
        boolean active = places.kind(place) != EventKind.IMPRESSION.ordinal();
        if (active && day >= from && day <= to && matches.testPlace(place)) {
          int cell = clock.cell(day, places.time(place));
          seen[cell / Long.SIZE] |= 1L << cell;
        }
      }
      for (int word = 0; word < seen.length; word++) {
        for (long rest = seen[word]; rest != 0; rest &= rest - 1) {
          sums.users[word * Long.SIZE + Long.numberOfTrailingZeros(rest)]++;
        }
        seen[word] = 0;
      }
    }
    return sums;
  }

  private List<HourReport.Weekday> weekdays(Sums sums) {
    int[] days = new int[7];
    for (int day = from; day <= to; day++) {
      LocalDate date = data.days().date(day);
      days[date.getDayOfWeek().getValue() - 1]++;
    }
    List<HourReport.Weekday> rows = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      List<HourReport.Cell> cells = new ArrayList<>();
      for (int hour = 0; hour < HourClock.HOURS; hour++) {
        int cell = (day.getValue() - 1) * HourClock.HOURS + hour;
        Figure revenue =
            money.known()
                ? Figure.of(sums.revenue[cell])
                : new Figure.NotEstimable(Reason.NO_PRICES);
        cells.add(
            new HourReport.Cell(
                sums.events[cell], sums.users[cell], sums.purchases[cell], revenue));
      }
      rows.add(new HourReport.Weekday(day, days[day.getValue() - 1], cells));
    }
    return rows;
  }
}
