package vitrine.core.experiment.portfolio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.experiment.AlwaysValid;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.Comparison;
import vitrine.core.experiment.Correction;
import vitrine.core.experiment.Direction;
import vitrine.core.experiment.ExperimentOutcome;
import vitrine.core.experiment.ExperimentOutcome.Estimated;
import vitrine.core.experiment.ExperimentOutcome.NotEstimable;
import vitrine.core.experiment.FixedHorizon;
import vitrine.core.experiment.Metric;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.Reason;
import vitrine.core.experiment.Statistic;
import vitrine.core.experiment.StepCorrection;
import vitrine.core.experiment.portfolio.Checkpoint.Side;
import vitrine.core.experiment.portfolio.StreamResult.CorrectedP;

/**
 * Judges every stream of a portfolio at every checkpoint. The fixed test is Welch's, two-sided, of
 * treatment - control from means, variances and counts; a stream is <em>significant at the end</em>
 * where its last checkpoint has p &lt; alpha, and <em>significant at some look</em> where any has.
 * Beside it stands the always-valid interval, which may be looked at all the time. The p of the
 * ends are corrected over the estimable streams of a metric.
 *
 * @param alpha error level, two-sided
 * @param planned units of the two arms together that every stream was planned for, if anybody did
 */
public record PortfolioAnalysis(double alpha, OptionalDouble planned) {

  /** The report of these streams. */
  public PortfolioReport report(List<CheckpointStream> streams, Progress progress) {
    progress.step("progress.portfolio");
    Map<String, List<CheckpointStream>> byMetric = new LinkedHashMap<>();
    for (CheckpointStream stream : streams) {
      byMetric.computeIfAbsent(stream.key().metric(), _ -> new ArrayList<>()).add(stream);
    }
    List<StreamResult> results = new ArrayList<>();
    List<MetricSummary> metrics = new ArrayList<>();
    byMetric.forEach(
        (metric, ofMetric) -> {
          List<StreamResult> judged = new ArrayList<>();
          for (CheckpointStream stream : ofMetric) {
            progress.checkCancelled();
            judged.add(judge(stream));
            progress.report(results.size() + judged.size(), streams.size());
          }
          List<StreamResult> corrected = corrected(judged);
          results.addAll(corrected);
          metrics.add(MetricSummary.of(metric, corrected, alpha));
        });
    return new PortfolioReport(alpha, planned, results, metrics);
  }

  private StreamResult judge(CheckpointStream stream) {
    Metric metric = new Metric(stream.key().metric(), new Statistic.Mean(), Direction.MORE);
    FixedHorizon fixed = new FixedHorizon(alpha);
    AlwaysValid always = new AlwaysValid(alpha, planned.orElse(AlwaysValid.UNPLANNED));
    List<Look> looks = new ArrayList<>();
    for (Checkpoint checkpoint : stream.checkpoints()) {
      Comparison effect = absolute(metric.statistic(), checkpoint);
      looks.add(new Look(checkpoint, effect.infer(fixed, metric), effect.infer(always, metric)));
    }
    Checkpoint end = stream.checkpoints().getLast();
    ExperimentOutcome lift = lift(metric.statistic(), end).infer(fixed, metric);
    return new StreamResult(stream.key(), looks, lift, Optional.empty());
  }

  private static Comparison absolute(Statistic statistic, Checkpoint at) {
    Optional<NotEstimable> missing = missing(at);
    return missing.isPresent()
        ? missing.get()
        : Comparison.absolute(statistic, arm("c", at.control()), arm("t", at.treatment()));
  }

  private static Comparison lift(Statistic statistic, Checkpoint at) {
    Optional<NotEstimable> missing = missing(at);
    return missing.isPresent()
        ? missing.get()
        : Comparison.lift(statistic, arm("c", at.control()), arm("t", at.treatment()));
  }

  private static Optional<NotEstimable> missing(Checkpoint at) {
    if (at.control().units() < 2 || at.treatment().units() < 2) {
      return Optional.of(new NotEstimable(Reason.TOO_FEW_UNITS));
    }
    return at.control().variance().isEmpty() || at.treatment().variance().isEmpty()
        ? Optional.of(new NotEstimable(Reason.VARIANCE_MISSING))
        : Optional.empty();
  }

  private static Arm arm(String name, Side side) {
    return new Arm(
        name, Moments.ofVariance(side.units(), side.mean(), side.variance().orElseThrow()));
  }

  private static List<StreamResult> corrected(List<StreamResult> streams) {
    int[] tested =
        IntStream.range(0, streams.size())
            .filter(i -> streams.get(i).end().fixed() instanceof Estimated)
            .toArray();
    double[] p =
        IntStream.of(tested)
            .mapToDouble(i -> streams.get(i).p(Correction.NONE).orElseThrow())
            .toArray();
    double[] holm = StepCorrection.adjust(Correction.HOLM, p);
    double[] discovery = StepCorrection.adjust(Correction.BENJAMINI_HOCHBERG, p);
    List<StreamResult> corrected = new ArrayList<>(streams);
    for (int k = 0; k < tested.length; k++) {
      StreamResult raw = streams.get(tested[k]);
      corrected.set(
          tested[k],
          new StreamResult(
              raw.key(),
              raw.looks(),
              raw.lift(),
              Optional.of(new CorrectedP(holm[k], discovery[k]))));
    }
    return corrected;
  }
}
