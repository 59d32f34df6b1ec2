package vitrine.core.exposure.planning;

import java.util.List;
import vitrine.core.experiment.power.PowerSimulation.Point;

/**
 * Power that was tried out.
 *
 * @param ownUnits whether the units were drawn from the data; else normal means were
 * @param runs experiments a point
 * @param seed of the draws
 * @param points by effect; empty where there was nothing to try
 */
public record SimulatedPower(boolean ownUnits, int runs, long seed, List<Point> points) {

  /** Copies the list. */
  public SimulatedPower {
    points = List.copyOf(points);
  }

  /** Nothing was tried out. */
  public static SimulatedPower none() {
    return new SimulatedPower(false, 0, 0, List.of());
  }
}
