package vitrine.core.sentiment;

import java.util.Map;
import vitrine.core.common.Fingerprint;

/**
 * A model that can score: its card and what reads each language that it knows.
 *
 * @param card what it is
 * @param fingerprint of its heads and their encoders; names its scores
 * @param languages what reads the texts of each; at least one
 */
public record SentimentModel(
    ModelCard card, Fingerprint fingerprint, Map<TextLanguage, LanguageModel> languages) {

  /** Copies the map. */
  public SentimentModel {
    languages = Map.copyOf(languages);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a model that reads no language");
    }
  }

  /** Its name. */
  public String name() {
    return card.name();
  }
}
