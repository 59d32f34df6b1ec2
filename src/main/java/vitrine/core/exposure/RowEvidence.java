package vitrine.core.exposure;

import java.util.List;
import java.util.Optional;

/**
 * What rows say of an experiment's health, beyond units and metrics.
 *
 * @param rows how many rows assign each unit; empty where assignments are not rows
 * @param order whether outcomes came after their assignment; empty where there are not both times
 * @param baselines quantities from before the experiment
 * @param read rows before rules left some out
 * @param left what rules left out
 */
public record RowEvidence(
    Optional<int[]> rows,
    Optional<OutcomeOrder> order,
    List<Baseline> baselines,
    long read,
    List<LeftOut> left) {
  /** Nothing is known. */
  public static final RowEvidence NONE =
      new RowEvidence(Optional.empty(), Optional.empty(), List.of(), 0, List.of());

  /** Copies the lists. */
  public RowEvidence {
    baselines = List.copyOf(baselines);
    left = List.copyOf(left);
  }

  /**
   * A quantity from before the experiment.
   *
   * @param name of its column
   * @param values of each unit
   */
  public record Baseline(String name, double[] values) {}
}
