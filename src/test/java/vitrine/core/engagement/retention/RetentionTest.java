package vitrine.core.engagement.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Interval;
import vitrine.core.engagement.LogBuilder;
import vitrine.core.engagement.log.CalendarInterval;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;
import vitrine.core.engagement.retention.RetentionQuery.Counting;
import vitrine.core.engagement.retention.RetentionQuery.Membership;
import vitrine.core.engagement.retention.RetentionReport.Cell;
import vitrine.core.engagement.segment.RuleJson;

/** Three weeks of four shoppers, worked out by hand; the data ends on a Wednesday. */
class RetentionTest {
  private static final EngagementQuery ALL = EngagementQuery.everything();

  private final LogBuilder log = new LogBuilder("Europe/Berlin");

  RetentionTest() {
    log.row("ann", EventKind.VIEW, "2026-01-05T10:00");
    log.row("ann", EventKind.VIEW, "2026-01-19T10:00");
    log.row("bob", EventKind.VIEW, "2026-01-11T23:59");
    log.row("bob", EventKind.PURCHASE, "2026-01-12T00:01");
    log.row("cai", EventKind.VIEW, "2026-01-06T10:00");
    log.row("dan", EventKind.VIEW, "2026-01-13T10:00");
    log.row("dan", EventKind.VIEW, "2026-01-21T10:00");
  }

  private static RetentionQuery weekly(Criterion criterion, Membership membership) {
    return new RetentionQuery(
        CalendarInterval.WEEK,
        Counting.CALENDAR,
        criterion,
        membership,
        Optional.empty(),
        Optional.empty(),
        ALL);
  }

  private static RetentionReport report(PreparedLog data, RetentionQuery query) {
    return Retention.report(data, query, Progress.unwatched());
  }

  private static List<List<Cell>> cells(RetentionReport report) {
    return report.cohorts().stream().map(RetentionReport.Cohort::cells).toList();
  }

  @Test
  void firstTimeCohortsOnTheWeek() {
    RetentionReport report =
        report(log.prepare(), weekly(new Criterion.On(12), Membership.FIRST_TIME));
    assertThat(cells(report))
        .containsExactly(
            List.of(new Cell(3, 3, true), new Cell(1, 3, true), new Cell(1, 3, false)),
            List.of(new Cell(1, 1, true), new Cell(1, 1, false)));
    assertThat(report.columns()).hasSize(3);
    assertThat(report.means().get(0))
        .isEqualTo(new RetentionReport.Mean(2, 4, 4, Figure.of(1), Figure.of(1)));
    assertThat(report.means().get(1))
        .isEqualTo(new RetentionReport.Mean(1, 1, 3, Figure.of(1.0 / 3), Figure.of(1.0 / 3)));
    assertThat(report.means().get(2).weighted()).isInstanceOf(Figure.NotEstimable.class);
    Cell mature = report.cohorts().getFirst().cells().get(1);
    assertThat(mature.interval()).contains(Interval.wilson(1, 3));
    assertThat(report.cohorts().getFirst().cells().get(2).interval()).isEmpty();
  }

  @Test
  void recurringMembersCountInEveryWeek() {
    RetentionReport report =
        report(log.prepare(), weekly(new Criterion.On(1), Membership.RECURRING));
    assertThat(cells(report))
        .containsExactly(
            List.of(new Cell(3, 3, true), new Cell(1, 3, true)),
            List.of(new Cell(2, 2, true), new Cell(1, 2, false)),
            List.of(new Cell(2, 2, false)));
  }

  @Test
  void onOrAfterLooksAtEveryLaterWeek() {
    RetentionReport report =
        report(log.prepare(), weekly(new Criterion.OnOrAfter(2), Membership.FIRST_TIME));
    assertThat(cells(report).getFirst())
        .containsExactly(new Cell(3, 3, true), new Cell(2, 3, true), new Cell(1, 3, false));
  }

  @Test
  void aBracketIsMatureWhenItsLastWeekHasEnded() {
    Criterion brackets = new Criterion.Within(List.of(new Bracket(1, 3), new Bracket(0, 2)));
    RetentionReport report = report(log.prepare(), weekly(brackets, Membership.FIRST_TIME));
    assertThat(report.columns()).containsExactly(new Bracket(0, 2), new Bracket(1, 3));
    assertThat(cells(report).getFirst())
        .containsExactly(new Cell(3, 3, true), new Cell(2, 3, false));
  }

  /** The cart stands before the view in the file, in the same second: 0 hours after it. */
  @Test
  void exactCountingBeginsWithTheMillisecondOfTheCohortEvent() {
    LogBuilder ties = new LogBuilder("Europe/Berlin");
    ties.row("ann", EventKind.CART, "2026-01-05T09:00");
    ties.row("bob", EventKind.CART, "2026-01-05T10:00");
    ties.row("bob", EventKind.VIEW, "2026-01-05T10:00");
    ties.row("ann", EventKind.VIEW, "2026-01-05T10:00");
    ties.row("ann", EventKind.CART, "2026-01-06T09:59");
    ties.row("bob", EventKind.CART, "2026-01-06T10:00");
    ties.row("cai", EventKind.SEARCH, "2026-01-07T00:00");
    RetentionQuery query =
        new RetentionQuery(
            CalendarInterval.DAY,
            Counting.EXACT,
            new Criterion.On(1),
            Membership.FIRST_TIME,
            Optional.of(EventKind.VIEW),
            Optional.of(EventKind.CART),
            ALL);
    assertThat(cells(report(ties.prepare(), query)))
        .containsExactly(List.of(new Cell(2, 2, true), new Cell(1, 2, true)));
  }

  @Test
  void aCellIsARuleThatCanBeWritten() {
    Criterion brackets = new Criterion.Within(List.of(new Bracket(1, 3)));
    RetentionRule rule =
        new RetentionRule(
            weekly(brackets, Membership.FIRST_TIME),
            LocalDate.of(2026, 1, 5),
            new Bracket(1, 3),
            false);
    List<UserRule> rules = List.of(rule);
    assertThat(RuleJson.readRules(RuleJson.writeRules(rules))).contains(rules);
    PreparedLog data = log.prepare();
    boolean[] users = rule.users(data);
    assertThat(users[data.log().users().dictionary().code("cai")]).isTrue();
    assertThat(users[data.log().users().dictionary().code("ann")]).isFalse();
    RetentionRule elsewhere =
        new RetentionRule(rule.query(), LocalDate.of(2025, 1, 6), rule.column(), true);
    assertThatThrownBy(() -> elsewhere.users(data)).isInstanceOf(VitrineException.class);
  }
}
