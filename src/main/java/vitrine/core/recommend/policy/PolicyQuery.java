package vitrine.core.recommend.policy;

import java.util.List;
import java.util.OptionalLong;

/**
 * What is asked of a log of impressions.
 *
 * @param reward what an impression is worth
 * @param from only impressions from this time on are asked, and models learn only from what was
 *     before; the time at which the last quarter of the impressions begins if empty
 * @param length of a model's lists
 * @param clip no weight is larger; infinite for none
 * @param fewestEffective below this effective sample size nothing is estimated, nor from fewer
 *     shoppers than that or than {@link #FEWEST_SHOPPERS}
 * @param seed of the bootstrap
 * @param categories whose promotion is asked for
 */
public record PolicyQuery(
    Reward reward,
    OptionalLong from,
    int length,
    double clip,
    double fewestEffective,
    long seed,
    List<String> categories) {
  /** How often the bootstrap draws shoppers. */
  public static final int RESAMPLES = 1_000;

  /** The fewest effective impressions unless told otherwise. */
  public static final double FEWEST_EFFECTIVE = 10;

  /** A single shopper does not tell how much shoppers differ. */
  public static final int FEWEST_SHOPPERS = 2;

  /** Copies the list and checks the numbers. */
  public PolicyQuery {
    if (length < 1 || !(clip > 0) || !(fewestEffective >= 0)) {
      throw new IllegalArgumentException(length + " " + clip + " " + fewestEffective);
    }
    categories = List.copyOf(categories);
  }

  /** Lists of this length and no categories, without clipping. */
  public static PolicyQuery of(Reward reward, int length) {
    return new PolicyQuery(
        reward,
        OptionalLong.empty(),
        length,
        Double.POSITIVE_INFINITY,
        FEWEST_EFFECTIVE,
        1,
        List.of());
  }
}
