package vitrine.core.exposure.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.segment.HasEvent;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.Reason;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.ExperimentResult;
import vitrine.core.exposure.ExperimentRun;
import vitrine.core.exposure.UnitSegments;

/** Who takes part in an experiment on events, when, and in which groups, on logs made by hand. */
class EventExperimentsTest extends EventExperimentCase {
  @Test
  void whatComesBeforeTheExposureIsTheCovariateAndNeverTheMetric() {
    view("u", "2026-03-01T10:00");
    view("u", "2026-03-05T10:00");
    viewIn("B", "u", "2026-03-10T10:00");
    view("u", "2026-03-11T10:00");
    viewIn("A", "v", "2026-03-10T10:00");

    ExperimentData data = read(EventExperiment.of(VARIANT, List.of(views()))).data();

    assertThat(data.arms()).containsExactly("A", "B");
    assertThat(arm(data, "u")).isEqualTo("B");
    assertThat(value(data, 0, "u")).isEqualTo(2);
    assertThat(before(data, 0, "u")).isEqualTo(2);
    assertThat(value(data, 0, "v")).isEqualTo(1);
    assertThat(before(data, 0, "v")).isZero();
  }

  @Test
  void anEventAtTheVeryEndOfTheWindowNoLongerCounts() {
    viewIn("A", "u", "2026-03-10T10:00");
    view("u", "2026-03-17T09:59:59");
    view("u", "2026-03-17T10:00");
    viewIn("B", "v", "2026-03-10T10:00");
    view("v", "2026-03-31T10:00");

    EventExperiments.Read read =
        read(EventExperiment.of(VARIANT, List.of(views())).followed(OptionalInt.of(7), 14, false));

    assertThat(value(read.data(), 0, "u")).isEqualTo(2);
    assertThat(value(read.data(), 0, "v")).isEqualTo(1);
    assertThat(read.facts().passingEnd()).isZero();
  }

  @Test
  void theLookBackHoldsItsFirstInstantAndNothingOlder() {
    view("u", "2026-03-01T09:59:59");
    view("u", "2026-03-01T10:00");
    viewIn("A", "u", "2026-03-15T10:00");
    viewIn("B", "v", "2026-03-15T10:00");

    EventExperiments.Read read = read(EventExperiment.of(VARIANT, List.of(views())));

    assertThat(before(read.data(), 0, "u")).isEqualTo(1);
    assertThat(read.facts().lookBackEvents()).isEqualTo(1);
    assertThat(read.facts().lookBackCut()).isZero();
  }

  @Test
  void aLookBackThatTheDataDoesNotHoldIsCounted() {
    view("u", "2026-03-10T10:00");
    viewIn("A", "u", "2026-03-15T10:00");
    viewIn("B", "v", "2026-03-24T10:00");

    ExposureFacts facts = read(EventExperiment.of(VARIANT, List.of(views()))).facts();

    assertThat(facts.lookBackCut()).isEqualTo(1);
    assertThat(facts.lookBackCutShare()).isEqualTo(.5);
  }

  @Test
  void whoIsSeenInTwoVariantsIsMixed() {
    viewIn("A", "u", "2026-03-10T10:00");
    viewIn("B", "u", "2026-03-12T10:00");
    viewIn("A", "v", "2026-03-10T10:00");
    viewIn("B", "w", "2026-03-10T10:00");

    EventExperiments.Read read = read(EventExperiment.of(VARIANT, List.of(views())));

    assertThat(arm(read.data(), "u")).isEqualTo("mixed");
    assertThat(read.data().unitsPerArm()).containsExactly(1, 1);
    assertThat(read.data().mixedExposure().mixed()).isEqualTo(1);
    assertThat(read.data().mixedExposure().units()).isEqualTo(3);
    assertThat(read.facts().mixed()).isEqualTo(1);
    assertThat(read.data().metrics().getFirst().numerator().unit())
        .doesNotContain(unit(read.data(), "u"));
  }

  @Test
  void aSecondVariantOutsideTheExperimentsDaysMixesNobody() {
    viewIn("A", "u", "2026-03-10T10:00");
    viewIn("B", "u", "2026-03-20T10:00");
    viewIn("B", "v", "2026-03-10T10:00");
    viewIn("old", "w", "2026-02-10T10:00");

    ExperimentData data =
        read(EventExperiment.of(VARIANT, List.of(views()))
                .on(
                    Optional.of(LocalDate.parse("2026-03-01")),
                    Optional.of(LocalDate.parse("2026-03-15"))))
            .data();

    assertThat(data.arms()).containsExactly("A", "B");
    assertThat(arm(data, "u")).isEqualTo("A");
    assertThat(value(data, 0, "u")).isEqualTo(1);
  }

  @Test
  void anAssignmentAfterTheOutcomeExposesNobody() {
    log.row("u", EventKind.PURCHASE, "2026-03-10T10:00").price(5);
    view("v", "2026-03-10T10:00");
    view("v", "2026-03-12T10:00");
    view("w", "2026-03-12T10:00");
    assign("u", "A", "2026-03-11T00:00");
    assign("v", "A", "2026-03-11T00:00");
    assign("w", "B", "2026-03-11T00:00");
    assign("never", "B", "2026-03-11T00:00");

    EventExperiments.Read read =
        read(
            EventExperiment.of(
                TABLE,
                List.of(
                    EventMetric.of(
                        "bought", new Statistic.Proportion(), events(EventKind.PURCHASE)),
                    views())));

    assertThat(arm(read.data(), "u")).isEqualTo("none");
    assertThat(value(read.data(), 1, "v")).isEqualTo(1);
    assertThat(before(read.data(), 1, "v")).isEqualTo(1);
    ExposureFacts facts = read.facts();
    assertThat(facts.exposureDays())
        .contains(new Period(LocalDate.parse("2026-03-12"), LocalDate.parse("2026-03-12")));
    assertThat(facts.assigned()).isEqualTo(4);
    assertThat(facts.exposed()).isEqualTo(2);
    assertThat(facts.arms().getFirst().neverExposed()).isEqualTo(1);
    assertThat(facts.onlyBefore()).isEqualTo(1);
    assertThat(facts.unknown()).isEqualTo(1);
  }

  @Test
  void ifAllWereAssignedAfterTheirOutcomesNothingIsEstimated() {
    view("u", "2026-03-10T10:00");
    view("v", "2026-03-10T10:00");
    assign("u", "A", "2026-03-11T00:00");
    assign("v", "B", "2026-03-11T00:00");

    EventExperiments.Read read = read(EventExperiment.of(TABLE, List.of(views())));
    ExperimentResult result = ExperimentRun.of(read.data(), read.design(), Progress.unwatched());

    assertThat(read.facts().onlyBefore()).isEqualTo(2);
    assertThat(result.report().effects())
        .allSatisfy(
            effect ->
                assertThat(effect.absolute()).isEqualTo(new NotEstimable(Reason.TOO_FEW_UNITS)));
  }

  @Test
  void anEventAtTheTimeOfTheAssignmentExposes() {
    view("u", "2026-03-10T10:00");
    view("v", "2026-03-10T10:00");
    assign("u", "A", "2026-03-10T10:00");
    assign("u", "A", "2026-03-20T10:00");
    assign("v", "B", "2026-03-10T10:00");

    ExperimentData data = read(EventExperiment.of(TABLE, List.of(views()))).data();

    assertThat(value(data, 0, "u")).isEqualTo(1);
  }

  @Test
  void whoIsAssignedTwiceIsMixedAndTheEarliestTimeCounts() {
    view("u", "2026-03-10T10:00");
    view("v", "2026-03-10T10:00");
    view("w", "2026-03-10T10:00");
    assign("u", "A", "2026-03-12T10:00");
    assign("u", "B", "2026-03-01T10:00");
    assign("v", "A", "2026-03-09T10:00");
    assign("w", "B", "2026-03-09T10:00");

    ExperimentData data = read(EventExperiment.of(TABLE, List.of(views()))).data();

    assertThat(arm(data, "u")).isEqualTo("mixed");
    assertThat(data.unitsPerArm()).containsExactly(1, 1);
  }

  @Test
  void idsMatchLetterByLetterLeadingZerosIncluded() {
    view("007", "2026-03-10T10:00");
    view("7", "2026-03-10T10:00");
    assign("007", "A", "2026-03-01T00:00");
    assign("7", "B", "2026-03-01T00:00");
    assign("07", "B", "2026-03-01T00:00");

    EventExperiments.Read read = read(EventExperiment.of(TABLE, List.of(views())));

    assertThat(arm(read.data(), "007")).isEqualTo("A");
    assertThat(arm(read.data(), "7")).isEqualTo("B");
    assertThat(read.facts().unknown()).isEqualTo(1);
  }

  @Test
  void theTriggerExposesAndTiesKeepFileOrder() {
    viewIn("A", "u", "2026-03-10T10:00");
    log.row("u", EventKind.CLICK, "2026-03-11T10:00");
    log.row("u", EventKind.CART, "2026-03-11T10:00");
    log.row("u", EventKind.CLICK, "2026-03-11T10:00");
    viewIn("B", "v", "2026-03-10T10:00");
    log.row("v", EventKind.CART, "2026-03-12T10:00");
    viewIn("B", "w", "2026-03-10T10:00");

    EventExperiments.Read read =
        read(
            EventExperiment.of(
                    VARIANT,
                    List.of(
                        EventMetric.of("clicks", new Statistic.Mean(), events(EventKind.CLICK))))
                .withTrigger(Optional.of(EventSelection.of(EventKind.CART))));

    assertThat(value(read.data(), 0, "u")).isEqualTo(1);
    assertThat(before(read.data(), 0, "u")).isEqualTo(1);
    assertThat(arm(read.data(), "w")).isEqualTo("none");
    assertThat(read.facts().arms().get(1).neverExposed()).isEqualTo(1);
    assertThat(read.facts().onlyBefore()).isZero();
  }

  @Test
  void daysAreCountedFromTheFirstExposure() {
    view("w", "2026-03-01T10:00");
    viewIn("A", "u", "2026-03-10T23:00");
    viewIn("B", "v", "2026-03-12T10:00");
    view("u", "2026-03-15T10:00");

    ExperimentData data = read(EventExperiment.of(VARIANT, List.of(views()))).data();

    assertThat(data.days().orElseThrow().first()).isEqualTo(LocalDate.parse("2026-03-10"));
    assertThat(data.days().orElseThrow().count()).isEqualTo(6);
    assertThat(data.days().orElseThrow().exposure()[unit(data, "v")]).isEqualTo(2);
    assertThat(data.days().orElseThrow().exposure()[unit(data, "w")]).isEqualTo(-1);
    assertThat(data.metrics().getFirst().numerator().day()).containsExactlyInAnyOrder(0, 5, 2);
  }

  @Test
  void aSegmentIsWhatAUnitWasBeforeTheExposureOrAtIt() {
    log.row("u", EventKind.VIEW, "2026-03-09T10:00").session("phone");
    log.row("u", EventKind.VIEW, "2026-03-10T10:00").session("desktop").category("A");
    log.row("v", EventKind.VIEW, "2026-03-10T10:00").session("desktop").category("B");
    log.row("w", EventKind.VIEW, "2026-03-10T10:00").category("B");
    log.row("w", EventKind.VIEW, "2026-03-11T10:00").session("tablet").category("B");

    UnitSegments devices =
        read(EventExperiment.of(VARIANT, List.of(views()))
                .withSegments(List.of("session"), Optional.empty()))
            .data()
            .segments()
            .getFirst();

    assertThat(devices.names()).containsExactly("phone", "desktop");
    assertThat(devices.ofUnit()).containsExactly(0, 1, -1);
  }

  @Test
  void aSavedSegmentSplitsItsShoppersFromAllOthers() {
    view("u", "2026-03-01T10:00");
    viewIn("A", "u", "2026-03-10T10:00");
    viewIn("B", "v", "2026-03-10T10:00");
    Segment early =
        new Segment(
            "early",
            List.of(
                new HasEvent(
                    List.of(),
                    Optional.of(
                        new Period(
                            LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-05"))))));

    UnitSegments split =
        read(
                EventExperiment.of(VARIANT, List.of(views()))
                    .withSegments(List.of("early"), Optional.empty()),
                early)
            .data()
            .segments()
            .getFirst();

    assertThat(split.names()).containsExactly("early", "¬ early");
    assertThat(split.ofUnit()).containsExactly(0, 1);
  }

  @Test
  void aColumnOfTheAssignmentsSplitsToo() {
    view("u", "2026-03-10T10:00");
    view("v", "2026-03-10T10:00");
    assignments.row("u", EventKind.OTHER, "2026-03-01T10:00").category("A").session("CN");
    assignments.row("v", EventKind.OTHER, "2026-03-01T10:00").category("B").session("SG");

    UnitSegments split =
        read(EventExperiment.of(TABLE, List.of(views()))
                .withSegments(List.of("session"), Optional.empty()))
            .data()
            .segments()
            .getFirst();

    assertThat(split.names()).containsExactly("CN", "SG");
    assertThat(split.ofUnit()).containsExactly(0, 1);
  }

  @Test
  void plannedArmsTakePartWithoutUnitsAndOneArmIsRefused() {
    viewIn("A", "u", "2026-03-10T10:00");
    EventExperiment experiment = EventExperiment.of(VARIANT, List.of(views()));

    assertThatThrownBy(() -> read(experiment))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.EXPERIMENT_ONE_ARM));
    assertThat(
            read(experiment.withArms(Optional.of("A"), Map.of("A", .5, "B", .5)))
                .data()
                .unitsPerArm())
        .containsExactly(1, 0);
  }
}
