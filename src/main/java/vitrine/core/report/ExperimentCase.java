package vitrine.core.report;

import java.util.List;
import java.util.Optional;
import vitrine.core.exposure.ExperimentResult;
import vitrine.core.workspace.ExperimentEntry;

/**
 * An experiment as a report tells it.
 *
 * @param name the user's name for it
 * @param about hypothesis, dates, decision; empty where nobody wrote them down
 * @param reading unit, variant and what was filtered, one sentence each
 * @param result effects, checks and sums
 */
public record ExperimentCase(
    String name, Optional<ExperimentEntry> about, List<String> reading, ExperimentResult result) {
  /** Copies the list. */
  public ExperimentCase {
    reading = List.copyOf(reading);
  }
}
