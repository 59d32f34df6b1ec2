package vitrine.core.sentiment;

import java.util.Optional;

/**
 * Which encoder turns texts into vectors: a base model, and the change that a fine-tuning made to
 * it.
 *
 * @param base the name of a base model at hand
 * @param adaptation the change; empty for the base model as it is
 */
public record EncoderSource(String base, Optional<Adaptation> adaptation) {

  /** The base model as it is. */
  public static EncoderSource of(String base) {
    return new EncoderSource(base, Optional.empty());
  }
}
