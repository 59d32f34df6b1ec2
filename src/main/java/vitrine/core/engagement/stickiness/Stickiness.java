package vitrine.core.engagement.stickiness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vitrine.core.common.Progress;
import vitrine.core.engagement.ActiveUsers;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.log.ActiveDays;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;

/**
 * Computes the DAU/MAU ratio, the distribution of active days and the repeat rates, as the
 * definitions page says under "Stickiness". Windows look back beyond the range's first day.
 */
public final class Stickiness {
  /** Days of the window of the distribution. */
  static final int WINDOW = 28;

  private static final int WEEK = 7;

  private Stickiness() {}

  /** What a block of users adds. */
  private static final class Part {
    private final RepeatRates weeks;
    private final RepeatRates months;
    private final long[] byDays = new long[WINDOW];

    Part(int days) {
      weeks = new RepeatRates(WEEK, days);
      months = new RepeatRates(WINDOW, days);
    }

    void add(Part other) {
      weeks.add(other.weeks);
      months.add(other.months);
      for (int i = 0; i < WINDOW; i++) {
        byDays[i] += other.byDays[i];
      }
    }
  }

  /**
   * The measures of a query.
   *
   * @throws vitrine.core.common.VitrineException if the period has no day in common with the data,
   *     or a filter names something that the data does not have
   */
  public static StickinessReport report(
      PreparedLog data, EngagementQuery query, Progress progress) {
    Period period = query.daysOf(data);
    progress.step("progress.stickiness");
    int from = data.days().day(period.from());
    int to = data.days().day(period.to());
    Matches matches = Matches.of(data, query.where(), query.users());
    ActiveUsers users = ActiveUsers.of(data, matches, query.month());
    progress.checkCancelled();
    ActiveDays active = new ActiveDays(data, matches, 0, to);
    Part sum = new Part(to + 1);
    Blocks.ofUsers(
            data.places().order(),
            (fromUser, toUser) -> {
              progress.checkCancelled();
              return part(active, to, fromUser, toUser);
            })
        .forEach(sum::add);
    Figure[] weeks = sum.weeks.rates();
    Figure[] months = sum.months.rates();
    List<StickinessReport.Day> days = new ArrayList<>();
    for (int day = from; day <= to; day++) {
      days.add(
          new StickinessReport.Day(
              data.days().date(day),
              users.daily()[day],
              users.monthly()[day],
              day < users.monthlyFrom(),
              Figure.quotient(users.daily()[day], users.monthly()[day]),
              weeks[day],
              months[day]));
    }
    int first = Math.max(0, to - WINDOW + 1);
    return new StickinessReport(
        data.log().frame().fingerprint(),
        query,
        data.log().zone(),
        period,
        data.dataDays(),
        users.dailyToMonthly(from, to),
        weeks[to],
        months[to],
        new StickinessReport.ActiveDaysDistribution(
            new Period(data.days().date(first), period.to()),
            to - WINDOW + 1 < 0,
            Arrays.stream(sum.byDays).boxed().toList()),
        days);
  }

  private static Part part(ActiveDays active, int to, int fromUser, int toUser) {
    Part part = new Part(to + 1);
    int[] days = new int[active.most()];
    for (int user = fromUser; user < toUser; user++) {
      int count = active.of(user, days);
      part.weeks.add(days, count);
      part.months.add(days, count);
      int inWindow = 0;
      while (inWindow < count && days[count - 1 - inWindow] > to - WINDOW) {
        inWindow++;
      }
      if (inWindow > 0) {
        part.byDays[inWindow - 1]++;
      }
    }
    return part;
  }
}
