package vitrine.core.experiment;

import java.util.Arrays;
import org.apache.commons.numbers.arrays.Selection;
import vitrine.core.experiment.ExperimentOutcome.Estimated;

/** An effect on a mean without the units of the largest values, to see whether it hangs on them. */
public final class TopUnits {
  /** No group: the unit is left out. */
  private static final int NONE = -1;

  private TopUnits() {}

  /**
   * The groups without the units of the largest values; of equal values at the edge the first units
   * stay in.
   *
   * @param values a value a unit
   * @param groups the group of each unit; negative: none
   * @param count how many units to leave out
   */
  public static int[] without(double[] values, int[] groups, int count) {
    double[] ascending = new double[values.length];
    int n = 0;
    for (int unit = 0; unit < values.length; unit++) {
      if (groups[unit] >= 0) {
        ascending[n++] = values[unit];
      }
    }
    int[] rest = groups.clone();
    if (count <= 0) {
      return rest;
    }
    if (count >= n) {
      Arrays.fill(rest, NONE);
      return rest;
    }
    Selection.select(ascending, 0, n, n - count);
    double edge = ascending[n - count];
    int above = 0;
    for (int i = n - count; i < n; i++) {
      above += ascending[i] > edge ? 1 : 0;
    }
    int atEdge = count - above;
    for (int unit = rest.length - 1; unit >= 0; unit--) {
      if (rest[unit] >= 0 && values[unit] >= edge) {
        boolean taken = values[unit] > edge || atEdge-- > 0;
        rest[unit] = taken ? NONE : rest[unit];
      }
    }
    return rest;
  }

  /**
   * The absolute effect on a mean at a fixed horizon.
   *
   * @param groups the group of each unit
   * @param control the control's group
   * @param arm the other group
   */
  public static ExperimentOutcome effect(
      double[] values, int[] groups, int control, int arm, double alpha) {
    Metric mean = new Metric("", new Statistic.Mean(), Direction.MORE);
    return Welch.absolute(
            mean.statistic(),
            new Arm("", Moments.ofGroup(groups, control, values)),
            new Arm("", Moments.ofGroup(groups, arm, values)))
        .infer(new FixedHorizon(alpha), mean);
  }

  /** Whether one effect is significant at this level and the other is not. */
  public static boolean disagree(Estimated one, Estimated other, double alpha) {
    return one.p() < alpha != other.p() < alpha;
  }
}
