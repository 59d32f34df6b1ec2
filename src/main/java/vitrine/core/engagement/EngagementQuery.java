package vitrine.core.engagement;

import java.util.List;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;

/**
 * What to compute. Conditions are an event filter: they keep the rows that match all of them;
 * sessions are built before it and kept if they hold a match. Rules are a user filter: they keep
 * all rows of the users that match all of them.
 *
 * @param period the days to report; the whole data if empty
 * @param where conditions on columns, all of which must hold
 * @param users rules for users, all of which must hold
 * @param month what MAU counts
 * @param orderValue which revenue the average order value divides
 */
public record EngagementQuery(
    Optional<Period> period,
    List<Condition> where,
    List<UserRule> users,
    MonthWindow month,
    OrderValue orderValue) {
  /** Copies the lists. */
  public EngagementQuery {
    where = List.copyOf(where);
    users = List.copyOf(users);
  }

  /** With the average order value of gross revenue. */
  public EngagementQuery(
      Optional<Period> period, List<Condition> where, List<UserRule> users, MonthWindow month) {
    this(period, where, users, month, OrderValue.GROSS);
  }

  /** Every user. */
  public EngagementQuery(Optional<Period> period, List<Condition> where, MonthWindow month) {
    this(period, where, List.of(), month);
  }

  /** All days, all rows, a month of 28 days. */
  public static EngagementQuery everything() {
    return new EngagementQuery(Optional.empty(), List.of(), MonthWindow.DAYS_28);
  }

  /** The same over these days. */
  public EngagementQuery over(Period days) {
    return new EngagementQuery(Optional.of(days), where, users, month, orderValue);
  }

  /** The same by other definitions of the month and of the average order value. */
  public EngagementQuery by(MonthWindow otherMonth, OrderValue otherValue) {
    return new EngagementQuery(period, where, users, otherMonth, otherValue);
  }

  /**
   * The days asked for that the data has.
   *
   * @throws VitrineException if they have none in common
   */
  public Period daysOf(PreparedLog data) {
    Period all = data.dataDays();
    Period asked = period.orElse(all);
    if (asked.from().isAfter(all.to()) || asked.to().isBefore(all.from())) {
      throw new VitrineException(
          ProblemCode.PERIOD_OUTSIDE_DATA, asked.from(), asked.to(), all.from(), all.to());
    }
    return new Period(
        asked.from().isBefore(all.from()) ? all.from() : asked.from(),
        asked.to().isAfter(all.to()) ? all.to() : asked.to());
  }
}
