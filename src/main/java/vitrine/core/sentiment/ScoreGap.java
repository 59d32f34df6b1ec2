package vitrine.core.sentiment;

import java.util.Locale;

/** Why a review has no score. */
public enum ScoreGap {
  /** It has stars at most. */
  NO_TEXT,
  /** The model reads no text in its language. */
  UNKNOWN_LANGUAGE,
  /** Nobody has scored it yet. */
  WAITING;

  /** Why a review without a score has none. */
  static ScoreGap of(String text, SentimentModel model) {
    if (text.isBlank()) {
      return NO_TEXT;
    }
    return model.languages().containsKey(TextLanguage.of(text)) ? WAITING : UNKNOWN_LANGUAGE;
  }

  /** The name in keys of the message bundles: lower case. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT);
  }
}
