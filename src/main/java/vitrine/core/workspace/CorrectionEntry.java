package vitrine.core.workspace;

import java.time.Instant;
import vitrine.core.common.Fingerprint;

/**
 * What a reviewer says a text says.
 *
 * @param text fingerprint of the text, so that a later import of the same review is corrected too
 * @param aspect which aspect of it; empty for the review as a whole
 * @param given what it says: {@code negative}, {@code neutral} or {@code positive}
 * @param said what the model said; empty where it had no score
 * @param model name of that model; empty where it had no score
 * @param at when it was corrected
 * @param body the text itself, to learn from when the data is gone
 */
public record CorrectionEntry(
    Fingerprint text,
    String aspect,
    String given,
    String said,
    String model,
    Instant at,
    String body) {}
