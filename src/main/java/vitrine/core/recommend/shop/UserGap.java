package vitrine.core.recommend.shop;

import java.util.Map;
import java.util.Optional;
import vitrine.core.recommend.evaluation.Estimate;

/**
 * What the lists are like for one group of shoppers.
 *
 * @param label the group
 * @param shoppers those of it who have a list
 * @param coverage share of the catalogue that is recommended to someone of it; larger groups reach
 *     more
 * @param measures its measures; one is missing where nobody of it has what it takes
 */
public record UserGap(
    GroupLabel label, int shoppers, double coverage, Map<ShopMeasure, Measured> measures) {

  /** Copies the map. */
  public UserGap {
    measures = Map.copyOf(measures);
  }

  /**
   * A measure of a group.
   *
   * @param estimate its value, with a 95 % interval over shoppers
   * @param gap the value less that of all shoppers of the other groups; empty where they have none
   */
  public record Measured(Estimate estimate, Optional<Estimate> gap) {

    /** Whether the interval of the gap leaves 0 out. */
    public boolean clear() {
      return gap.flatMap(Estimate::interval)
          .map(interval -> interval.lower() > 0 || interval.upper() < 0)
          .orElse(false);
    }
  }
}
