package vitrine.core.experiment.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vitrine.core.common.Progress;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.Comparison;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.FixedHorizon;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.Reason;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.portfolio.Checkpoint.Side;

/** Expected numbers were computed with SciPy's t distribution from the definitions' formulas. */
class PortfolioAnalysisTest {
  private static final Checkpoint EARLY = at(1, side(1000, .5, .25), side(1100, .55, .26));
  private static final Checkpoint LATE = at(2, side(2000, .5, .25), side(2200, .53, .26));

  @Test
  void aStreamIsJudgedAtEveryLook() {
    StreamResult stream = report(stream("058875", EARLY, LATE)).streams().getFirst();

    Estimated early = stream.looks().getFirst().fixed().estimated().orElseThrow();
    assertThat(early.value()).isCloseTo(.05, within(1e-12));
    assertThat(early.standardError()).isCloseTo(.022053653583105823, within(1e-12));
    assertThat(early.degreesOfFreedom()).isCloseTo(2086.0182952521764, within(1e-6));
    assertThat(early.p()).isCloseTo(.0234800673283292, within(1e-10));
    assertThat(early.interval().low()).isCloseTo(.00675053898229002, within(1e-10));
    Estimated always = stream.looks().getFirst().alwaysValid().estimated().orElseThrow();
    assertThat(always.interval().low()).isCloseTo(-.018668707289700437, within(1e-10));
    assertThat(always.p()).isCloseTo(.28827994359918474, within(1e-10));
    assertThat(stream.p(Correction.NONE).orElseThrow()).isCloseTo(.05444992726, within(1e-10));
    Estimated lift = stream.lift().estimated().orElseThrow();
    assertThat(lift.value()).isCloseTo(.06, within(1e-12));
    assertThat(lift.p()).isCloseTo(.06219046542884682, within(1e-10));
    assertThat(stream.key().experiment()).isEqualTo("058875");
  }

  @Test
  void thePlanMovesTheAlwaysValidIntervalOnly() {
    PortfolioAnalysis planned = new PortfolioAnalysis(.05, OptionalDouble.of(20_000));
    PortfolioReport report =
        planned.report(List.of(stream("a", EARLY, LATE)), Progress.unwatched());

    Look end = report.streams().getFirst().end();
    assertThat(end.alwaysValid().estimated().orElseThrow().p())
        .isCloseTo(.5136968193208666, within(1e-10));
    assertThat(end.fixed().estimated().orElseThrow().p()).isCloseTo(.05444992726, within(1e-10));
    assertThat(report.narrowest()).isEqualTo(20_000);
    assertThat(report(stream("a", EARLY)).narrowest()).isEqualTo(5_000);
  }

  @Test
  void significantOnTheWayIsNotSignificantAtTheEnd() {
    MetricSummary summary = report(stream("a", EARLY, LATE)).metrics().getFirst();

    assertThat(summary.significantAtEnd()).isZero();
    assertThat(summary.significantEver()).isEqualTo(1);
    assertThat(summary.alwaysValidEver()).isZero();
    assertThat(summary.looks()).isEqualTo(2);
  }

  /** Benjamini and Hochberg find more than Holm, and both fewer than no correction. */
  @Test
  void endsAreCorrectedOverTheStreamsOfAMetric() {
    double[] effects = {.0465, .035, .0305, .0295, .009};
    List<CheckpointStream> streams = new ArrayList<>();
    for (double effect : effects) {
      Checkpoint end = at(1, side(4000, .5, .4), side(4000, .5 + effect, .4));
      streams.add(stream("m", "e" + effect, end));
    }
    streams.add(stream("m", "blank", at(1, side(4000, .5, .4), new Side(4000, .6, none()))));
    streams.add(stream("other", "x", EARLY));
    PortfolioReport report = analysis().report(streams, Progress.unwatched());
    MetricSummary summary = report.metric("m").orElseThrow();

    double[] p =
        report.streams("m").stream()
            .limit(5)
            .mapToDouble(s -> s.p(Correction.NONE).orElseThrow())
            .toArray();
    double[] discovery =
        report.streams("m").stream()
            .limit(5)
            .mapToDouble(s -> s.p(Correction.BENJAMINI_HOCHBERG).orElseThrow())
            .toArray();
    assertThat(discovery[0]).isCloseTo(5 * p[0], within(1e-12));
    assertThat(discovery[2]).isCloseTo(Math.min(5 * p[2] / 3, 5 * p[3] / 4), within(1e-12));
    assertThat(discovery[4]).isCloseTo(p[4], within(1e-12));
    assertThat(report.streams("m").getFirst().p(Correction.HOLM).orElseThrow())
        .isCloseTo(5 * p[0], within(1e-12));
    assertThat(summary.streams()).isEqualTo(6);
    assertThat(summary.estimable()).isEqualTo(5);
    assertThat(summary.significantAtEnd()).isEqualTo(4);
    assertThat(summary.benjaminiHochberg()).isEqualTo(4);
    assertThat(summary.holm()).isEqualTo(1);
    assertThat(report.metric("other").orElseThrow().benjaminiHochberg()).isEqualTo(1);
  }

  @Test
  void whatCannotBeJudgedSaysWhy() {
    Side fine = side(100, 1, 1);
    PortfolioReport report =
        report(
            stream(
                "a",
                at(1, new Side(0, Double.NaN, none()), fine),
                at(2, side(1, 1, 0), fine),
                at(3, new Side(100, 1, none()), fine),
                at(4, side(100, 1, -1), fine),
                at(5, side(100, 1, 0), side(100, 2, 0)),
                at(6, side(100, 0, 1), fine)));
    StreamResult stream = report.streams().getFirst();

    List<Reason> reasons = new ArrayList<>();
    for (Look look : stream.looks()) {
      if (look.fixed() instanceof NotEstimable(Reason reason)) {
        assertThat(look.alwaysValid()).isEqualTo(look.fixed());
        reasons.add(reason);
      }
    }
    assertThat(reasons)
        .containsExactly(
            Reason.TOO_FEW_UNITS,
            Reason.TOO_FEW_UNITS,
            Reason.VARIANCE_MISSING,
            Reason.VARIANCE_INVALID,
            Reason.NO_VARIATION);
    assertThat(stream.end().fixed().estimated()).isPresent();
    assertThat(stream.lift()).isEqualTo(new NotEstimable(Reason.CONTROL_IS_ZERO));
    assertThat(report.metrics().getFirst().notEstimable()).containsEntry(Reason.TOO_FEW_UNITS, 2L);
  }

  /** Counts of 10^9 with values of 1e9 and a spread of 1 keep every digit. */
  @Test
  void largeCountsAndValuesDoNotCancel() {
    Checkpoint large = at(1, side(1_000_000_000, 1e9, 1), side(1_000_000_000, 1e9 + 1e-4, 1));
    Estimated effect =
        report(stream("a", large)).streams().getFirst().end().fixed().estimated().orElseThrow();

    assertThat(effect.standardError()).isCloseTo(Math.sqrt(2e-9), within(1e-15));
    assertThat(effect.value()).isCloseTo((1e9 + 1e-4) - 1e9, within(1e-12));
  }

  /** Means and variances are all that the rows have to say. */
  @Property(tries = 200, seed = "42")
  void effectsFromSumsAreThoseFromRows(
      @ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = -50, max = 50) Double> control,
      @ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = -50, max = 50) Double> treatment,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double level) {
    double[] a = control.stream().mapToDouble(v -> v + level).toArray();
    double[] b = treatment.stream().mapToDouble(v -> v + level).toArray();
    Metric metric = new Metric("m", new Statistic.Mean(), Direction.MORE);
    var rows =
        Comparison.absolute(
                metric.statistic(), new Arm("c", Moments.of(a)), new Arm("t", Moments.of(b)))
            .infer(new FixedHorizon(.05), metric);
    var sums = report(stream("a", at(1, sums(a), sums(b)))).streams().getFirst().end().fixed();

    assertThat(sums.estimated().isPresent()).isEqualTo(rows.estimated().isPresent());
    if (rows.estimated().isPresent() && rows.estimated().get().standardError() > 1e-6) {
      Estimated expected = rows.estimated().get();
      Estimated found = sums.estimated().orElseThrow();
      assertThat(found.value()).isCloseTo(expected.value(), within(1e-8));
      assertThat(found.standardError()).isCloseTo(expected.standardError(), within(1e-8));
      assertThat(found.p()).isCloseTo(expected.p(), within(1e-6));
    }
  }

  /** Mean and variance in two passes, as a file would hold them. */
  private static Side sums(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return side(values.length, mean, squares / (values.length - 1));
  }

  private static PortfolioAnalysis analysis() {
    return new PortfolioAnalysis(.05, none());
  }

  private static PortfolioReport report(CheckpointStream... streams) {
    return analysis().report(List.of(streams), Progress.unwatched());
  }

  private static CheckpointStream stream(String experiment, Checkpoint... checkpoints) {
    return stream("m", experiment, checkpoints);
  }

  private static CheckpointStream stream(
      String metric, String experiment, Checkpoint... checkpoints) {
    return new CheckpointStream(
        new CheckpointStream.Key(experiment, "1", metric), List.of(checkpoints));
  }

  private static Checkpoint at(double time, Side control, Side treatment) {
    return new Checkpoint(time, control, treatment);
  }

  private static Side side(long units, double mean, double variance) {
    return new Side(units, mean, OptionalDouble.of(variance));
  }

  private static OptionalDouble none() {
    return OptionalDouble.empty();
  }
}
