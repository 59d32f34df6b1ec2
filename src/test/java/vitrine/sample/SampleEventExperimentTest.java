package vitrine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.Frame;
import vitrine.core.engagement.OrderValue;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.MetricRole;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.ExperimentQuery;
import vitrine.core.exposure.ExperimentQuery.CovariateColumns;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;
import vitrine.core.exposure.ExperimentResult;
import vitrine.core.exposure.ExperimentRun;
import vitrine.core.exposure.FrameExperiment;
import vitrine.core.exposure.events.Assignment;
import vitrine.core.exposure.events.AssignmentTable;
import vitrine.core.exposure.events.EventExperiment;
import vitrine.core.exposure.events.EventExperimentDetection;
import vitrine.core.exposure.events.EventExperiments;
import vitrine.core.exposure.events.EventMeasure;
import vitrine.core.exposure.events.EventMetric;
import vitrine.core.exposure.events.ProposedMetric;
import vitrine.core.importing.FileProbe;
import vitrine.core.importing.ImportOutcome;
import vitrine.core.importing.Importer;

/** The sample shop's experiment from its events is that of its pre-aggregated table. */
class SampleEventExperimentTest {
  private static final Assignment.ByTable TABLE = new Assignment.ByTable("experiment");
  private static final AnalysisPlan PLAN = AnalysisPlan.of(AnalysisPlan.ALPHA);

  private static PreparedLog events;
  private static Frame experiment;

  @BeforeAll
  static void read() {
    events =
        PreparedLog.of(
            EventLog.of(frame("events.csv.gz", DatasetKind.EVENTS)), Progress.unwatched());
    experiment = frame("experiment.csv.gz", DatasetKind.EXPERIMENT);
  }

  private static Frame frame(String file, DatasetKind kind) {
    try (ImportOutcome read =
        new Importer()
            .read(
                FileProbe.probe(
                        List.of(Path.of("sample-data", file)),
                        ZoneId.of("Asia/Shanghai"),
                        Progress.unwatched())
                    .withKind(kind),
                Progress.unwatched())) {
      return read.frame();
    }
  }

  private static EventMeasure events(EventKind kind) {
    return new EventMeasure.Events(EventSelection.of(kind));
  }

  private static ExperimentResult fromEvents(EventExperiment definition) {
    EventExperiments.Read read =
        EventExperiments.read(
            events,
            definition,
            Optional.of(AssignmentTable.of(experiment, TABLE)),
            List.of(),
            PLAN,
            Progress.unwatched());
    return ExperimentRun.of(read.data(), read.design(), Progress.unwatched());
  }

  private static MetricColumn column(
      String name,
      Statistic statistic,
      String column,
      Optional<String> denominator,
      String before) {
    return new MetricColumn(
        new Metric(name, statistic, Direction.MORE, new MetricRole.Goal(), Optional.empty()),
        column,
        denominator,
        before.isEmpty()
            ? Optional.empty()
            : Optional.of(new CovariateColumns(before, Optional.empty())),
        OptionalDouble.empty());
  }

  @Test
  void everyEffectIsThatOfTheTable() {
    EventMeasure revenue = new EventMeasure.Revenue(OrderValue.GROSS, List.of());
    ExperimentResult log =
        fromEvents(
            EventExperiment.of(
                TABLE,
                List.of(
                    EventMetric.ratio("ctr", events(EventKind.CLICK), events(EventKind.IMPRESSION)),
                    EventMetric.of(
                        "purchased", new Statistic.Proportion(), events(EventKind.PURCHASE)),
                    EventMetric.of("revenue", new Statistic.Mean(), revenue),
                    EventMetric.of("clicks", new Statistic.Mean(), events(EventKind.CLICK)),
                    EventMetric.of("carts", new Statistic.Mean(), events(EventKind.CART)),
                    EventMetric.of(
                        "orders", new Statistic.Mean(), new EventMeasure.Orders(List.of())),
                    EventMetric.of(
                        "sessions", new Statistic.Mean(), new EventMeasure.Sessions(List.of())))));
    Optional<String> none = Optional.empty();
    ExperimentResult table =
        FrameExperiment.run(
            experiment,
            new ExperimentQuery(
                "user",
                "variant",
                List.of(
                    column("ctr", new Statistic.Ratio(), "clicks", Optional.of("impressions"), ""),
                    column("purchased", new Statistic.Proportion(), "purchased", none, ""),
                    column("revenue", new Statistic.Mean(), "revenue", none, "pre_revenue"),
                    column("clicks", new Statistic.Mean(), "clicks", none, "pre_clicks"),
                    column("carts", new Statistic.Mean(), "carts", none, ""),
                    column("orders", new Statistic.Mean(), "orders", none, ""),
                    column("sessions", new Statistic.Mean(), "sessions", none, "pre_sessions")),
                Optional.empty(),
                Map.of(),
                List.of(),
                PLAN),
            Progress.unwatched());

    assertThat(log.report().armUnits()).isEqualTo(table.report().armUnits());
    int compared = 0;
    for (Effect effect : table.report().effects()) {
      Effect same =
          log.report().effects().stream()
              .filter(other -> other.metric().equals(effect.metric()))
              .filter(other -> other.method() == effect.method())
              .filter(other -> other.adjustment() == effect.adjustment())
              .findFirst()
              .orElseThrow();
      if (effect.absolute() instanceof Estimated expected) {
        Estimated found = (Estimated) same.absolute();
        assertThat(found.value()).isCloseTo(expected.value(), within(1e-9));
        assertThat(found.standardError()).isCloseTo(expected.standardError(), within(1e-9));
        compared++;
      }
    }
    // Seven metrics and three of them adjusted, by the three methods that need no looks.
    assertThat(compared).isEqualTo(30);
  }

  @Test
  void whatIsDetectedFindsThePlantedLift() {
    EventExperiment found =
        EventExperimentDetection.of(
                events,
                List.of(new EventExperimentDetection.Candidate("experiment", experiment)),
                ProposedMetric::name)
            .orElseThrow();
    assertThat(found.assignment()).isEqualTo(TABLE);

    Map<String, Double> planted =
        Map.of("CLICK_THROUGH_RATE", .3, "PURCHASE_RATE", .358, "REVENUE_PER_USER", .721);
    Stream<Effect> shown = fromEvents(found).report().shown().stream();

    assertThat(shown.filter(effect -> planted.containsKey(effect.metric().name())).toList())
        .hasSize(3)
        .allSatisfy(
            effect -> {
              Estimated lift = effect.relative().estimated().orElseThrow();
              double truth = planted.getOrDefault(effect.metric().name(), Double.NaN);
              assertThat(lift.interval().low()).isBetween(0.0, truth);
              assertThat(lift.interval().high()).isGreaterThan(truth);
            });
  }
}
