package vitrine.core.exposure.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.OrderValue;
import vitrine.core.engagement.log.Condition;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.MetricUnits;

/** What events add to metrics of an experiment, on logs made by hand. */
class EventMetricsTest extends EventExperimentCase {
  @Test
  void netRevenueTakesReturnsOffAndGrossDoesNot() {
    viewIn("A", "u", "2026-03-10T10:00");
    log.row("u", EventKind.PURCHASE, "2026-03-11T10:00").price(10).quantity(3);
    log.row("u", EventKind.RETURN, "2026-03-12T10:00").price(10).quantity(-4);
    viewIn("B", "v", "2026-03-10T10:00");
    log.row("v", EventKind.PURCHASE, "2026-03-11T10:00").price(10).quantity(-1);

    ExperimentData data =
        read(EventExperiment.of(
                VARIANT,
                List.of(
                    EventMetric.of(
                        "gross",
                        new Statistic.Mean(),
                        new EventMeasure.Revenue(OrderValue.GROSS, List.of())),
                    EventMetric.of(
                        "net",
                        new Statistic.Mean(),
                        new EventMeasure.Revenue(OrderValue.NET, List.of())),
                    EventMetric.of(
                        "buyers", new Statistic.Proportion(), events(EventKind.PURCHASE)),
                    EventMetric.of(
                        "orders", new Statistic.Mean(), new EventMeasure.Orders(List.of())))))
            .data();

    assertThat(value(data, 0, "u")).isEqualTo(30);
    assertThat(value(data, 1, "u")).isEqualTo(-10);
    assertThat(value(data, 2, "u")).isEqualTo(1);
    assertThat(value(data, 0, "v")).isZero();
    assertThat(value(data, 1, "v")).isEqualTo(-10);
    assertThat(value(data, 2, "v")).isZero();
    assertThat(value(data, 3, "u")).isEqualTo(1);
    assertThat(value(data, 3, "v")).isZero();
  }

  @Test
  void rowsOfOneOrderAreOneOrder() {
    viewIn("A", "u", "2026-03-10T10:00");
    log.row("u", EventKind.PURCHASE, "2026-03-11T10:00").order("O1").price(1);
    log.row("u", EventKind.PURCHASE, "2026-03-11T10:00").order("O1").price(2);
    log.row("u", EventKind.PURCHASE, "2026-03-12T10:00").order("O2").price(4);
    viewIn("B", "v", "2026-03-10T10:00");

    ExperimentData data =
        read(EventExperiment.of(
                VARIANT,
                List.of(
                    EventMetric.ratio(
                        "value",
                        new EventMeasure.Revenue(OrderValue.GROSS, List.of()),
                        new EventMeasure.Orders(List.of())))))
            .data();

    double[][] columns = MetricUnits.of(data.metrics().getFirst(), data.armOfUnit()).columns();
    assertThat(columns[0][unit(data, "u")]).isEqualTo(7);
    assertThat(columns[1][unit(data, "u")]).isEqualTo(2);
  }

  @Test
  void revenueWithoutPricesIsAProblem() {
    viewIn("A", "u", "2026-03-10T10:00");
    viewIn("B", "v", "2026-03-10T10:00");

    assertThatThrownBy(
            () ->
                read(
                    EventExperiment.of(
                        VARIANT,
                        List.of(
                            EventMetric.of(
                                "revenue",
                                new Statistic.Mean(),
                                new EventMeasure.Revenue(OrderValue.GROSS, List.of()))))))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.EXPERIMENT_WITHOUT_PRICES));
  }

  @Test
  void clicksAreDividedByViewsWhereNothingIsAnImpression() {
    viewIn("A", "u", "2026-03-10T10:00");
    log.row("u", EventKind.CLICK, "2026-03-10T11:00");
    viewIn("B", "v", "2026-03-10T10:00");
    EventExperiment clickThrough =
        EventExperiment.of(
            VARIANT,
            List.of(
                EventMetric.ratio(
                    "ctr", events(EventKind.CLICK), new EventMeasure.Shown(List.of()))));

    ExperimentData data = read(clickThrough).data();
    assertThat(data.metrics().getFirst().denominator().orElseThrow().rows()).isEqualTo(2);

    log.row("v", EventKind.IMPRESSION, "2026-03-10T12:00");
    data = read(clickThrough).data();
    assertThat(data.metrics().getFirst().denominator().orElseThrow().rows()).isEqualTo(1);
  }

  @Test
  void retentionHasDaysOfItsOwnAndAnImpressionIsNoActivity() {
    for (String user : List.of("early", "first", "last", "late", "seen")) {
      viewIn("A", user, "2026-03-01T10:00");
    }
    viewIn("B", "v", "2026-03-01T10:00");
    view("early", "2026-03-08T09:59:59");
    view("first", "2026-03-08T10:00");
    view("last", "2026-03-15T09:59:59");
    view("late", "2026-03-15T10:00");
    log.row("seen", EventKind.IMPRESSION, "2026-03-09T10:00");

    EventExperiments.Read read =
        read(
            EventExperiment.of(
                    VARIANT,
                    List.of(
                        EventMetric.of(
                            "kept",
                            new Statistic.Proportion(),
                            new EventMeasure.Returned(7, 14, List.of())),
                        views()))
                .followed(OptionalInt.of(1), 14, false));

    assertThat(value(read.data(), 0, "early")).isZero();
    assertThat(value(read.data(), 0, "first")).isEqualTo(1);
    assertThat(value(read.data(), 0, "last")).isEqualTo(1);
    assertThat(value(read.data(), 0, "late")).isZero();
    assertThat(value(read.data(), 0, "seen")).isZero();
    assertThat(value(read.data(), 1, "first")).isEqualTo(1);
    assertThat(read.facts().longestDays()).hasValue(14);
  }

  @Test
  void unitsWhoseWindowPassesTheDataEndAreCountedAndCanBeLeftOut() {
    viewIn("A", "u", "2026-03-01T00:00");
    viewIn("B", "v", "2026-03-02T00:01");
    view("u", "2026-03-08T10:00");
    EventExperiment week =
        EventExperiment.of(VARIANT, List.of(views())).followed(OptionalInt.of(7), 14, false);

    EventExperiments.Read read = read(week);
    assertThat(read.facts().passingEnd()).isEqualTo(1);
    assertThat(read.facts().passingEndShare()).isEqualTo(.5);
    assertThat(read.facts().leftOut()).isZero();
    assertThat(read.data().unitsPerArm()).containsExactly(1, 1);

    read = read(week.followed(OptionalInt.of(7), 14, true));
    assertThat(read.facts().leftOut()).isEqualTo(1);
    assertThat(read.data().unitsPerArm()).containsExactly(1, 0);
  }

  @Test
  void withoutAWindowTheExperimentsLastDayEndsTheCount() {
    viewIn("A", "u", "2026-03-01T10:00");
    view("u", "2026-03-05T23:59:59");
    view("u", "2026-03-06T00:00");
    viewIn("B", "v", "2026-03-01T10:00");
    viewIn("B", "late", "2026-03-06T00:00");

    ExperimentData data =
        read(EventExperiment.of(VARIANT, List.of(views()))
                .on(Optional.empty(), Optional.of(LocalDate.parse("2026-03-05"))))
            .data();

    assertThat(value(data, 0, "u")).isEqualTo(2);
    assertThat(arm(data, "late")).isEqualTo("none");
  }

  @Test
  void sessionsAndBrowseTimeBeginAtTheExposure() {
    view("u", "2026-03-10T10:00");
    viewIn("A", "u", "2026-03-10T10:10");
    view("u", "2026-03-10T10:15");
    view("u", "2026-03-10T12:00");
    view("u", "2026-03-10T12:01");
    viewIn("B", "v", "2026-03-10T10:00");

    ExperimentData data =
        read(EventExperiment.of(
                VARIANT,
                List.of(
                    EventMetric.of(
                        "sessions", new Statistic.Mean(), new EventMeasure.Sessions(List.of())),
                    EventMetric.of(
                        "seconds", new Statistic.Mean(), new EventMeasure.BrowseTime(List.of())))))
            .data();

    assertThat(value(data, 0, "u")).isEqualTo(2);
    assertThat(before(data, 0, "u")).isEqualTo(1);
    assertThat(value(data, 1, "u")).isEqualTo(360);
    assertThat(before(data, 1, "u")).isZero();
  }

  @Test
  void aDwellColumnIsTheBrowseTime() {
    viewIn("A", "u", "2026-03-10T10:10");
    log.row("u", EventKind.VIEW, "2026-03-10T10:20").dwell(7.5);
    viewIn("B", "v", "2026-03-10T10:00");

    ExperimentData data =
        read(EventExperiment.of(
                VARIANT,
                List.of(
                    EventMetric.of(
                        "seconds", new Statistic.Mean(), new EventMeasure.BrowseTime(List.of())))))
            .data();

    assertThat(value(data, 0, "u")).isEqualTo(7.5);
  }

  @Test
  void conditionsRestrictAMetric() {
    viewIn("A", "u", "2026-03-10T10:00");
    log.row("u", EventKind.PURCHASE, "2026-03-11T10:00").price(3).category("A");
    log.row("u", EventKind.PURCHASE, "2026-03-11T11:00").price(9).category("A");
    viewIn("B", "v", "2026-03-10T10:00");

    ExperimentData data =
        read(EventExperiment.of(
                VARIANT,
                List.of(
                    EventMetric.of(
                        "dear",
                        new Statistic.Mean(),
                        new EventMeasure.Revenue(
                            OrderValue.GROSS, List.of(Condition.of("price", "9")))))))
            .data();

    assertThat(value(data, 0, "u")).isEqualTo(9);
  }
}
