package vitrine.core.workspace;

import java.time.Instant;
import vitrine.core.common.Fingerprint;

/**
 * A model was put to use.
 *
 * @param model its name
 * @param hash of its weights and settings
 * @param at when
 */
public record Promotion(String model, Fingerprint hash, Instant at) {}
