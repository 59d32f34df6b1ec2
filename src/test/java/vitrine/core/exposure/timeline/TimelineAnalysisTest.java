package vitrine.core.exposure.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.experiment.Adjustment;
import vitrine.core.experiment.AnalysisPlan;
import vitrine.core.experiment.ArmEstimate;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.Effect;
import vitrine.core.experiment.ExperimentOutcome;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.Method;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.Statistic;
import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.ExperimentDesign;
import vitrine.core.exposure.ExperimentRun;

class TimelineAnalysisTest {
  private static final ExperimentDesign DESIGN =
      new ExperimentDesign("A", Map.of(), AnalysisPlan.of(.05));
  private static final List<Statistic> STATISTICS =
      List.of(new Statistic.Mean(), new Statistic.Proportion(), new Statistic.Ratio());

  /**
   * Day 0: A holds 1 and 3, B holds 2 and 6. Day 1 adds 4 to the first unit of A and brings a third
   * unit without rows into B.
   */
  @Test
  void everyDayHoldsTheUnitsExposedByThenWithTheirRowsSoFar() {
    TimedRows rows =
        new TimedRows(new int[] {0, 0, 1, 1, 1}, new int[] {0, 0, 0, 0, 1}, 2)
            .row(0, 0, 1, 1)
            .row(1, 0, 3, 1)
            .row(2, 0, 2, 1)
            .row(3, 0, 6, 1)
            .row(0, 1, 4, 1);

    List<Timeline.Day> days = timeline(rows.data(new Statistic.Mean(), Optional.empty())).days();

    assertThat(days.get(0).date()).isEqualTo(TimedRows.FIRST);
    assertThat(days.get(0).fixed().control().value()).isEqualTo(2);
    assertThat(days.get(0).fixed().treatment().value()).isEqualTo(4);
    assertThat(days.get(0).fixed().control().variance()).isEqualTo(2);
    assertThat(days.get(1).fixed().control().value()).isEqualTo(4);
    assertThat(days.get(1).fixed().control().variance()).isEqualTo(2);
    assertThat(days.get(1).fixed().treatment().n()).isEqualTo(3);
    assertThat(days.get(1).fixed().treatment().value()).isCloseTo(8 / 3.0, within(1e-15));
    assertThat(days.get(1).warmingUp()).isTrue();
  }

  @Property(tries = 60, seed = "7")
  void theLastDayIsTheReport(
      @ForAll @IntRange(min = 0, max = 2) int kind, @ForAll @IntRange(max = 9999) int draw) {
    Random random = new Random(draw);
    TimedRows rows = random(random, 0);
    double[] before = random.doubles(40).toArray();
    boolean covariate = kind == 0 && draw % 2 == 0;
    OptionalDouble cut = kind == 0 ? OptionalDouble.of(.9) : OptionalDouble.empty();
    ExperimentData data =
        rows.data(STATISTICS.get(kind), covariate ? Optional.of(before) : Optional.empty(), cut);

    ExperimentTimeline timeline = TimelineAnalysis.of(data, DESIGN, Progress.unwatched());
    List<Effect> effects = ExperimentRun.of(data, DESIGN, Progress.unwatched()).report().effects();

    for (Timeline one : timeline.timelines()) {
      same(one.days().getLast().fixed(), effects, one.adjustment());
      same(one.days().getLast().alwaysValid(), effects, one.adjustment());
    }
    assertThat(timeline.timelines()).hasSize(covariate ? 2 : 1);
  }

  private static void same(Effect last, List<Effect> effects, Adjustment adjustment) {
    Effect report =
        effects.stream()
            .filter(effect -> effect.method() == last.method())
            .filter(effect -> effect.adjustment() == adjustment)
            .findFirst()
            .orElseThrow();
    close(last.absolute(), report.absolute());
    close(last.relative(), report.relative());
  }

  private static void close(ExperimentOutcome ours, ExperimentOutcome theirs) {
    if (theirs instanceof Estimated there && ours instanceof Estimated here) {
      assertThat(here.value()).isCloseTo(there.value(), within(1e-12));
      assertThat(here.standardError()).isCloseTo(there.standardError(), within(1e-12));
      assertThat(here.p()).isCloseTo(there.p(), within(1e-9));
    } else {
      assertThat(ours).isEqualTo(theirs);
    }
  }

  @Property(tries = 30, seed = "8")
  void everyDayIsAPlainRecount(
      @ForAll @IntRange(min = 0, max = 2) int kind, @ForAll @IntRange(max = 9999) int draw) {
    TimedRows rows = random(new Random(draw), kind == 0 ? 1e9 : 0);

    Timeline timeline = timeline(rows.data(STATISTICS.get(kind), Optional.empty()));

    for (int day = 0; day < timeline.days().size(); day++) {
      Effect effect = timeline.days().get(day).fixed();
      for (int arm = 0; arm < 2; arm++) {
        double[][] units = rows.recount(arm, day);
        assertEstimate(arm == 0 ? effect.control() : effect.treatment(), units, kind);
      }
    }
  }

  @Property(tries = 30, seed = "9")
  void noveltyIsAPlainRecountByDaysSinceExposure(
      @ForAll @IntRange(min = 0, max = 2) int kind, @ForAll @IntRange(max = 9999) int draw) {
    TimedRows rows = random(new Random(draw), 0);

    Novelty novelty =
        TimelineAnalysis.of(
                rows.data(STATISTICS.get(kind), Optional.empty()), DESIGN, Progress.unwatched())
            .novelties()
            .getFirst();

    for (Novelty.Day day : novelty.days()) {
      for (int arm = 0; arm < 2; arm++) {
        double[][] units = rows.recountSince(arm, day.since());
        assertEstimate(arm == 0 ? day.effect().control() : day.effect().treatment(), units, kind);
      }
    }
  }

  private static void assertEstimate(ArmEstimate estimate, double[][] units, int kind) {
    int n = units[0].length;
    assertThat(estimate.n()).isEqualTo(n);
    double[] first = units[kind == 1 ? 2 : 0];
    Moments plain = Moments.of(first, units[1]);
    double value = kind == 2 ? plain.mean(0) / plain.mean(1) : plain.mean(0);
    if (n > 1 && Double.isFinite(value)) {
      assertThat(estimate.value()).isCloseTo(value, within(1e-9 * (1 + Math.abs(value))));
      double p = value;
      double variance =
          switch (kind) {
            case 0 -> plain.variance(0);
            case 1 -> p * (1 - p);
            default ->
                IntStream.range(0, n)
                        .mapToDouble(i -> (units[0][i] - p * units[1][i]) / plain.mean(1))
                        .map(v -> v * v)
                        .sum()
                    / (n - 1);
          };
      assertThat(estimate.variance()).isCloseTo(variance, within(1e-6 * (1 + variance)));
    }
  }

  /** 40 units over ten days; values near {@code level}, some negative where that is 0. */
  private static TimedRows random(Random random, double level) {
    int[] arms = IntStream.range(0, 40).map(unit -> unit % 2).toArray();
    int[] exposure = IntStream.range(0, 40).map(unit -> random.nextInt(10)).toArray();
    TimedRows rows = new TimedRows(arms, exposure, 10);
    for (int i = 0; i < 120; i++) {
      int unit = random.nextInt(40);
      int day = exposure[unit] + random.nextInt(10 - exposure[unit]);
      rows.row(unit, day, level + random.nextInt(9) - 3, 1 + random.nextInt(4));
    }
    return rows;
  }

  /** A fixed test sees a result on day 1 that the later units take back. */
  @Test
  void peekingCountsTheDaysOnWhichAFixedTestWouldHaveSpoken() {
    int[] arms = IntStream.range(0, 400).map(unit -> unit % 2).toArray();
    int[] exposure = IntStream.range(0, 400).map(unit -> unit / 100).toArray();
    TimedRows rows = new TimedRows(arms, exposure, 4);
    for (int unit = 0; unit < 400; unit++) {
      boolean early = unit < 100;
      double lift = unit % 2 == 1 ? (early ? .9 : -.35) : 0;
      rows.row(unit, exposure[unit], (unit / 2) % 5 * .5 + lift, 1);
    }

    ExperimentTimeline all =
        TimelineAnalysis.of(
            rows.data(new Statistic.Mean(), Optional.empty()), DESIGN, Progress.unwatched());
    Peeking peeking = all.peeking().getFirst();

    assertThat(peeking.looks()).isEqualTo(4);
    assertThat(peeking.first()).contains(TimedRows.FIRST);
    assertThat(peeking.atEnd()).isFalse();
    assertThat(peeking.misleads()).isTrue();
    long plain =
        all.timelines().getFirst().days().stream()
            .filter(day -> ((Estimated) day.fixed().absolute()).p() < .05)
            .count();
    assertThat(peeking.significant()).isEqualTo((int) plain).isBetween(1, 3);
    assertThat(peeking.clause().key()).endsWith("lost");
  }

  @Test
  void groupSequentialStandsAtThePlannedLooksAndTheEnd() {
    int[] arms = IntStream.range(0, 100).map(unit -> unit % 2).toArray();
    int[] exposure = IntStream.range(0, 100).map(unit -> unit / 10).toArray();
    TimedRows rows = new TimedRows(arms, exposure, 10);
    for (int unit = 0; unit < 100; unit++) {
      rows.row(unit, exposure[unit], unit % 7, 1);
    }
    AnalysisPlan plan =
        new AnalysisPlan(
            .05, OptionalDouble.of(100), List.of(.25, .5), Optional.empty(), Correction.HOLM);
    ExperimentDesign design = new ExperimentDesign("A", Map.of(), plan);
    ExperimentData data = rows.data(new Statistic.Mean(), Optional.empty());

    Timeline timeline =
        TimelineAnalysis.of(data, design, Progress.unwatched()).timelines().getFirst();

    List<Integer> looks =
        IntStream.range(0, 10)
            .filter(day -> timeline.days().get(day).look().isPresent())
            .boxed()
            .toList();
    assertThat(looks).containsExactly(2, 4, 9);
    Effect atEnd =
        ExperimentRun.of(data, design, Progress.unwatched())
            .report()
            .effects(Method.GROUP_SEQUENTIAL, Adjustment.NONE)
            .getFirst();
    Estimated last = (Estimated) timeline.days().getLast().look().orElseThrow().absolute();
    assertThat(last.level()).isEqualTo(((Estimated) atEnd.absolute()).level());
  }

  @Test
  void withoutTimesThereAreNoDays() {
    ExperimentData data =
        new TimedRows(new int[] {0, 1}, new int[] {0, 0}, 1)
            .row(0, 0, 1, 1)
            .row(1, 0, 1, 1)
            .data(new Statistic.Mean(), Optional.empty());
    ExperimentData untimed =
        new ExperimentData(
            data.arms(),
            data.armOfUnit(),
            data.id(),
            Optional.empty(),
            data.metrics(),
            data.segments(),
            data.rows());

    assertThatThrownBy(() -> TimelineAnalysis.of(untimed, DESIGN, Progress.unwatched()))
        .isInstanceOf(VitrineException.class);
  }

  private static Timeline timeline(ExperimentData data) {
    return TimelineAnalysis.of(data, DESIGN, Progress.unwatched()).timelines().getFirst();
  }
}
