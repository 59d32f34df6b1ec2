package vitrine.core.sentiment.explain;

/** A logit as a function of an embedded text, with its gradient. */
public interface DifferentiableLogit {

  /** How many points {@link #gradients} is best given at a time. */
  int pointsTogether();

  /** The logit at a point. */
  double value(float[] point);

  /** The gradient of the logit at each point, as long as the point. */
  float[][] gradients(float[][] points);
}
