package vitrine.core.engagement.retention;

import java.util.Optional;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.log.CalendarInterval;

/**
 * A retention matrix: which users make a cohort, what brings them back, and how time is counted.
 *
 * @param interval what cohorts are grouped by
 * @param counting how the intervals after the cohort event are counted
 * @param criterion when a member counts as returned, and so the columns
 * @param membership which cohorts a user belongs to
 * @param cohortEvent what makes a member; any event but an impression if empty
 * @param returnEvent what brings a member back; any event but an impression if empty
 * @param base days and both filters; cohorts are the intervals that hold one of the days, and the
 *     last day asked for is the data end
 */
public record RetentionQuery(
    CalendarInterval interval,
    Counting counting,
    Criterion criterion,
    Membership membership,
    Optional<EventKind> cohortEvent,
    Optional<EventKind> returnEvent,
    EngagementQuery base) {

  /** How the intervals after the cohort event are counted. */
  public enum Counting {
    /** By calendar intervals of the cohort's kind: interval 0 is the cohort's own. */
    CALENDAR,
    /** By 24 hours from the member's own first cohort event in the cohort's interval on. */
    EXACT
  }

  /** Which cohorts a user belongs to. */
  public enum Membership {
    /** That of the user's first cohort event in the data. */
    FIRST_TIME,
    /** Those of every interval in which the user has a cohort event. */
    RECURRING
  }

  /** Weekly first-time cohorts over the twelve calendar weeks after, of any activity. */
  public static RetentionQuery standard(EngagementQuery base) {
    return new RetentionQuery(
        CalendarInterval.WEEK,
        Counting.CALENDAR,
        new Criterion.On(12),
        Membership.FIRST_TIME,
        Optional.empty(),
        Optional.empty(),
        base);
  }
}
