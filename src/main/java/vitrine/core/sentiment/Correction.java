package vitrine.core.sentiment;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vitrine.core.common.Fingerprint;
import vitrine.core.workspace.CorrectionEntry;

/**
 * What a reviewer says a text, or one aspect of it, says.
 *
 * @param text the review's body
 * @param aspect which aspect; empty for the review as a whole
 * @param given what it says
 * @param said what the model said; empty where it had no score
 * @param model name of that model; empty where it had no score
 * @param at when it was corrected
 */
public record Correction(
    String text,
    Optional<String> aspect,
    Sentiment given,
    Optional<Sentiment> said,
    String model,
    Instant at) {

  /** What the text is known by, whatever dataset it comes in. */
  public Fingerprint key() {
    return CachedTextEncoder.fingerprintOf(text);
  }

  /** As a workspace keeps it. */
  CorrectionEntry entry() {
    return new CorrectionEntry(
        key(),
        aspect.orElse(""),
        given.argument(),
        said.map(Sentiment::argument).orElse(""),
        model,
        at,
        text);
  }

  /** From what a workspace keeps. */
  static Correction of(CorrectionEntry entry) {
    return new Correction(
        entry.body(),
        Optional.of(entry.aspect()).filter(aspect -> !aspect.isEmpty()),
        sentiment(entry.given()),
        Optional.of(entry.said()).filter(said -> !said.isEmpty()).map(Correction::sentiment),
        entry.model(),
        entry.at());
  }

  /**
   * The sentiment of this name, whatever the case.
   *
   * @throws IllegalArgumentException for another word
   */
  static Sentiment sentiment(String name) {
    return Sentiment.valueOf(name.strip().toUpperCase(Locale.ROOT));
  }
}
