package vitrine.core.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** The looks behind a group-sequential bound: those before, and the present one last. */
final class LooksMade {
  /** A planned look this near to the units that are in is the present one. */
  private static final double SAME = .02;

  private LooksMade() {}

  /**
   * Shares of the plan, increasing. Empty without a plan and without looks.
   *
   * @param looks shares at the looks; those after the present one are still to come
   * @param planned N*; empty: the looks are all that were made
   * @param units at the present look
   */
  static double[] of(List<Double> looks, OptionalDouble planned, double units) {
    double[] told = looks.stream().mapToDouble(Double::doubleValue).sorted().distinct().toArray();
    if (planned.isEmpty()) {
      return told;
    }
    double now = units / planned.getAsDouble();
    int present = present(told, now);
    double[] made = new double[told.length + 1];
    int count = 0;
    for (int look = 0; look < told.length; look++) {
      if (told[look] < now && look != present) {
        made[count++] = told[look];
      }
    }
    made[count++] = now;
    return Arrays.copyOf(made, count);
  }

  /** Whether more units are in than were planned. */
  static boolean exceeded(List<Double> looks, OptionalDouble planned, double units) {
    return planned.isPresent()
        ? units > planned.getAsDouble()
        : looks.stream().anyMatch(look -> look > 1);
  }

  /**
   * Which of the looks is the present one, since assignment never hits a plan exactly; -1 if none
   * is. It is the nearest one, and nearer than half the way to its neighbours, so that daily looks
   * are not mistaken for each other.
   */
  private static int present(double[] told, double now) {
    for (int look = 0; look < told.length; look++) {
      double away = Math.abs(told[look] - now);
      double before = look == 0 ? told[look] : told[look] - told[look - 1];
      double after = look == told.length - 1 ? before : told[look + 1] - told[look];
      if (away <= SAME * now && away < Math.min(before, after) / 2) {
        return look;
      }
    }
    return -1;
  }
}
