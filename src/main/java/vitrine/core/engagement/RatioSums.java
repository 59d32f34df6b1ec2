package vitrine.core.engagement;

/** The sums of a ratio metric over its units: n, ΣM, ΣD, ΣM², ΣD², ΣMD. They merge by adding. */
final class RatioSums {
  private static final double Z = 1.959963984540054;

  private long units;
  private double numerator;
  private double denominator;
  private double numeratorSquares;
  private double denominatorSquares;
  private double products;

  void add(double unitNumerator, double unitDenominator) {
    units++;
    numerator += unitNumerator;
    denominator += unitDenominator;
    numeratorSquares += unitNumerator * unitNumerator;
    denominatorSquares += unitDenominator * unitDenominator;
    products += unitNumerator * unitDenominator;
  }

  void add(RatioSums other) {
    units += other.units;
    numerator += other.numerator;
    denominator += other.denominator;
    numeratorSquares += other.numeratorSquares;
    denominatorSquares += other.denominatorSquares;
    products += other.products;
  }

  /** ΣM / ΣD with its 95 % interval by the delta method. */
  Figure figure() {
    if (denominator == 0) {
      return new Figure.NotEstimable(Reason.NOTHING_TO_DIVIDE_BY);
    }
    double ratio = numerator / denominator;
    double meanM = numerator / units;
    double meanD = denominator / units;
    double varM = (numeratorSquares - units * meanM * meanM) / (units - 1);
    double varD = (denominatorSquares - units * meanD * meanD) / (units - 1);
    double cov = (products - units * meanM * meanD) / (units - 1);
    double s =
        varM / (meanD * meanD)
            + varD * meanM * meanM / Math.pow(meanD, 4)
            - 2 * cov * meanM / Math.pow(meanD, 3);
    if (units < 2 || !(s >= 0)) {
      return Figure.of(ratio);
    }
    double half = Z * Math.sqrt(s / units);
    return new Figure.Share(
        ratio, (long) numerator, (long) denominator, new Interval(ratio - half, ratio + half));
  }
}
