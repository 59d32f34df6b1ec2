package vitrine.ui.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.engagement.segment.SegmentMembers;
import vitrine.core.exposure.ExperimentCatalog;
import vitrine.core.exposure.ExperimentCatalog.Listed;
import vitrine.core.exposure.ExperimentSetup;
import vitrine.core.exposure.events.ProposedMetric;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.engagement.SavedSegments;

/**
 * Reads experiments of the open workspace, from rows of their own or from events. Called from work,
 * never from the JavaFX thread.
 */
final class ExperimentReader {
  private final ActiveWorkspace workspace;
  private final SavedSegments segments;
  private final EventReader events;

  /**
   * Reads experiments of this workspace.
   *
   * @param names of metrics of events, in the user's language
   */
  ExperimentReader(
      ActiveWorkspace workspace, SavedSegments segments, Function<ProposedMetric, String> names) {
    this.workspace = workspace;
    this.segments = segments;
    this.events = new EventReader(workspace, segments, names);
  }

  /**
   * How an experiment is read, and its data.
   *
   * @param segment the saved segment whose shoppers count; all if empty
   * @throws VitrineException if its data is not in the workspace
   */
  ExperimentView read(Listed listed, Optional<String> segment, Progress progress) {
    DatasetEntry data = data(listed);
    Optional<SegmentMembers> shoppers = segment.map(name -> segments.members(name, progress));
    return data.kind() == DatasetKind.EVENTS
        ? events.read(listed, data, shoppers, progress)
        : read(listed, workspace.frame(data, progress), shoppers);
  }

  private static DatasetEntry data(Listed listed) {
    return listed
        .data()
        .orElseThrow(
            () ->
                new VitrineException(
                    ProblemCode.EXPERIMENT_WITHOUT_DATA, listed.experiment().dataset()));
  }

  private static ExperimentView read(
      Listed listed, Frame frame, Optional<SegmentMembers> shoppers) {
    ExperimentSetup setup =
        ExperimentCatalog.setup(listed, frame)
            .orElseGet(() -> ExperimentSetup.of("", "", List.of()));
    return new ExperimentView(
        listed,
        setup,
        frame,
        new ExperimentReading(frame, setup.query(), shoppers),
        SetupChoices.of(frame, setup),
        shoppers,
        shoppers.flatMap(some -> frame.codes(setup.unit()).map(some::match)));
  }
}
