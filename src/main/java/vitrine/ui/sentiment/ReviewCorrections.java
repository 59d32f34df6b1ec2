package vitrine.ui.sentiment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.sentiment.Correction;
import vitrine.core.sentiment.Corrections;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.WorkspaceCorrections;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** What reviewers corrected in the open workspace, as every screen sees it. */
public final class ReviewCorrections {
  private final ActiveWorkspace workspace;
  private final TaskRunner tasks;
  private final ReadOnlyObjectWrapper<Corrections> all =
      new ReadOnlyObjectWrapper<>(Corrections.NONE);
  private final ReadOnlyObjectWrapper<Optional<Sentence>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Follows the open workspace. */
  public ReviewCorrections(ActiveWorkspace workspace, TaskRunner tasks) {
    this.workspace = workspace;
    this.tasks = tasks;
    workspace
        .workspace()
        .subscribe(
            open -> {
              all.set(Corrections.NONE);
              open.ifPresent(some -> change(WorkspaceCorrections::all));
            });
  }

  /** The corrections as they are now. */
  public ReadOnlyObjectProperty<Corrections> all() {
    return all.getReadOnlyProperty();
  }

  /** Why the last change was not kept. */
  public ReadOnlyObjectProperty<Optional<Sentence>> problem() {
    return problem.getReadOnlyProperty();
  }

  /**
   * Keeps what the user says of a review.
   *
   * @param aspect which aspect; empty for the review as a whole
   * @param said what the model says; empty where it has no score
   * @param model its name
   */
  public void correct(
      String text,
      Optional<String> aspect,
      Sentiment given,
      Optional<Sentiment> said,
      String model) {
    change(corrections -> corrections.correct(text, aspect, given, said, model));
  }

  /** Takes a correction back. */
  public void undo(Correction correction) {
    change(corrections -> corrections.undo(correction));
  }

  /** Keeps corrections that were made elsewhere. */
  public void add(List<Correction> others) {
    change(corrections -> corrections.add(others));
  }

  private void change(Function<WorkspaceCorrections, Corrections> deed) {
    Optional<Workspace> open = workspace.workspace().get();
    open.ifPresent(
        some ->
            tasks.<Corrections>runQuietly(
                Lane.STORAGE,
                progress -> deed.apply(new WorkspaceCorrections(some)),
                outcome -> arrive(open, outcome)));
  }

  private void arrive(Optional<Workspace> asked, Outcome<Corrections> outcome) {
    if (!workspace.workspace().get().equals(asked)) {
      return;
    }
    switch (outcome) {
      case Outcome.Done<Corrections>(Corrections now) -> {
        problem.set(Optional.empty());
        all.set(now);
      }
      case Outcome.Failed<Corrections>(Throwable failure) ->
          problem.set(
              Optional.of(
                  LoadState.failed(failure) instanceof LoadState.Failed<Object> failed
                      ? failed.sentence()
                      : Sentence.of("problem.bug.title")));
      case Outcome.Cancelled<Corrections>() -> {}
    }
  }
}
