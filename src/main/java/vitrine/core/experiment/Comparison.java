package vitrine.core.experiment;

/** Two arms set side by side before any inference, or why they cannot be. */
public sealed interface Comparison permits Contrast, ExperimentOutcome.NotEstimable {

  /**
   * treatment - control in the metric's own unit, without a covariate; not estimable with fewer
   * than two units in an arm, with a variance that is negative or not finite, or without any.
   */
  static Comparison absolute(Statistic statistic, Arm control, Arm treatment) {
    return Welch.absolute(statistic, control, treatment);
  }

  /** (treatment - control) / |control|, likewise; not estimable where the control is 0. */
  static Comparison lift(Statistic statistic, Arm control, Arm treatment) {
    return Welch.lift(statistic, control, treatment);
  }

  /** What an inference makes of it; what cannot be compared cannot be inferred from. */
  default ExperimentOutcome infer(Inference inference, Metric metric) {
    return switch (this) {
      case Contrast contrast -> inference.infer(contrast, metric);
      case ExperimentOutcome.NotEstimable none -> none;
    };
  }
}
