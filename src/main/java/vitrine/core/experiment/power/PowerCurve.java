package vitrine.core.experiment.power;

import java.util.Arrays;
import java.util.function.DoubleFunction;

/**
 * Points of a curve.
 *
 * @param x effects, units or weeks
 * @param y power, or the smallest effect found; NaN where there is none
 */
public record PowerCurve(double[] x, double[] y) {

  /** Power by effect, for so many units of all arms together. */
  public static PowerCurve byEffect(PowerAnalysis analysis, double units, double[] effects) {
    return of(effects, effect -> analysis.power(units, effect));
  }

  /** Power by units of all arms together, for one effect. */
  public static PowerCurve byUnits(PowerAnalysis analysis, double effect, double[] units) {
    return of(units, all -> analysis.power(all, effect));
  }

  /** The smallest effect found with this power, after 1, 2 … weeks. */
  public static PowerCurve byWeeks(PowerAnalysis analysis, Inflow inflow, int weeks, double power) {
    double[] x = new double[weeks];
    Arrays.setAll(x, week -> week + 1.0);
    return of(x, week -> analysis.detectable(inflow.units(Math.round(week)), power));
  }

  /** So many values from 0 to the largest, evenly spaced. */
  public static double[] upTo(double largest, int points) {
    double[] x = new double[points];
    Arrays.setAll(x, point -> largest * point / (points - 1));
    return x;
  }

  private static PowerCurve of(double[] x, DoubleFunction<Solution> solution) {
    return new PowerCurve(
        x, Arrays.stream(x).map(at -> solution.apply(at).value().orElse(Double.NaN)).toArray());
  }
}
