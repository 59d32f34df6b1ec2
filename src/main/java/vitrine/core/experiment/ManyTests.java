package vitrine.core.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vitrine.core.experiment.ExperimentOutcome.Estimated;

/** Outcomes corrected among each other; those without an estimate do not count. */
final class ManyTests {
  private final Correction correction;

  ManyTests(Correction correction) {
    this.correction = correction;
  }

  /** An outcome and what it came of, so that it can be had again at another level. */
  record Test(Comparison comparison, Inference inference, Metric metric) {
    ExperimentOutcome outcome() {
      return comparison.infer(inference, metric);
    }

    ExperimentOutcome at(double alpha) {
      return comparison.infer(inference.at(alpha), metric);
    }
  }

  /** The outcomes; goals are corrected, guardrails are not. */
  List<ExperimentOutcome> outcomes(List<Test> tests) {
    List<ExperimentOutcome> outcomes = new ArrayList<>(tests.stream().map(Test::outcome).toList());
    int[] goals =
        IntStream.range(0, tests.size())
            .filter(i -> tests.get(i).metric().goal() && outcomes.get(i) instanceof Estimated)
            .toArray();
    double[] p = IntStream.of(goals).mapToDouble(i -> ((Estimated) outcomes.get(i)).p()).toArray();
    double[] adjusted = StepCorrection.adjust(correction, p);
    for (int k = 0; k < goals.length; k++) {
      Estimated raw = (Estimated) outcomes.get(goals[k]);
      Interval interval = interval(tests.get(goals[k]), raw, adjusted[k], goals.length);
      outcomes.set(goals[k], raw.corrected(adjusted[k], interval));
    }
    return outcomes;
  }

  private Interval interval(Test test, Estimated raw, double adjusted, int tests) {
    if (raw.value() == 0 && tests > 1 && correction != Correction.NONE) {
      double alpha = test.inference().alpha() / tests;
      return test.at(alpha).estimated().map(Estimated::interval).orElse(raw.interval());
    }
    if (adjusted <= raw.p()) {
      return raw.interval();
    }
    double halfWidth =
        adjusted >= 1
            ? Double.POSITIVE_INFINITY
            : Math.abs(raw.value())
                * Distributions.normalQuantile(raw.level())
                / Distributions.normalQuantile(adjusted);
    // An always-valid interval is wider than its p tells; a correction must not narrow it.
    double unadjusted = (raw.interval().high() - raw.interval().low()) / 2;
    return Interval.around(raw.value(), Math.max(halfWidth, unadjusted));
  }
}
