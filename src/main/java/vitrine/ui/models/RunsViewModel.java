package vitrine.ui.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import vitrine.core.sentiment.TrainingRuns;
import vitrine.core.workspace.RunEntry;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** The runs of a workspace, and those that are compared. */
public final class RunsViewModel {
  private final ActiveWorkspace workspace;
  private final TaskRunner tasks;
  private final TrainingQueue queue;
  private final Supplier<TrainingRuns> runs;
  private final LatestTask<List<ShownRun>> list;
  private final ObjectProperty<List<String>> compared = new SimpleObjectProperty<>(List.of());

  /** Follows the open workspace and the trainings under way. */
  public RunsViewModel(
      ActiveWorkspace workspace,
      TaskRunner tasks,
      TrainingQueue queue,
      Supplier<TrainingRuns> runs) {
    this.workspace = workspace;
    this.tasks = tasks;
    this.queue = queue;
    this.runs = runs;
    list = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("runs.none"));
    queue.changes().subscribe(_ -> refresh());
  }

  /** The runs, the newest first. */
  ReadOnlyObjectProperty<LoadState<List<ShownRun>>> list() {
    return list.state();
  }

  /** The ids of the runs that stand side by side, in the order in which they were chosen. */
  ObjectProperty<List<String>> compared() {
    return compared;
  }

  /** Puts a run beside the others, or takes it away. */
  void compare(String id, boolean chosen) {
    List<String> next = new ArrayList<>(compared.get());
    next.remove(id);
    if (chosen) {
      next.add(id);
    }
    compared.set(List.copyOf(next));
  }

  /** Reads the runs again. */
  void refresh() {
    Optional<Workspace> open = workspace.workspace().get();
    if (open.isEmpty()) {
      list.clear(LoadState.empty("runs.none"));
      return;
    }
    list.request(
        Sentence.of("runs.loading"),
        progress -> {
          List<ShownRun> shown = new ArrayList<>();
          for (RunEntry run : runs.get().list(open.get())) {
            progress.checkCancelled();
            shown.add(ShownRun.of(run, open.get().runs().curve(run.id())));
          }
          return List.copyOf(shown);
        });
  }

  /** Takes up a run that was interrupted. */
  void resume(ShownRun run) {
    queue.resume(run.run());
  }

  /** Forgets a run. */
  void discard(ShownRun run) {
    compare(run.run().id(), false);
    workspace
        .workspace()
        .get()
        .ifPresent(open -> quietly(open, some -> runs.get().discard(some, run.run())));
  }

  private void quietly(Workspace open, Consumer<Workspace> deed) {
    tasks.<Workspace>runQuietly(
        Lane.STORAGE,
        progress -> {
          deed.accept(open);
          return open;
        },
        outcome -> refresh());
  }
}
