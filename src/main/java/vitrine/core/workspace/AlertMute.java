package vitrine.core.workspace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Alerts that the user does not want to see.
 *
 * @param id its key in the workspace
 * @param dataset whose alerts
 * @param product of this product; of any if empty
 * @param aspect about this aspect; about any if empty
 * @param until on days up to this one, included; for good if empty
 * @param at when it was decided
 */
public record AlertMute(
    String id,
    String dataset,
    Optional<String> product,
    Optional<String> aspect,
    Optional<LocalDate> until,
    Instant at) {

  /** Whether an alert of the dataset is muted. */
  public boolean covers(Optional<String> alertProduct, String alertAspect, LocalDate day) {
    return (product.isEmpty() || product.equals(alertProduct))
        && (aspect.isEmpty() || aspect.get().equals(alertAspect))
        && (until.isEmpty() || !day.isAfter(until.get()));
  }
}
