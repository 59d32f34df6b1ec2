package vitrine.ui.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.sentiment.SentimentModels.Listed;
import vitrine.core.sentiment.TrainingEpoch;
import vitrine.core.sentiment.TrainingOrder;
import vitrine.core.sentiment.TrainingRuns;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.RunEntry;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.RunningTask;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** The trainings under way: one at a time, in the order in which they were asked for. */
public final class TrainingQueue {
  private final ActiveWorkspace workspace;
  private final TaskRunner tasks;
  private final Supplier<TrainingRuns> runs;
  private final ReadOnlyObjectWrapper<List<LiveTraining>> live =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Sentence>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Long> ended = new ReadOnlyObjectWrapper<>(0L);

  /** Nothing runs. */
  public TrainingQueue(ActiveWorkspace workspace, TaskRunner tasks, Supplier<TrainingRuns> runs) {
    this.workspace = workspace;
    this.tasks = tasks;
    this.runs = runs;
  }

  /** What runs and what waits, in their order. */
  ReadOnlyObjectProperty<List<LiveTraining>> live() {
    return live.getReadOnlyProperty();
  }

  /** What the last training came to. */
  ReadOnlyObjectProperty<Optional<Sentence>> notice() {
    return notice.getReadOnlyProperty();
  }

  /** Counts the trainings that were asked for or ended, so that lists are read again. */
  ReadOnlyObjectProperty<Long> changes() {
    return ended.getReadOnlyProperty();
  }

  /** Asks for a training. */
  void start(TrainingOrder order, DatasetEntry data) {
    workspace
        .workspace()
        .get()
        .ifPresent(
            open ->
                tasks.<RunEntry>runQuietly(
                    Lane.STORAGE,
                    progress -> runs.get().ask(open, order, data),
                    outcome -> {
                      if (outcome instanceof Outcome.Done<RunEntry>(RunEntry run)) {
                        enqueue(open, run, data);
                      } else if (outcome instanceof Outcome.Failed<RunEntry>(Throwable failure)) {
                        notice.set(Optional.of(sentence(failure)));
                      }
                    }));
  }

  /** Takes up a run that was interrupted. */
  void resume(RunEntry run) {
    Optional<Workspace> open = workspace.workspace().get();
    Optional<DatasetEntry> data =
        workspace.datasets().get().stream()
            .filter(entry -> run.data().equals(Optional.of(entry.fingerprint())))
            .findFirst()
            .or(() -> workspace.latest(DatasetKind.REVIEWS));
    if (open.isPresent() && data.isPresent()) {
      enqueue(open.get(), run, data.get());
    }
  }

  private void enqueue(Workspace open, RunEntry run, DatasetEntry data) {
    notice.set(Optional.empty());
    boolean[] over = {false};
    RunningTask task =
        tasks.run(
            Lane.TRAINING,
            Sentence.of("models.training", run.name()),
            progress -> {
              tell(run, LiveTraining::begin);
              return runs.get()
                  .train(
                      open,
                      run,
                      workspace.frame(data, progress),
                      progress,
                      epoch -> tell(run, one -> one.and(epoch)));
            },
            outcome -> {
              over[0] = true;
              arrive(run, outcome);
            });
    if (!over[0]) {
      List<LiveTraining> longer = new ArrayList<>(live.get());
      longer.add(new LiveTraining(run, task, List.<TrainingEpoch>of(), false));
      live.set(List.copyOf(longer));
      changed();
    }
  }

  /** Passes something on from the training's thread to the window's. */
  private void tell(RunEntry run, UnaryOperator<LiveTraining> change) {
    tasks.<UnaryOperator<LiveTraining>>runQuietly(
        Lane.STORAGE,
        progress -> change,
        outcome ->
            live.set(
                live.get().stream()
                    .map(one -> one.run().id().equals(run.id()) ? change.apply(one) : one)
                    .toList()));
  }

  private void arrive(RunEntry run, Outcome<Listed> outcome) {
    live.set(live.get().stream().filter(one -> !one.run().id().equals(run.id())).toList());
    notice.set(
        Optional.of(
            switch (outcome) {
              case Outcome.Done<Listed>(Listed model) ->
                  Sentence.of("models.trained", model.name());
              case Outcome.Failed<Listed>(Throwable failure) -> sentence(failure);
              case Outcome.Cancelled<Listed>() -> Sentence.of("models.cancelled", run.name());
            }));
    changed();
  }

  /** Ends a training at once; one that waits never begins. */
  void cancel(LiveTraining training) {
    training.task().cancel();
    if (!training.begun()) {
      live.set(
          live.get().stream().filter(one -> !one.run().id().equals(training.run().id())).toList());
      workspace
          .workspace()
          .get()
          .ifPresent(
              open ->
                  tasks.<RunEntry>runQuietly(
                      Lane.STORAGE,
                      progress -> {
                        runs.get().cancelWaiting(open, training.run());
                        return training.run();
                      },
                      outcome -> changed()));
    }
  }

  private void changed() {
    ended.set(ended.get() + 1);
  }

  private static Sentence sentence(Throwable failure) {
    return LoadState.failed(failure) instanceof LoadState.Failed<Object> failed
        ? failed.sentence()
        : Sentence.of("problem.bug.title");
  }
}
