package vitrine.core.experiment;

import java.util.Optional;

/** What a metric is watched for. */
public sealed interface MetricRole {

  /** It should get better; its p is corrected with those of the other goals. */
  record Goal() implements MetricRole {}

  /**
   * It must not get worse; its p is not corrected.
   *
   * @param margin how much worse is still acceptable; empty: only a significant loss counts
   */
  record Guardrail(Optional<Margin> margin) implements MetricRole {}

  /**
   * The largest loss that is acceptable.
   *
   * @param size positive
   * @param scale of the size
   */
  record Margin(double size, Scale scale) {}
}
