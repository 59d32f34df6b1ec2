package vitrine.core.experiment.summary;

import java.math.BigDecimal;
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
      case Statistic.Mean _ -> new Arm(name, single(arm, n, arm.sum("sumSquares"), covariate));
      // The sum of squares of zeros and ones is their sum.
      case Statistic.Proportion _ -> new Arm(name, single(arm, n, arm.sum("sum"), covariate));
      case Statistic.Ratio _ -> new Arm(name, ratio(arm, n, covariate));
      case Statistic.Quantile quantile -> quantile(arm, name, n, quantile);
    };
  }

  private static Moments single(SummaryNode arm, long n, BigDecimal squares, boolean covariate) {
    BigDecimal sum = arm.sum("sum");
    if (!covariate) {
      return Moments.ofSums(n, new BigDecimal[] {sum}, new BigDecimal[][] {{squares}});
    }
    SummaryNode before = arm.object("covariate");
    BigDecimal cross = before.sum("crossProduct");
    BigDecimal sumBefore = before.sum("sum");
    BigDecimal squaresBefore = before.has("sumSquares") ? before.sum("sumSquares") : sumBefore;
    return Moments.ofSums(
        n,
        new BigDecimal[] {sum, sumBefore},
        new BigDecimal[][] {{squares, cross}, {cross, squaresBefore}});
  }

  private static Moments ratio(SummaryNode arm, long n, boolean covariate) {
    BigDecimal m = arm.sum("sum");
    BigDecimal d = arm.sum("denominatorSum");
    BigDecimal mm = arm.sum("sumSquares");
    BigDecimal dd = arm.sum("denominatorSumSquares");
    BigDecimal md = arm.sum("crossProduct");
    if (!covariate) {
      return Moments.ofSums(n, new BigDecimal[] {m, d}, new BigDecimal[][] {{mm, md}, {md, dd}});
    }
    SummaryNode before = arm.object("covariate");
    BigDecimal mx = before.sum("crossProduct");
    BigDecimal my = before.sum("numeratorByDenominator");
    BigDecimal dx = before.sum("denominatorByNumerator");
    BigDecimal dy = before.sum("denominatorCrossProduct");
    BigDecimal xx = before.sum("sumSquares");
    BigDecimal yy = before.sum("denominatorSumSquares");
    boolean known = before.has("ownCrossProduct");
    BigDecimal xy = known ? before.sum("ownCrossProduct") : BigDecimal.ZERO;
    Moments moments =
        Moments.ofSums(
            n,
            new BigDecimal[] {m, d, before.sum("sum"), before.sum("denominatorSum")},
            new BigDecimal[][] {
              {mm, md, mx, my}, {md, dd, dx, dy}, {mx, dx, xx, xy}, {my, dy, xy, yy}
            });
    // Without it the covariate's variance is unknown: the effect says so instead of guessing.
    return known ? moments : moments.forgetting(2, 3);
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
