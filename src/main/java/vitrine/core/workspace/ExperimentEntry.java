package vitrine.core.workspace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/**
 * An experiment of a workspace: what was planned, how it is read, what was decided. Several may
 * read one dataset.
 *
 * @param id stable and unique in the workspace
 * @param name the user's name for it, unique among experiments
 * @param hypothesis what is expected, in the user's words; may be blank
 * @param dataset name of the dataset it reads, so that a later export under that name is read too
 * @param definition how the rows are read, as JSON; empty: as they are detected
 * @param state how far it is
 * @param dates when it runs
 * @param primaryMetric name of the metric that it is judged by; empty: none was fixed
 * @param metricChanges changes of the primary metric after the start, the oldest first
 * @param decision what was decided; present exactly in {@link ExperimentState#DECIDED}
 */
public record ExperimentEntry(
    String id,
    String name,
    String hypothesis,
    String dataset,
    Optional<String> definition,
    ExperimentState state,
    ExperimentDates dates,
    Optional<String> primaryMetric,
    List<PrimaryMetricChange> metricChanges,
    Optional<Decision> decision) {

  /** Copies the list; a decision and the state of being decided come together. */
  public ExperimentEntry {
    metricChanges = List.copyOf(metricChanges);
    if (decision.isPresent() != (state == ExperimentState.DECIDED)) {
      throw new IllegalArgumentException("decided means that there is a decision");
    }
  }

  /** An experiment of which nothing is known but its data. */
  public static ExperimentEntry of(String id, String name, String dataset, ExperimentState state) {
    return new ExperimentEntry(
        id,
        name,
        "",
        dataset,
        Optional.empty(),
        state,
        ExperimentDates.UNKNOWN,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** Whether units are being assigned. */
  public boolean running() {
    return state == ExperimentState.RUNNING;
  }

  /** The same under another id. */
  public ExperimentEntry withId(String other) {
    return new ExperimentEntry(
        other,
        name,
        hypothesis,
        dataset,
        definition,
        state,
        dates,
        primaryMetric,
        metricChanges,
        decision);
  }

  /** The same with what the user says about it; a definition for other data is dropped. */
  public ExperimentEntry described(
      String newName, String newHypothesis, String newDataset, ExperimentDates newDates) {
    boolean same = newDataset.equals(dataset);
    return new ExperimentEntry(
        id,
        newName,
        newHypothesis,
        newDataset,
        same ? definition : Optional.empty(),
        state,
        newDates,
        same ? primaryMetric : Optional.empty(),
        metricChanges,
        decision);
  }

  /** The same, read another way. */
  public ExperimentEntry withDefinition(String json) {
    return new ExperimentEntry(
        id,
        name,
        hypothesis,
        dataset,
        Optional.of(json),
        state,
        dates,
        primaryMetric,
        metricChanges,
        decision);
  }

  /** It starts, or goes on after its end; a decision is taken back. */
  public ExperimentEntry started(LocalDate day) {
    return moved(
        ExperimentState.RUNNING, dates.startedOn(day).endedOn(Optional.empty()), Optional.empty());
  }

  /** It is over; a decision is taken back. */
  public ExperimentEntry ended(LocalDate day) {
    return moved(
        ExperimentState.ENDED,
        dates.endedOn(dates.end().or(() -> Optional.of(day))),
        Optional.empty());
  }

  /** What to do is decided; that ends it. */
  public ExperimentEntry decided(Decision made, LocalDate day) {
    return moved(
        ExperimentState.DECIDED,
        dates.endedOn(dates.end().or(() -> Optional.of(day))),
        Optional.of(made));
  }

  private ExperimentEntry moved(
      ExperimentState next, ExperimentDates when, Optional<Decision> made) {
    return new ExperimentEntry(
        id, name, hypothesis, dataset, definition, next, when, primaryMetric, metricChanges, made);
  }

  /**
   * The same, judged by this metric. Once it has started that needs a note, which is kept.
   *
   * @throws VitrineException {@link ProblemCode#EXPERIMENT_NOTE_NEEDED} without one
   */
  public ExperimentEntry judgedBy(String metric, String note, Instant now) {
    if (primaryMetric.equals(Optional.of(metric))) {
      return this;
    }
    List<PrimaryMetricChange> changes = new ArrayList<>(metricChanges);
    if (state != ExperimentState.DRAFT) {
      if (note.isBlank()) {
        throw new VitrineException(ProblemCode.EXPERIMENT_NOTE_NEEDED, metric);
      }
      changes.add(new PrimaryMetricChange(now, primaryMetric, metric, note.strip()));
    }
    return new ExperimentEntry(
        id,
        name,
        hypothesis,
        dataset,
        definition,
        state,
        dates,
        Optional.of(metric),
        changes,
        decision);
  }
}
