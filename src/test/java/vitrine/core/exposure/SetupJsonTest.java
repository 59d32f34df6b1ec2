package vitrine.core.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import vitrine.core.engagement.log.Condition;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.Method;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.MetricRole;
import vitrine.core.experiment.Prior;
import vitrine.core.experiment.Scale;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.ExperimentQuery.CovariateColumns;
import vitrine.core.exposure.ExperimentQuery.MetricColumn;

class SetupJsonTest {

  @Test
  void everythingComesBack() {
    MetricColumn goal =
        new MetricColumn("购买", new Statistic.Proportion(), "bought", Direction.MORE);
    MetricColumn ratio =
        new MetricColumn(
            new Metric(
                "clicks per view",
                new Statistic.Ratio(),
                Direction.LESS,
                new MetricRole.Guardrail(Optional.of(new MetricRole.Margin(.02, Scale.RELATIVE))),
                Optional.of(new Prior(.1, .3, Scale.ABSOLUTE))),
            "clicks",
            Optional.of("views"),
            Optional.of(new CovariateColumns("pre_clicks", Optional.of("pre_views"))),
            OptionalDouble.of(.999));
    MetricColumn quantile =
        new MetricColumn(
            new Metric(
                "p95",
                new Statistic.Quantile(.95, Statistic.Quantile.Basis.ROWS),
                Direction.LESS,
                new MetricRole.Guardrail(Optional.empty()),
                Optional.empty()),
            "latency",
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty());
    ExperimentSetup setup =
        new ExperimentSetup(
            "user",
            "group",
            Optional.of("a"),
            List.of(goal, ratio, quantile),
            Map.of("a", .9, "b", .1),
            List.of("country", "device"),
            Optional.of("device"),
            new AnalysisPlan(
                .1,
                OptionalDouble.of(40_000),
                List.of(.25, .5),
                Optional.of(Method.BAYESIAN),
                Correction.BENJAMINI_HOCHBERG),
            RowRules.keeping(
                List.of(
                    List.of(Condition.of("group", "a"), Condition.of("page", "old")),
                    List.of(Condition.of("group", "b"), Condition.of("page", "new", "newer"))),
                true),
            ExperimentSetup.Known.NOTHING);
    assertThat(SetupJson.read(SetupJson.write(setup))).contains(setup);
  }

  @Test
  void documentOfAnOlderProgramIsRead() {
    String json =
        "{\"unit\":\"user\",\"variant\":\"group\",\"ended\":true,\"control\":\"b\",\"shares\":{},"
            + "\"metrics\":[{\"name\":\"m\",\"type\":\"mean\",\"column\":\"c\","
            + "\"lowerIsBetter\":true,\"covariate\":\"pre_c\"}]}";
    assertThat(SetupJson.read(json))
        .contains(
            ExperimentSetup.of(
                    "user",
                    "group",
                    List.of(
                        new MetricColumn(
                            "m", new Statistic.Mean(), "c", Direction.LESS, Optional.of("pre_c"))))
                .withControl("b"));
  }

  @Test
  void whatIsNoSetupIsNone() {
    assertThat(SetupJson.read("")).isEmpty();
    assertThat(SetupJson.read("{")).isEmpty();
    assertThat(SetupJson.read("{\"unit\":\"u\",\"metrics\":[]}")).isEmpty();
    assertThat(
            SetupJson.read(
                "{\"unit\":\"u\",\"variant\":\"v\",\"metrics\":[{\"type\":\"future\"}]}"))
        .isEmpty();
  }
}
