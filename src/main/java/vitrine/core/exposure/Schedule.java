package vitrine.core.exposure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When an experiment was meant to run.
 *
 * @param start its first day
 * @param end its last day
 */
public record Schedule(Optional<LocalDate> start, Optional<LocalDate> end) {
  /** Nobody has said. */
  public static final Schedule UNKNOWN = new Schedule(Optional.empty(), Optional.empty());

  /** Whether either day is known. */
  public boolean known() {
    return start.isPresent() || end.isPresent();
  }
}
