package vitrine.core.sentiment;

import java.util.Locale;

/** What a review is counted as: its most probable class, or unsure below a chosen confidence. */
public enum Mood {
  NEGATIVE,
  NEUTRAL,
  POSITIVE,
  /** The largest probability is below the chosen confidence. */
  UNSURE,
  /** No text, or not scored yet. */
  UNSCORED;

  /** The confidence below which a review counts as unsure, unless the user chooses another. */
  public static final double DEFAULT_CONFIDENCE = .5;

  /** What a review counts as. */
  public static Mood of(Scores scores, int row, double confidence) {
    if (!scores.scored(row)) {
      return UNSCORED;
    }
    if (scores.confidence(row) < confidence) {
      return UNSURE;
    }
    return switch (scores.predicted(row)) {
      case NEGATIVE -> NEGATIVE;
      case NEUTRAL -> NEUTRAL;
      case POSITIVE -> POSITIVE;
    };
  }

  /** The name in files and on the command line: lower case. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT);
  }
}
