package vitrine.core.experiment.portfolio;

import java.util.List;

/**
 * One metric of one variant of one experiment over time.
 *
 * @param key which one
 * @param checkpoints at strictly increasing times, at least one
 */
public record CheckpointStream(Key key, List<Checkpoint> checkpoints) {
  /** Copies the list. */
  public CheckpointStream {
    checkpoints = List.copyOf(checkpoints);
  }

  /**
   * Names a stream. Ids are texts: 058875 keeps its zero.
   *
   * @param experiment its id
   * @param variant compared with the control
   * @param metric its id
   */
  public record Key(String experiment, String variant, String metric) {}
}
