package vitrine.core.exposure.health;

import vitrine.core.exposure.ExperimentData;
import vitrine.core.exposure.UnitDays;

/** How many units of each arm were first exposed on each day. */
public final class ArmDays {
  private ArmDays() {}

  /** Units by day, then by arm. */
  public static long[][] units(ExperimentData data, UnitDays days) {
    long[][] units = new long[days.count()][data.arms().size()];
    int[] arms = data.armOfUnit();
    int[] exposure = days.exposure();
    for (int unit = 0; unit < arms.length; unit++) {
      if (arms[unit] >= 0 && exposure[unit] >= 0) {
        units[exposure[unit]][arms[unit]]++;
      }
    }
    return units;
  }
}
