package vitrine.core.exposure.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.OrderValue;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.EventSelection;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Method;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.MetricRole;
import vitrine.core.experiment.Prior;
import vitrine.core.experiment.Scale;
import vitrine.core.experiment.Statistic;

class EventExperimentJsonTest {

  @Test
  void whatIsWrittenIsReadBack() {
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put("B", .9);
    shares.put("A", .1);
    Condition shoes = Condition.of("category", "shoes");
    EventExperiment experiment =
        new EventExperiment(
            new Assignment.ByTable(
                "table", Optional.of("user"), Optional.empty(), Optional.of("assigned_at")),
            Optional.of(EventSelection.named("pv").where(shoes)),
            Optional.of(LocalDate.parse("2026-04-20")),
            Optional.empty(),
            OptionalInt.of(7),
            14,
            true,
            List.of(
                EventMetric.ratio(
                    "ctr",
                    new EventMeasure.Events(EventSelection.of(EventKind.CLICK)),
                    new EventMeasure.Shown(List.of(shoes))),
                new EventMetric(
                    new Metric(
                        "late",
                        new Statistic.Quantile(.9, Statistic.Quantile.Basis.UNITS),
                        Direction.LESS,
                        new MetricRole.Guardrail(
                            Optional.of(new MetricRole.Margin(.02, Scale.RELATIVE))),
                        Optional.of(Prior.MODEST_LIFT)),
                    new EventMeasure.Revenue(OrderValue.NET, List.of()),
                    Optional.empty(),
                    OptionalDouble.of(.999)),
                EventMetric.of(
                    "kept",
                    new Statistic.Proportion(),
                    new EventMeasure.Returned(7, 14, List.of())),
                EventMetric.of(
                    "orders", new Statistic.Mean(), new EventMeasure.Orders(List.of(shoes))),
                EventMetric.of(
                    "sessions", new Statistic.Mean(), new EventMeasure.Sessions(List.of())),
                EventMetric.of(
                    "time", new Statistic.Mean(), new EventMeasure.BrowseTime(List.of()))),
            Optional.of("A"),
            shares,
            List.of("device", "loyal"),
            Optional.of("device"),
            new AnalysisPlan(
                .1,
                OptionalDouble.of(5000),
                List.of(.5, 1.0),
                Optional.of(Method.BAYESIAN),
                Correction.NONE));

    String json = EventExperimentJson.write(experiment);

    assertThat(EventExperimentJson.read(json)).contains(experiment);
    assertThat(EventExperimentJson.read(json).orElseThrow().shares().keySet())
        .containsExactly("B", "A");
    EventExperiment byColumn = experiment.withAssignment(new Assignment.ByColumn("variant"));
    assertThat(EventExperimentJson.read(EventExperimentJson.write(byColumn))).contains(byColumn);
  }

  @Test
  void otherDocumentsAreNone() {
    assertThat(EventExperimentJson.read("{\"unit\":\"user\",\"variant\":\"v\"}")).isEmpty();
    assertThat(EventExperimentJson.read("{\"assignment\":{\"type\":\"other\"}}")).isEmpty();
    assertThat(EventExperimentJson.read("no json")).isEmpty();
  }
}
