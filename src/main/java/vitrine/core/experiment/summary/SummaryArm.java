package vitrine.core.experiment.summary;

import java.util.Optional;
import vitrine.core.experiment.Arm;
import vitrine.core.experiment.Moments;
import vitrine.core.experiment.QuantileBounds;
import vitrine.core.experiment.Statistic;

/** An arm of the sums' JSON. */
final class SummaryArm {
  private SummaryArm() {}

  static Arm read(SummaryNode arm, Statistic statistic, boolean covariate) {
    long n = arm.count("n");
    String name = arm.text("name");
    return switch (statistic) {
      case Statistic.Mean _ -> new Arm(name, single(arm, n, arm.number("sumSquares"), covariate));
      // The sum of squares of zeros and ones is their sum.
      case Statistic.Proportion _ -> new Arm(name, single(arm, n, arm.number("sum"), covariate));
      case Statistic.Ratio _ -> new Arm(name, ratio(arm, n, covariate));
      case Statistic.Quantile quantile -> quantile(arm, name, n, quantile);
    };
  }

  private static Moments single(SummaryNode arm, long n, double squares, boolean covariate) {
    double sum = arm.number("sum");
    if (!covariate) {
      return Moments.ofSums(n, new double[] {sum}, new double[][] {{squares}});
    }
    SummaryNode before = arm.object("covariate");
    double cross = before.number("crossProduct");
    double sumBefore = before.number("sum");
    return Moments.ofSums(
        n,
        new double[] {sum, sumBefore},
        new double[][] {{squares, cross}, {cross, before.numberOr("sumSquares", sumBefore)}});
  }

  private static Moments ratio(SummaryNode arm, long n, boolean covariate) {
    double m = arm.number("sum");
    double d = arm.number("denominatorSum");
    double mm = arm.number("sumSquares");
    double dd = arm.number("denominatorSumSquares");
    double md = arm.number("crossProduct");
    if (!covariate) {
      return Moments.ofSums(n, new double[] {m, d}, new double[][] {{mm, md}, {md, dd}});
    }
    SummaryNode before = arm.object("covariate");
    double mx = before.number("crossProduct");
    double my = before.number("numeratorByDenominator");
    double dx = before.number("denominatorByNumerator");
    double dy = before.number("denominatorCrossProduct");
    double xx = before.number("sumSquares");
    double yy = before.number("denominatorSumSquares");
    // Without it the covariate's variance is unknown: the effect says so instead of guessing.
    double xy = before.numberOr("ownCrossProduct", Double.NaN);
    return Moments.ofSums(
        n,
        new double[] {m, d, before.number("sum"), before.number("denominatorSum")},
        new double[][] {{mm, md, mx, my}, {md, dd, dx, dy}, {mx, dx, xx, xy}, {my, dy, xy, yy}});
  }

  private static Arm quantile(SummaryNode arm, String name, long n, Statistic.Quantile quantile) {
    boolean rows = quantile.basis() == Statistic.Quantile.Basis.ROWS;
    Moments units =
        rows ? ratio(arm, n, false) : Moments.ofSums(n, new double[] {0}, new double[][] {{0}});
    return new Arm(
        name,
        units,
        Optional.of(
            new QuantileBounds(
                arm.number("quantileValue"),
                arm.number("quantileLower"),
                arm.number("quantileUpper"),
                rows ? arm.count("denominatorSum") : n)));
  }
}
