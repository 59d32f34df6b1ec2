package vitrine.core.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.churn.Churn;
import vitrine.core.engagement.churn.ChurnReport;
import vitrine.core.engagement.lifecycle.Lifecycle;
import vitrine.core.engagement.lifecycle.LifecycleQuery;
import vitrine.core.engagement.lifecycle.LifecycleReport;
import vitrine.core.engagement.log.CalendarInterval;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.repeat.RepeatPurchase;
import vitrine.core.engagement.retention.Criterion;
import vitrine.core.engagement.retention.Retention;
import vitrine.core.engagement.retention.RetentionQuery;
import vitrine.core.engagement.retention.RetentionQuery.Counting;
import vitrine.core.engagement.retention.RetentionQuery.Membership;
import vitrine.core.engagement.retention.RetentionReport;
import vitrine.core.engagement.retention.RetentionReport.Cell;
import vitrine.core.engagement.rfm.Rfm;
import vitrine.core.engagement.rfm.RfmQuery;
import vitrine.core.engagement.stickiness.Stickiness;
import vitrine.core.engagement.stickiness.StickinessReport;

/** Logs at the edge of sense: right numbers, or a reason. */
class UserAnalysesEdgesTest {
  private static final EngagementQuery ALL = EngagementQuery.everything();

  private final LogBuilder log = new LogBuilder("Europe/Berlin");

  private static RetentionQuery daily(Counting counting, Membership membership, int last) {
    return new RetentionQuery(
        CalendarInterval.DAY,
        counting,
        new Criterion.On(last),
        membership,
        Optional.empty(),
        Optional.empty(),
        ALL);
  }

  private static RetentionReport retention(PreparedLog data, RetentionQuery query) {
    return Retention.report(data, query, Progress.unwatched());
  }

  @Test
  void oneSecondOnOneDayWithoutAPurchase() {
    log.row("ann", EventKind.VIEW, "2026-03-01T10:00");
    log.row("ann", EventKind.CART, "2026-03-01T10:00");
    log.row("bob", EventKind.VIEW, "2026-03-01T10:00");
    PreparedLog data = log.prepare();

    RetentionReport calendar = retention(data, daily(Counting.CALENDAR, Membership.FIRST_TIME, 12));
    assertThat(calendar.cohorts().getFirst().cells()).containsExactly(new Cell(2, 2, true));
    RetentionReport exact = retention(data, daily(Counting.EXACT, Membership.RECURRING, 12));
    assertThat(exact.cohorts().getFirst().cells()).containsExactly(new Cell(2, 2, false));
    assertThat(exact.means().getFirst().simple())
        .isEqualTo(new Figure.NotEstimable(Reason.NO_MATURE_COHORT));

    StickinessReport stickiness = Stickiness.report(data, ALL, Progress.unwatched());
    assertThat(stickiness.dailyToMonthly()).isEqualTo(new Figure.NotEstimable(Reason.WARMING_UP));
    assertThat(stickiness.repeatRate7()).isEqualTo(new Figure.NotEstimable(Reason.WARMING_UP));
    assertThat(stickiness.activeDays().users().getFirst()).isEqualTo(2);
    assertThat(stickiness.activeDays().warmingUp()).isTrue();

    LifecycleReport lifecycle =
        Lifecycle.report(data, LifecycleQuery.standard(ALL), Progress.unwatched());
    assertThat(lifecycle.stages())
        .containsExactly(
            new LifecycleReport.Stage(
                new Period(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 1)),
                2,
                0,
                0,
                0,
                true,
                true));
    assertThat(Rfm.report(data, RfmQuery.standard(ALL), Progress.unwatched()).buyers())
        .isEqualTo(new Figure.NotEstimable(Reason.NO_PURCHASES));
    assertThat(RepeatPurchase.report(data, ALL, Progress.unwatched()).repeatRate())
        .isEqualTo(new Figure.NotEstimable(Reason.NO_PURCHASES));
  }

  @Test
  void impressionsAloneMakeNobodyActive() {
    log.row("ann", EventKind.IMPRESSION, "2026-03-01T10:00");
    PreparedLog data = log.prepare();
    assertThat(retention(data, RetentionQuery.standard(ALL)).cohorts()).isEmpty();
    assertThat(retention(data, RetentionQuery.standard(ALL)).columns()).isEmpty();
    assertThat(Churn.report(data, ALL, Progress.unwatched()).atRisk())
        .isEqualTo(new Figure.NotEstimable(Reason.TOO_FEW_ACTIVE_DAYS));
  }

  /** Clocks go forward on 29 March: the day has 23 hours, and 24 hours end an hour later. */
  @Test
  void clocksThatJumpMakeADayShorterButNotTwentyFourHours() {
    log.row("ann", EventKind.VIEW, "2026-03-28T10:00");
    log.row("ann", EventKind.VIEW, "2026-03-29T10:30");
    log.row("ann", EventKind.VIEW, "2026-03-30T11:30");
    PreparedLog data = log.prepare();

    RetentionReport calendar = retention(data, daily(Counting.CALENDAR, Membership.FIRST_TIME, 3));
    assertThat(calendar.cohorts().getFirst().cells())
        .containsExactly(new Cell(1, 1, true), new Cell(1, 1, true), new Cell(1, 1, true));
    RetentionReport exact = retention(data, daily(Counting.EXACT, Membership.FIRST_TIME, 3));
    assertThat(exact.cohorts().getFirst().cells())
        .containsExactly(new Cell(1, 1, true), new Cell(0, 1, true), new Cell(1, 1, false));
    ChurnReport churn = Churn.report(data, ALL, Progress.unwatched());
    assertThat(churn.silences()).containsExactly(new ChurnReport.Silence(0, 1, 0));
  }

  @Test
  void aRangeEndsBeforeWhatLiesInTheFuture() {
    for (String day : List.of("01", "02", "03")) {
      log.row("ann", EventKind.VIEW, "2026-03-" + day + "T10:00");
    }
    log.row("ann", EventKind.VIEW, "2031-01-01T10:00");
    EngagementQuery known =
        ALL.over(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 8)));
    PreparedLog data = log.prepare();

    ChurnReport churn = Churn.report(data, known, Progress.unwatched());
    assertThat(churn.atRisk()).isEqualTo(Figure.share(1, 1));
    assertThat(churn.users().getFirst().silence()).isEqualTo(5);
    RetentionReport report = retention(data, RetentionQuery.standard(known));
    assertThat(report.cohorts().getFirst().cells())
        .containsExactly(new Cell(1, 1, true), new Cell(1, 1, true));
    assertThat(Churn.report(data, ALL, Progress.unwatched()).atRisk())
        .as("with the future in it nobody is silent")
        .isEqualTo(Figure.share(0, 1));
  }

  @Test
  void oneShopperWithManyEventsTakesNoTime() {
    long begin = LocalDate.of(2026, 1, 1).atStartOfDay(log.zone()).toInstant().toEpochMilli();
    for (int i = 0; i < 200_000; i++) {
      log.row("robot", EventKind.VIEW, begin + i * 60_000L);
    }
    PreparedLog data = log.prepare();
    long start = System.nanoTime();
    RetentionReport report = retention(data, daily(Counting.EXACT, Membership.RECURRING, 100));
    assertThat(report.cohorts()).hasSize(139);
    assertThat(report.cohorts().getFirst().cells().get(100)).isEqualTo(new Cell(1, 1, true));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }
}
