package vitrine.core.sentiment;

import java.util.Optional;

/**
 * Which graded ratings mean what, on a scale around 0 such as people's mean ratings from -4 to 4.
 *
 * @param neutralUpTo ratings of at most this size are neutral
 * @param clearFrom ratings of at least this size are negative or positive; between, none is clear
 */
public record RatingMapping(double neutralUpTo, double clearFrom) {
  /** Neutral up to half a step, clear from a whole one. */
  public static final RatingMapping DEFAULT = new RatingMapping(.5, 1);

  /** Refuses bounds that cross. */
  public RatingMapping {
    if (!(0 <= neutralUpTo && neutralUpTo < clearFrom)) {
      throw new IllegalArgumentException(neutralUpTo + ", " + clearFrom);
    }
  }

  /** What this rating says; empty where it is neither neutral nor clear. */
  public Optional<Sentiment> of(double rating) {
    double size = Math.abs(rating);
    if (size <= neutralUpTo) {
      return Optional.of(Sentiment.NEUTRAL);
    }
    if (!(size >= clearFrom)) {
      return Optional.empty();
    }
    return Optional.of(rating > 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE);
  }
}
