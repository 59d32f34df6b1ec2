package vitrine.core.experiment;

/** Two arms set side by side before any inference, or why they cannot be. */
public sealed interface Comparison permits Contrast, ExperimentOutcome.NotEstimable {

  /** What an inference makes of it; what cannot be compared cannot be inferred from. */
  default ExperimentOutcome infer(Inference inference, Metric metric) {
    return switch (this) {
      case Contrast contrast -> inference.infer(contrast, metric);
      case ExperimentOutcome.NotEstimable none -> none;
    };
  }
}
