package vitrine.core.sentiment;

import java.util.Locale;

/** What a review says, in the order in which probabilities stand. */
public enum Sentiment {
  NEGATIVE,
  NEUTRAL,
  POSITIVE;

  /** The name in files and on the command line: lower case. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT);
  }
}
