package vitrine.core.dataset;

import java.util.Optional;
import tech.tablesaw.api.LongColumn;

/**
 * Rows of an experiment: a unit, its arm, and metrics in the frame's other columns.
 *
 * @param frame the rows behind it
 * @param units the unit that was assigned, usually a shopper
 * @param variants the arm
 */
public record ExperimentLog(Frame frame, CodeColumn units, CodeColumn variants) {

  /**
   * The experiment of a frame.
   *
   * @throws vitrine.core.common.VitrineException if it has no user or no variant column
   */
  public static ExperimentLog of(Frame frame) {
    return new ExperimentLog(
        frame, Required.codes(frame, Role.USER), Required.codes(frame, Role.VARIANT));
  }

  /** How many rows. */
  public int rows() {
    return units.codes().length;
  }

  /** When the unit was exposed, in milliseconds since 1970 in UTC. */
  public Optional<LongColumn> times() {
    return frame.times();
  }
}
