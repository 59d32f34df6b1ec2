package vitrine.core.experiment;

/** How an effect becomes an interval and a p-value, or a posterior. */
public sealed interface Inference
    permits FixedHorizon, AlwaysValid, GroupSequential, Msprt, Bayesian {

  /** Which one it is. */
  Method method();

  /** The error level, two-sided. */
  double alpha();

  /** The same at another error level. */
  Inference at(double level);

  /**
   * The inference.
   *
   * @param contrast the effect with its standard error
   * @param metric what is measured: its direction and prior
   */
  ExperimentOutcome infer(Contrast contrast, Metric metric);
}
