package vitrine.ui.experiment;

import java.time.Instant;
import java.util.Optional;
import vitrine.core.common.VitrineException;
import vitrine.core.workspace.ExperimentDates;
import vitrine.core.workspace.ExperimentEntry;

/**
 * What the user says about an experiment.
 *
 * @param name not blank
 * @param hypothesis may be blank
 * @param dataset name of the data that it reads
 * @param dates when it runs
 * @param primaryMetric what it is judged by; empty: nothing is fixed yet
 * @param note why the primary metric changes after the start
 */
public record Description(
    String name,
    String hypothesis,
    String dataset,
    ExperimentDates dates,
    Optional<String> primaryMetric,
    String note) {

  /** What is said about it now. */
  static Description of(ExperimentEntry entry) {
    return new Description(
        entry.name(),
        entry.hypothesis(),
        entry.dataset(),
        entry.dates(),
        entry.primaryMetric(),
        "");
  }

  /**
   * The experiment with this description.
   *
   * @throws VitrineException if the primary metric changes after the start without a note
   */
  ExperimentEntry applied(ExperimentEntry entry, Instant now) {
    ExperimentEntry described = entry.described(name.strip(), hypothesis.strip(), dataset, dates);
    return primaryMetric.map(metric -> described.judgedBy(metric, note, now)).orElse(described);
  }
}
