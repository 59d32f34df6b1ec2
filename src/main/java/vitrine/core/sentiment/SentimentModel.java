package vitrine.core.sentiment;

import java.util.Map;
import vitrine.core.common.Fingerprint;

/**
 * A model that can score: its card and a head for each language that it was trained on.
 *
 * @param card what it is
 * @param fingerprint of its heads and their encoders; names its scores
 * @param heads by the language of the texts that they read; at least one
 */
public record SentimentModel(
    ModelCard card, Fingerprint fingerprint, Map<TextLanguage, SentimentHead> heads) {

  /** Copies the map. */
  public SentimentModel {
    heads = Map.copyOf(heads);
    if (heads.isEmpty()) {
      throw new IllegalArgumentException("a model without heads");
    }
  }

  /** Its name. */
  public String name() {
    return card.name();
  }
}
