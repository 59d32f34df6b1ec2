package vitrine.core.sentiment;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the reviews of one product say.
 *
 * @param item its id
 * @param counts its reviews
 * @param meanStars mean of the stars given
 * @param negativeAtLeast lower end of the Wilson 95 % interval of the negative share: the order of
 *     the list, so that one bad review does not outrank a hundred
 * @param worstWeek the week that stands out most, if one does
 */
public record ProductMood(
    String item,
    MoodCounts counts,
    OptionalDouble meanStars,
    double negativeAtLeast,
    Optional<BadWeek> worstWeek) {

  /**
   * A week in which a product was rated much worse than in its other weeks.
   *
   * @param week the week
   * @param elsewhere negative share of the product's other weeks
   * @param z how far the week's share lies above it, in standard errors of the pooled two-sample
   *     test of proportions
   */
  public record BadWeek(TrendPoint week, double elsewhere, double z) {}
}
