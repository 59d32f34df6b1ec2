package vitrine.core.experiment;

/**
 * What was believed of an effect before the data: a normal distribution.
 *
 * @param mean of the effect
 * @param standardDeviation of the effect, positive
 * @param scale in which both are told
 */
public record Prior(double mean, double standardDeviation, Scale scale) {
  /** Most lifts are within 30 %: the prior offered to those who want one. */
  public static final Prior MODEST_LIFT = new Prior(0, .3, Scale.RELATIVE);

  /** The same belief on another scale: an absolute mean is |base| times a relative one. */
  public Prior on(Scale wanted, double base) {
    if (scale == wanted) {
      return this;
    }
    double factor = wanted == Scale.RELATIVE ? 1 / Math.abs(base) : Math.abs(base);
    return new Prior(mean * factor, standardDeviation * factor, wanted);
  }
}
