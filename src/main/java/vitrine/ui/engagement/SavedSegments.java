package vitrine.ui.engagement;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.SegmentMembers;
import vitrine.core.engagement.segment.Segments;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.TaskRunner;

/** The saved segments of the open workspace, for every screen that can be narrowed to one. */
public final class SavedSegments {
  private final ActiveWorkspace workspace;
  private final Exploration exploration;
  private final TaskRunner tasks;
  private final ReadOnlyObjectWrapper<List<Segment>> all = new ReadOnlyObjectWrapper<>(List.of());

  /** Follows the open workspace. */
  public SavedSegments(ActiveWorkspace workspace, Exploration exploration, TaskRunner tasks) {
    this.workspace = workspace;
    this.exploration = exploration;
    this.tasks = tasks;
    workspace.workspace().subscribe(open -> change(segments -> {}, ended -> {}));
  }

  /** All of them, by name. */
  public ReadOnlyObjectProperty<List<Segment>> all() {
    return all.getReadOnlyProperty();
  }

  /**
   * Keeps a segment; one of the same name is replaced.
   *
   * @param whenEnded is told why it could not be kept, if so
   */
  public void save(Segment segment, Consumer<Optional<Throwable>> whenEnded) {
    change(segments -> segments.save(segment), whenEnded);
  }

  /** Gives a segment another name. */
  public void rename(String name, String other, Consumer<Optional<Throwable>> whenEnded) {
    change(segments -> segments.rename(name, other), whenEnded);
  }

  /** Forgets a segment. */
  public void delete(String name, Consumer<Optional<Throwable>> whenEnded) {
    change(segments -> segments.delete(name), whenEnded);
  }

  private void change(Consumer<Segments> deed, Consumer<Optional<Throwable>> whenEnded) {
    Optional<Workspace> open = workspace.workspace().get();
    if (open.isEmpty()) {
      all.set(List.of());
      return;
    }
    tasks.<List<Segment>>runQuietly(
        Lane.STORAGE,
        progress -> {
          Segments segments = new Segments(open.get().settings());
          deed.accept(segments);
          return segments.list();
        },
        outcome -> {
          switch (outcome) {
            case Outcome.Done<List<Segment>>(List<Segment> now) -> {
              if (!now.equals(all.get())) {
                all.set(now);
                exploration.edited();
              }
              whenEnded.accept(Optional.empty());
            }
            case Outcome.Failed<List<Segment>>(Throwable failure) ->
                whenEnded.accept(Optional.of(failure));
            case Outcome.Cancelled<List<Segment>>() -> whenEnded.accept(Optional.empty());
          }
        });
  }

  /** The events of a dataset, prepared. Called from work, never from the JavaFX thread. */
  public PreparedLog log(DatasetEntry events, Progress progress) {
    return exploration.logs().of(events, progress);
  }

  /**
   * The shoppers of a segment among the events that were imported last. Called from work, never
   * from the JavaFX thread.
   *
   * @throws VitrineException if there is no such segment, or there are no events
   */
  public SegmentMembers members(String name, Progress progress) {
    DatasetEntry events =
        workspace
            .latest(DatasetKind.EVENTS)
            .orElseThrow(() -> new VitrineException(ProblemCode.NO_EVENTS, ""));
    return SegmentMembers.of(
        exploration.segments().require(name), exploration.logs().of(events, progress));
  }
}
