package vitrine.core.workspace;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When an experiment was to run and when it did.
 *
 * @param plannedStart its first day as planned
 * @param plannedEnd its last day as planned
 * @param start its first day
 * @param end its last day
 */
public record ExperimentDates(
    Optional<LocalDate> plannedStart,
    Optional<LocalDate> plannedEnd,
    Optional<LocalDate> start,
    Optional<LocalDate> end) {
  /** No day is known. */
  public static final ExperimentDates UNKNOWN =
      new ExperimentDates(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether no end lies before its start. */
  public boolean inOrder() {
    return inOrder(plannedStart, plannedEnd) && inOrder(start, end);
  }

  private static boolean inOrder(Optional<LocalDate> from, Optional<LocalDate> to) {
    return from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get());
  }

  /** The same with this first day, unless one is known. */
  ExperimentDates startedOn(LocalDate day) {
    return new ExperimentDates(plannedStart, plannedEnd, start.or(() -> Optional.of(day)), end);
  }

  /** The same with this last day; empty: it goes on. */
  ExperimentDates endedOn(Optional<LocalDate> day) {
    return new ExperimentDates(plannedStart, plannedEnd, start, day);
  }
}
