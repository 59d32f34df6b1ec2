package vitrine.core.sentiment;

import java.util.Locale;
import java.util.Optional;

/**
 * Stars and text that say opposite things, by the {@linkplain StarMapping#DEFAULT star mapping} and
 * what the review counts as. Neutral stars, neutral texts and unsure ones contradict nothing.
 */
public enum Contradiction {
  /** Stars of praise over a text of complaint. */
  ANGRY_TEXT,
  /** Stars of complaint over a text of praise. */
  HAPPY_TEXT;

  /** The contradiction between stars and what a review counts as, if there is one. */
  public static Optional<Contradiction> of(double stars, Mood mood) {
    if (!Double.isFinite(stars)) {
      return Optional.empty();
    }
    return switch (StarMapping.DEFAULT.of(stars)) {
      case POSITIVE -> mood == Mood.NEGATIVE ? Optional.of(ANGRY_TEXT) : Optional.empty();
      case NEGATIVE -> mood == Mood.POSITIVE ? Optional.of(HAPPY_TEXT) : Optional.empty();
      case NEUTRAL -> Optional.empty();
    };
  }

  /** The name in routes and files: lower case. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT);
  }
}
