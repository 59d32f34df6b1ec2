package vitrine.ui.engagement.retention;

import java.util.List;
import java.util.Optional;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.log.CalendarInterval;
import vitrine.core.engagement.retention.Bracket;
import vitrine.core.engagement.retention.Criterion;
import vitrine.core.engagement.retention.RetentionQuery;
import vitrine.core.engagement.retention.RetentionQuery.Counting;
import vitrine.core.engagement.retention.RetentionQuery.Membership;

/**
 * How the matrix is computed and which mean stands above it.
 *
 * @param interval what cohorts are grouped by
 * @param counting how time after the cohort event is counted
 * @param kind when a member counts as returned
 * @param membership which cohorts a user belongs to
 * @param cohortEvent what makes a member; any activity if empty
 * @param returnEvent what brings a member back; any activity if empty
 * @param mean over the cohorts
 */
public record RetentionChoice(
    CalendarInterval interval,
    Counting counting,
    Kind kind,
    Membership membership,
    Optional<EventKind> cohortEvent,
    Optional<EventKind> returnEvent,
    Mean mean) {
  private static final int DAYS = 14;
  private static final int CALENDAR = 12;
  private static final int EXACT = 28;

  /** When a member counts as returned. */
  public enum Kind {
    ON,
    ON_OR_AFTER,
    BRACKETS
  }

  /** How cohorts are averaged. */
  public enum Mean {
    WEIGHTED,
    SIMPLE
  }

  /** Weekly cohorts of first activity, by calendar weeks, weighted. */
  public static RetentionChoice standard() {
    return new RetentionChoice(
        CalendarInterval.WEEK,
        Counting.CALENDAR,
        Kind.ON,
        Membership.FIRST_TIME,
        Optional.empty(),
        Optional.empty(),
        Mean.WEIGHTED);
  }

  /** The question to the analysis. */
  public RetentionQuery query(EngagementQuery base) {
    return new RetentionQuery(
        interval, counting, criterion(), membership, cohortEvent, returnEvent, base);
  }

  private Criterion criterion() {
    int last =
        counting == Counting.EXACT
            ? EXACT
            : interval.equals(CalendarInterval.DAY) ? DAYS : CALENDAR;
    return switch (kind) {
      case ON -> new Criterion.On(last);
      case ON_OR_AFTER -> new Criterion.OnOrAfter(last);
      case BRACKETS ->
          new Criterion.Within(
              List.of(
                  new Bracket(1, 1 + last / 4),
                  new Bracket(1 + last / 4, 1 + last / 2),
                  new Bracket(1 + last / 2, last + 1)));
    };
  }

  RetentionChoice by(CalendarInterval other) {
    return new RetentionChoice(other, counting, kind, membership, cohortEvent, returnEvent, mean);
  }

  RetentionChoice counting(Counting other) {
    return new RetentionChoice(interval, other, kind, membership, cohortEvent, returnEvent, mean);
  }

  RetentionChoice of(Kind other) {
    return new RetentionChoice(
        interval, counting, other, membership, cohortEvent, returnEvent, mean);
  }

  RetentionChoice of(Membership other) {
    return new RetentionChoice(interval, counting, kind, other, cohortEvent, returnEvent, mean);
  }

  RetentionChoice from(Optional<EventKind> event) {
    return new RetentionChoice(interval, counting, kind, membership, event, returnEvent, mean);
  }

  RetentionChoice back(Optional<EventKind> event) {
    return new RetentionChoice(interval, counting, kind, membership, cohortEvent, event, mean);
  }

  RetentionChoice of(Mean other) {
    return new RetentionChoice(
        interval, counting, kind, membership, cohortEvent, returnEvent, other);
  }
}
