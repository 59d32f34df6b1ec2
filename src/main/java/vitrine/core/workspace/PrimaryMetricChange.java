package vitrine.core.workspace;

import java.time.Instant;
import java.util.Optional;

/**
 * The primary metric was changed, or first fixed, after the experiment had started. Whoever reads
 * the result should know.
 *
 * @param at when
 * @param before the primary metric until then; empty: none was fixed
 * @param after the primary metric since
 * @param note why, in the user's words, not blank
 */
public record PrimaryMetricChange(Instant at, Optional<String> before, String after, String note) {}
