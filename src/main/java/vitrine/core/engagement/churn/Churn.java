package vitrine.core.engagement.churn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.log.ActiveDays;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Matches;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;

/**
 * Finds the users at risk, as the definitions page says under "Churn risk": at least 3 active days,
 * and a silence that exceeds the 95th percentile of the user's own gaps between active days.
 */
public final class Churn {
  private Churn() {}

  /** What a block of users adds: users and users at risk by days of silence, and who they are. */
  private static final class Part {
    private final long[] users;
    private final long[] atRisk;
    private final List<UserAtRisk> named = new ArrayList<>();
    private long tooFewDays;

    Part(int days) {
      users = new long[days];
      atRisk = new long[days];
    }

    void add(Part other) {
      for (int silence = 0; silence < users.length; silence++) {
        users[silence] += other.users[silence];
        atRisk[silence] += other.atRisk[silence];
      }
      named.addAll(other.named);
      tooFewDays += other.tooFewDays;
    }
  }

  /**
   * The users at risk of a range of days, whose last day is the data end.
   *
   * @throws vitrine.core.common.VitrineException if the period has no day in common with the data,
   *     or a filter names something that the data does not have
   */
  public static ChurnReport report(PreparedLog data, EngagementQuery query, Progress progress) {
    Period period = query.daysOf(data);
    progress.step("progress.churn");
    int from = data.days().day(period.from());
    int to = data.days().day(period.to());
    ActiveDays active =
        new ActiveDays(data, Matches.of(data, query.where(), query.users()), from, to);
    Part sum = new Part(active.most());
    Blocks.ofUsers(
            data.places().order(),
            (fromUser, toUser) -> {
              progress.checkCancelled();
              return part(data, active, to, fromUser, toUser);
            })
        .forEach(sum::add);
    sum.named.sort(
        Comparator.comparingDouble((UserAtRisk u) -> -u.silence() / u.threshold())
            .thenComparingInt(UserAtRisk::user));
    long whole = 0;
    List<ChurnReport.Silence> silences = new ArrayList<>();
    for (int days = 0; days < sum.users.length; days++) {
      whole += sum.users[days];
      if (sum.users[days] > 0) {
        silences.add(new ChurnReport.Silence(days, sum.users[days], sum.atRisk[days]));
      }
    }
    Optional<Reason> nobody =
        whole == 0 ? Optional.of(Reason.TOO_FEW_ACTIVE_DAYS) : Optional.empty();
    return new ChurnReport(
        data.log().frame().fingerprint(),
        query,
        data.log().zone(),
        period,
        data.dataDays(),
        Figure.unless(nobody, Figure.share(sum.named.size(), whole)),
        sum.tooFewDays,
        silences,
        sum.named);
  }

  /**
   * One user's silence and rhythm; empty with fewer than 3 active days.
   *
   * @param user a code of {@link vitrine.core.dataset.EventLog#users()}
   * @throws vitrine.core.common.VitrineException if the period has no day in common with the data,
   *     or a filter names something that the data does not have
   */
  public static Optional<UserRhythm> rhythm(PreparedLog data, EngagementQuery query, int user) {
    Period period = query.daysOf(data);
    int to = data.days().day(period.to());
    ActiveDays active =
        new ActiveDays(
            data,
            Matches.of(data, query.where(), query.users()),
            data.days().day(period.from()),
            to);
    int[] days = new int[active.most()];
    int count = active.of(user, days);
    if (count < Rhythm.FEWEST_DAYS) {
      return Optional.empty();
    }
    int last = days[count - 1];
    return Optional.of(
        new UserRhythm(
            to - last,
            Rhythm.threshold(days, count, new int[count]),
            data.days().date(last),
            count));
  }

  private static Part part(PreparedLog data, ActiveDays active, int to, int fromUser, int toUser) {
    Part part = new Part(active.most());
    int[] days = new int[active.most()];
    int[] gaps = new int[active.most()];
    for (int user = fromUser; user < toUser; user++) {
      int count = active.of(user, days);
      if (count < Rhythm.FEWEST_DAYS) {
        part.tooFewDays += count > 0 ? 1 : 0;
        continue;
      }
      int last = days[count - 1];
      int silence = to - last;
      double threshold = Rhythm.threshold(days, count, gaps);
      part.users[silence]++;
      if (silence > threshold) {
        part.atRisk[silence]++;
        part.named.add(new UserAtRisk(user, silence, threshold, data.days().date(last), count));
      }
    }
    return part;
  }
}
