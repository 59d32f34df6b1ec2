package vitrine.core.sentiment;

import java.util.Locale;

/** What a training takes a review's label from. */
public enum LearningSource {
  /** The stars that shoppers gave, by {@link StarMapping}. */
  STARS,
  /** A column of labels. */
  LABELS;

  /** Its name in JSON and in keys of the message bundles: lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
