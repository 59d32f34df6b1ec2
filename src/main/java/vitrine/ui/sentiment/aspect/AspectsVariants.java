package vitrine.ui.sentiment.aspect;

import vitrine.core.sentiment.Grain;

/**
 * How the tab is computed.
 *
 * @param grain width of a point of the trend
 * @param byCategory whether aspects stand against categories in place of products
 * @param changes how often clauses were scored or aspects were arranged, so that they are read anew
 */
public record AspectsVariants(Grain grain, boolean byCategory, int changes) {
  /** By week, against products. */
  public static final AspectsVariants FIRST = new AspectsVariants(Grain.WEEK, false, 0);

  AspectsVariants by(Grain newGrain) {
    return new AspectsVariants(newGrain, byCategory, changes);
  }

  AspectsVariants category(boolean category) {
    return new AspectsVariants(grain, category, changes);
  }

  AspectsVariants changed() {
    return new AspectsVariants(grain, byCategory, changes + 1);
  }
}
