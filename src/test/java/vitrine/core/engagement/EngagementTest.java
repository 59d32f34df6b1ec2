package vitrine.core.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vitrine.core.dataset.EventKind.CART;
import static vitrine.core.dataset.EventKind.CLICK;
import static vitrine.core.dataset.EventKind.IMPRESSION;
import static vitrine.core.dataset.EventKind.PURCHASE;
import static vitrine.core.dataset.EventKind.RETURN;
import static vitrine.core.dataset.EventKind.REVIEW;
import static vitrine.core.dataset.EventKind.VIEW;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Period;

class EngagementTest {
  private final LogBuilder log = new LogBuilder("UTC");

  private EngagementReport report(EngagementQuery query) {
    return Engagement.report(log.prepare(), query, Progress.unwatched());
  }

  private EngagementReport report() {
    return report(EngagementQuery.everything());
  }

  private static Period days(int from, int to) {
    return new Period(LocalDate.of(2026, 1, from), LocalDate.of(2026, 1, to));
  }

  private static double number(EngagementReport report, Kpi kpi) {
    return report.figure(kpi).current().number().orElseThrow();
  }

  private static Figure missing(Reason reason) {
    return new Figure.NotEstimable(reason);
  }

  @Test
  void ratesCountOnlyMembersOfTheDenominator() {
    log.row("ann", VIEW, "2026-01-01T10:00");
    log.row("ann", CART, "2026-01-01T10:01");
    log.row("ann", PURCHASE, "2026-01-01T10:02");
    log.row("ann", REVIEW, "2026-01-02T10:00");
    log.row("bob", VIEW, "2026-01-01T10:00");
    log.row("bob", REVIEW, "2026-01-01T10:03");
    log.row("cem", IMPRESSION, "2026-01-01T10:00");

    EngagementReport report = report();

    assertThat(number(report, Kpi.ACTIVE_USERS)).as("an impression is no activity").isEqualTo(2);
    assertThat(report.figure(Kpi.ADD_TO_CART_RATE).current()).isEqualTo(Figure.share(1, 2));
    assertThat(report.figure(Kpi.PURCHASE_RATE).current()).isEqualTo(Figure.share(1, 2));
    assertThat(report.figure(Kpi.REVIEW_RATE).current())
        .as("bob reviewed but never bought")
        .isEqualTo(Figure.share(1, 1));
  }

  @Test
  void clickThroughIsARatioOfSumsWithTheUserAsItsUnit() {
    click("ann", 1, 10);
    click("bob", 3, 10);
    click("cem", 2, 20);

    Figure.Share rate = (Figure.Share) report().figure(Kpi.CLICK_THROUGH_RATE).current();

    assertThat(rate.value()).isCloseTo(6 / 40.0, within(1e-12));
    // Unit means 2 and 40/3, variances 1 and 100/3, covariance 0: s = .005625 + .004219 = .00984375
    double half = 1.959963984540054 * Math.sqrt(.00984375 / 3);
    assertThat(rate.interval().high() - rate.value()).isCloseTo(half, within(1e-9));
  }

  private void click(String user, int clicks, int impressions) {
    for (int i = 0; i < clicks; i++) {
      log.row(user, CLICK, "2026-01-01T10:00");
    }
    for (int i = 0; i < impressions; i++) {
      log.row(user, IMPRESSION, "2026-01-01T10:00");
    }
  }

  @Test
  void whatTheDataDoesNotHaveIsAReasonAndNeverZero() {
    log.row("ann", VIEW, "2026-01-01T10:00");

    EngagementReport report = report();

    assertThat(report.figure(Kpi.CLICK_THROUGH_RATE).current())
        .isEqualTo(missing(Reason.NO_CLICKS));
    assertThat(report.figure(Kpi.ADD_TO_CART_RATE).current()).isEqualTo(missing(Reason.NO_CARTS));
    assertThat(report.figure(Kpi.PURCHASE_RATE).current()).isEqualTo(missing(Reason.NO_PURCHASES));
    assertThat(report.figure(Kpi.REVIEW_RATE).current()).isEqualTo(missing(Reason.NO_REVIEWS));
    assertThat(report.figure(Kpi.NET_REVENUE).current()).isEqualTo(missing(Reason.NO_PURCHASES));
    assertThat(report.figure(Kpi.WEEKLY_ACTIVE_USERS).current())
        .isEqualTo(missing(Reason.WARMING_UP));
    assertThat(report.figure(Kpi.ACTIVE_USERS).previous())
        .isEqualTo(missing(Reason.NO_PREVIOUS_PERIOD));
    assertThat(report.figure(Kpi.ACTIVE_USERS).relativeChange())
        .isEqualTo(missing(Reason.NO_PREVIOUS_PERIOD));
  }

  @Test
  void purchasesWithoutPricesHaveNoRevenue() {
    log.row("ann", PURCHASE, "2026-01-01T10:00");

    assertThat(report().figure(Kpi.NET_REVENUE).current()).isEqualTo(missing(Reason.NO_PRICES));
    assertThat(number(report(), Kpi.ORDERS)).isEqualTo(1);
  }

  @Test
  void ordersAreIdsOrElseOneUsersPurchasesWithOneTimestamp() {
    log.row("ann", PURCHASE, "2026-01-01T10:00").order("1").price(10).quantity(2);
    log.row("ann", PURCHASE, "2026-01-01T10:07").order("1").price(5);
    log.row("ann", PURCHASE, "2026-01-01T11:00").price(1);
    log.row("ann", VIEW, "2026-01-01T11:00");
    log.row("ann", PURCHASE, "2026-01-01T11:00").price(2);
    log.row("bob", PURCHASE, "2026-01-01T11:00").price(4);
    log.row("bob", PURCHASE, "2026-01-02T11:00").order("9").price(3).quantity(-1);
    log.row("bob", RETURN, "2026-01-02T12:00").order("10").price(4);
    log.row("", PURCHASE, "2026-01-02T13:00").price(7);
    log.row("", PURCHASE, "2026-01-02T13:00").order("11").price(0).quantity(-6);

    EngagementReport report = report();

    assertThat(number(report, Kpi.ORDERS)).isEqualTo(7);
    assertThat(number(report, Kpi.POSITIVE_ORDERS)).isEqualTo(4);
    assertThat(number(report, Kpi.NEGATIVE_ORDERS)).as("a stock correction is none").isEqualTo(2);
    assertThat(number(report, Kpi.GROSS_REVENUE)).isEqualTo(20 + 5 + 1 + 2 + 4 + 7);
    assertThat(number(report, Kpi.RETURNED_REVENUE)).isEqualTo(3 + 4);
    assertThat(number(report, Kpi.NET_REVENUE)).isEqualTo(32);
    assertThat(number(report, Kpi.AVERAGE_ORDER_VALUE)).isEqualTo(39 / 4.0);
    assertThat(number(report, Kpi.BUYERS)).isEqualTo(2);
    assertThat(report.figure(Kpi.REPEAT_PURCHASE_RATE).current()).isEqualTo(Figure.share(1, 2));
    assertThat(report.notes().rowsWithoutUser()).isEqualTo(2);
  }

  @Test
  void aPeriodIsComparedWithTheOneOfEqualLengthBeforeIt() {
    log.row("ann", VIEW, "2026-01-01T10:00");
    log.row("ann", VIEW, "2026-01-02T10:00");
    log.row("ann", VIEW, "2026-01-03T10:00");
    log.row("bob", VIEW, "2026-01-04T10:00");

    EngagementReport report = report(EngagementQuery.everything().over(days(3, 4)));

    assertThat(report.previous()).contains(days(1, 2));
    KpiFigure users = report.figure(Kpi.ACTIVE_USERS);
    assertThat(users.previous()).isEqualTo(Figure.of(1));
    assertThat(users.absoluteChange()).isEqualTo(Figure.of(1));
    assertThat(users.relativeChange()).isEqualTo(Figure.of(1));
    assertThat(report(EngagementQuery.everything().over(days(2, 4))).previous()).isEmpty();
  }

  @Test
  void sessionsAreBuiltBeforeTheFilterAndKeptIfTheyHoldAMatch() {
    log.row("ann", VIEW, "2026-01-01T10:00").category("shoes");
    log.row("ann", VIEW, "2026-01-01T10:20").category("hats");
    log.row("ann", VIEW, "2026-01-01T10:40").category("shoes");
    log.row("ann", VIEW, "2026-01-02T10:00").category("shoes");

    EngagementReport report =
        report(
            new EngagementQuery(
                Optional.empty(), List.of(Condition.of("category", "hats")), MonthWindow.DAYS_28));

    assertThat(number(report, Kpi.SESSIONS)).isEqualTo(1);
    assertThat(number(report, Kpi.BROWSE_TIME)).as("the whole session").isEqualTo(2400);
    assertThat(report.kinds()).containsExactly(new KindCount(VIEW, 1, 1));
    assertThat(report.days()).extracting(DayRow::dau).containsExactly(1, 0);
  }

  @Test
  void windowsReachBeforeThePeriodAndWarmUpIsMarked() {
    for (int day = 1; day <= 9; day++) {
      log.row("user" + day, VIEW, "2026-01-0" + day + "T10:00");
    }

    EngagementReport report = report(EngagementQuery.everything().over(days(6, 9)));

    assertThat(report.days()).extracting(DayRow::wau).containsExactly(6, 7, 7, 7);
    assertThat(report.days()).extracting(DayRow::mau).containsExactly(6, 7, 8, 9);
    assertThat(report.days())
        .extracting(DayRow::weekWarmingUp)
        .containsExactly(true, false, false, false);
    assertThat(report.days()).extracting(DayRow::monthWarmingUp).containsOnly(true);
    assertThat(number(report, Kpi.WEEKLY_ACTIVE_USERS)).isEqualTo(7);
  }

  @Test
  void aCalendarMonthBeginsAnew() {
    log.row("ann", VIEW, "2026-01-31T10:00");
    log.row("bob", VIEW, "2026-02-01T10:00");
    log.row("ann", VIEW, "2026-02-02T10:00");

    EngagementReport report =
        report(new EngagementQuery(Optional.empty(), List.of(), MonthWindow.CALENDAR));

    assertThat(report.days()).extracting(DayRow::mau).containsExactly(1, 1, 2);
    assertThat(report.days())
        .extracting(DayRow::monthWarmingUp)
        .containsExactly(true, false, false);
  }

  @Test
  void categoriesHaveTheirUsersBuyersAndRevenue() {
    log.row("ann", VIEW, "2026-01-01T10:00").category("shoes");
    log.row("ann", PURCHASE, "2026-01-01T10:01").category("shoes").price(30);
    log.row("bob", VIEW, "2026-01-01T10:00").category("shoes");
    log.row("bob", VIEW, "2026-01-01T10:00").category("hats");
    log.row("bob", PURCHASE, "2026-01-01T10:00").price(5);

    List<CategoryRow> rows = report().categories();

    assertThat(rows)
        .extracting(CategoryRow::name)
        .containsExactly(Optional.of("shoes"), Optional.empty(), Optional.of("hats"));
    assertThat(rows.getFirst().users()).isEqualTo(2);
    assertThat(rows.getFirst().purchaseRate()).isEqualTo(Figure.share(1, 2));
    assertThat(rows.getFirst().netRevenue()).isEqualTo(Figure.of(30));
    assertThat(rows.get(1).buyers()).isEqualTo(1);
  }

  @Test
  void whatIsNotInTheDataIsSaid() {
    log.row("ann", VIEW, "2026-01-01T10:00").category("shoes");

    refused(query("colour", "red"), ProblemCode.FILTER_COLUMN_UNKNOWN);
    refused(query("category", "hats"), ProblemCode.FILTER_VALUE_UNKNOWN);
    refused(EngagementQuery.everything().over(days(3, 4)), ProblemCode.PERIOD_OUTSIDE_DATA);
  }

  private static EngagementQuery query(String column, String value) {
    return new EngagementQuery(
        Optional.empty(), List.of(Condition.of(column, value)), MonthWindow.DAYS_28);
  }

  private void refused(EngagementQuery query, ProblemCode code) {
    assertThatThrownBy(() -> report(query))
        .isInstanceOfSatisfying(VitrineException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
