package vitrine.core.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** The looks behind a group-sequential bound: those before, and the present one last. */
final class LooksMade {
  /** A look this near to the present one is the present one. */
  private static final double SAME = .02;

  private LooksMade() {}

  /**
   * Shares of the plan, increasing, at most 1: where a look exceeds the plan all are divided by the
   * largest. Empty without a plan and without looks.
   */
  static double[] of(List<Double> looks, OptionalDouble planned, double units) {
    if (planned.isEmpty()) {
      return scaled(looks.stream().mapToDouble(Double::doubleValue).sorted().distinct().toArray());
    }
    double now = units / planned.getAsDouble();
    double[] before =
        looks.stream()
            .mapToDouble(Double::doubleValue)
            .filter(look -> look < now * (1 - SAME))
            .sorted()
            .distinct()
            .toArray();
    double[] made = Arrays.copyOf(before, before.length + 1);
    made[before.length] = now;
    return scaled(made);
  }

  private static double[] scaled(double[] made) {
    if (made.length > 0 && made[made.length - 1] > 1) {
      double largest = made[made.length - 1];
      for (int look = 0; look < made.length; look++) {
        made[look] /= largest;
      }
    }
    return made;
  }
}
