package vitrine.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.ExperimentReport.ArmUnits;

/**
 * The strata of GrowthBook's test_post_strat.py (growthbook/growthbook, packages/stats), whose
 * effects are ours; its standard errors add the sampling of the weights, which count as fixed here,
 * so those and the degrees of freedom come from an independent computation.
 */
class PostStratifiedTest {
  private static final double[][][] COUNTS = {
    {{21, 330.0696210595999, 5377.811252605509}, {42, 708.1220000911836, 12249.255519049513}},
    {{65, 1391.96628040659, 30546.63404187155}, {75, 1807.4703052657744, 45000.287664918586}},
    {{102, 2916.824124651419, 86396.06886690554}, {101, 3104.5399914554023, 98365.40553530994}},
    {{151, 5172.587929941052, 182453.04528037464}, {121, 4613.696610070716, 180520.64781229294}},
    {{160, 6539.348445231273, 274981.98909352464}, {162, 7431.953259880505, 349244.6690736718}}
  };
  private static final double[][][] DENOMINATORS = {
    {
      {890.9766550739607, 38220.95223835553, 14263.937571840695},
      {1745.9858250014954, 73194.53424221886, 29826.620793423102}
    },
    {
      {2769.8126179473184, 118719.96077578884, 59924.702385890436},
      {3184.8395612061063, 136710.92474497214, 78119.14871556411}
    },
    {
      {4445.780384331884, 195387.7733842407, 129041.55268673625},
      {4235.277718489282, 179690.4720421368, 132444.36911739354}
    },
    {
      {6510.170220892494, 283094.7243365024, 226127.20135744457},
      {5079.943060454901, 215529.32009367683, 196562.8269130501}
    },
    {
      {6906.305872710853, 300900.3106781779, 286483.9732935189},
      {6899.004661928157, 296839.44355002965, 321057.8410309036}
    }
  };

  @Test
  void means() {
    Effect effect = effect(new Statistic.Mean(), strata(false));

    assertThat(effect.absolute().estimated().orElseThrow())
        .satisfies(
            d -> {
              assertThat(d.value()).isCloseTo(3.548094377986586, within(1e-10));
              assertThat(d.standardError()).isCloseTo(0.37423449351239096, within(1e-10));
              assertThat(d.degreesOfFreedom()).isCloseTo(849.8185730042353, within(1e-7));
              assertThat(d.interval().low()).isCloseTo(2.8135621080011375, within(1e-9));
              assertThat(d.interval().high()).isCloseTo(4.2826266479720365, within(1e-9));
            });
    assertThat(effect.relative().estimated().orElseThrow())
        .satisfies(
            lift -> {
              assertThat(lift.value()).isCloseTo(0.10994584851937336, within(1e-10));
              assertThat(lift.standardError()).isCloseTo(0.012212494276896644, within(1e-10));
              assertThat(lift.interval().low()).isCloseTo(0.08597566057865065, within(1e-9));
            });
  }

  @Test
  void ratios() {
    Effect effect = effect(new Statistic.Ratio(), strata(true));

    assertThat(effect.absolute().estimated().orElseThrow())
        .satisfies(
            d -> {
              assertThat(d.value()).isCloseTo(0.10008903417216032, within(1e-10));
              assertThat(d.standardError()).isCloseTo(0.0049761184737305945, within(1e-10));
              assertThat(d.degreesOfFreedom()).isCloseTo(785.6214475199681, within(1e-7));
            });
    assertThat(effect.relative().estimated().orElseThrow())
        .satisfies(
            lift -> {
              assertThat(lift.value()).isCloseTo(0.13371299783026003, within(1e-10));
              assertThat(lift.standardError()).isCloseTo(0.007123690342477276, within(1e-10));
            });
  }

  /** One stratum is the whole: the adjustment changes nothing. */
  @Test
  void oneStratumIsNoAdjustment() {
    Arm a = new Arm("A", Moments.of(new double[] {1, 2, 4, 8}));
    Arm b = new Arm("B", Moments.of(new double[] {3, 5, 6}));
    MetricArms metric =
        new MetricArms(new Metric("m", new Statistic.Mean(), Direction.MORE), List.of(a, b))
            .stratified(List.of(new Stratum("all", List.of(a, b))));

    ExperimentReport report = report(metric);
    ExperimentOutcome.Estimated plain =
        report.effects(Method.FIXED, Adjustment.NONE).getFirst().absolute().estimated().get();
    ExperimentOutcome.Estimated adjusted =
        report
            .effects(Method.FIXED, Adjustment.POST_STRATIFIED)
            .getFirst()
            .absolute()
            .estimated()
            .get();

    assertThat(adjusted.value()).isCloseTo(plain.value(), within(1e-12));
    assertThat(adjusted.standardError()).isCloseTo(plain.standardError(), within(1e-12));
    assertThat(adjusted.p()).isCloseTo(plain.p(), within(1e-12));
  }

  @Test
  void aStratumThatLacksUnitsInAnArmIsSaid() {
    List<Stratum> strata = new ArrayList<>(strata(false));
    strata.add(new Stratum("rare", List.of(new Arm("A", Moments.of(new double[] {1, 2})))));

    assertThat(effect(new Statistic.Mean(), strata).absolute())
        .isEqualTo(new NotEstimable(Reason.STRATUM_TOO_SMALL));
  }

  /**
   * Kidney stones (Charig, Webb, Payne and Wickham, BMJ 292, 1986; as an example of the paradox:
   * Julious and Mullee, BMJ 309, 1994): the treatment that is better for small and for large stones
   * is worse over all.
   */
  @Test
  void simpsonsParadoxIsFound() {
    Map<String, List<Arm>> stones =
        Map.of(
            "small", List.of(cured("B", 234, 270), cured("A", 81, 87)),
            "large", List.of(cured("B", 55, 80), cured("A", 192, 263)));

    SegmentMix mix =
        new ExperimentAnalysis(AnalysisPlan.of(.05))
            .mixes(
                "B",
                new Metric("cured", new Statistic.Proportion(), Direction.MORE),
                "size",
                stones)
            .getFirst();

    assertThat(mix.kind()).isEqualTo(SegmentMix.Kind.REVERSED);
    assertThat(mix.overall().value()).isCloseTo(273 / 350.0 - 289 / 350.0, within(1e-12));
    double small = 357 / 700.0;
    assertThat(mix.sameMix().value())
        .isCloseTo(
            small * (81 / 87.0 - 234 / 270.0) + (1 - small) * (192 / 263.0 - 55 / 80.0),
            within(1e-12));
    assertThat(mix.clause().key()).isEqualTo("experiment.simpson.reversed");
  }

  @Test
  void equalSharesAreNoParadoxHoweverSmallTheEffect() {
    Map<String, List<Arm>> halves =
        Map.of(
            "x", List.of(cured("A", 50, 100), cured("B", 51, 101)),
            "y", List.of(cured("A", 20, 100), cured("B", 19, 99)));

    SegmentMix mix =
        new ExperimentAnalysis(AnalysisPlan.of(.05))
            .mixes("A", new Metric("m", new Statistic.Proportion(), Direction.MORE), "half", halves)
            .getFirst();

    assertThat(mix.misleads()).isFalse();
    assertThat(mix.sharesP()).isGreaterThan(.5);
  }

  private static Arm cured(String arm, long yes, long n) {
    return new Arm(arm, Moments.ofSums(n, new double[] {yes}, new double[][] {{yes}}));
  }

  private static List<Stratum> strata(boolean ratio) {
    List<Stratum> strata = new ArrayList<>();
    for (int k = 0; k < COUNTS.length; k++) {
      strata.add(
          new Stratum(
              "browser_" + k,
              List.of(
                  new Arm("A", moments(COUNTS[k][0], DENOMINATORS[k][0], ratio)),
                  new Arm("B", moments(COUNTS[k][1], DENOMINATORS[k][1], ratio)))));
    }
    return strata;
  }

  private static Moments moments(double[] m, double[] d, boolean ratio) {
    long n = (long) m[0];
    return ratio
        ? Moments.ofSums(n, new double[] {m[1], d[0]}, new double[][] {{m[2], d[2]}, {d[2], d[1]}})
        : Moments.ofSums(n, new double[] {m[1]}, new double[][] {{m[2]}});
  }

  private static Effect effect(Statistic statistic, List<Stratum> strata) {
    List<Arm> arms = new ArrayList<>();
    for (String name : List.of("A", "B")) {
      int variables = strata.getFirst().arms().getFirst().units().variables();
      arms.add(
          new Arm(
              name,
              strata.stream()
                  .map(stratum -> stratum.units(name, variables))
                  .reduce(Moments.empty(variables), Moments::merge)));
    }
    MetricArms metric =
        new MetricArms(new Metric("m", statistic, Direction.MORE), arms).stratified(strata);
    return report(metric).effects(Method.FIXED, Adjustment.POST_STRATIFIED).getFirst();
  }

  private static ExperimentReport report(MetricArms metric) {
    List<ArmUnits> units =
        metric.arms().stream().map(arm -> new ArmUnits(arm.name(), arm.units().n(), 1)).toList();
    return new ExperimentAnalysis(AnalysisPlan.of(.05))
        .report("A", units, MixedExposure.NONE, List.of(metric));
  }
}
