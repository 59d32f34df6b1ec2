package vitrine.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

class LatestTaskTest {
  private static final Sentence TITLE = Sentence.of("task.quiet");
  private final ByHand runner = new ByHand();
  private final LatestTask<String> task =
      new LatestTask<>(runner, Lane.COMPUTE, LoadState.empty("state.cancelled"));

  @Test
  void clearsTheStaleResultAndShowsTheNewOne() {
    task.request(TITLE, progress -> "first");
    assertThat(task.state().get()).isEqualTo(new LoadState.Loading<String>());
    runner.passTime();
    runner.work();
    assertThat(task.state().get().ready()).contains("first");
    task.request(TITLE, progress -> "second");
    assertThat(task.state().get().ready()).isEmpty();
  }

  @Test
  void aRequestInThePauseReplacesTheOneBefore() {
    task.request(TITLE, progress -> "first");
    task.request(TITLE, progress -> "second");
    runner.passTime();
    assertThat(runner.started).hasSize(1);
    runner.work();
    assertThat(task.state().get().ready()).contains("second");
  }

  @Test
  void aLateResultOfAnOlderRequestIsNotShown() {
    task.request(TITLE, progress -> "old");
    runner.passTime();
    Runnable old = runner.started.removeFirst();
    task.request(TITLE, progress -> "new");
    runner.passTime();
    runner.work();
    old.run();
    assertThat(task.state().get().ready()).contains("new");
  }

  @Test
  void theOlderWorkIsCancelled() {
    List<Boolean> asked = new ArrayList<>();
    task.request(
        TITLE,
        progress -> {
          asked.add(progress.cancelled());
          return "old";
        });
    runner.passTime();
    assertThat(runner.tasks).hasSize(1);
    task.request(TITLE, progress -> "new");
    assertThat(runner.tasks.getFirst().cancelled()).isTrue();
  }

  @Test
  void aFailureIsASentence() {
    task.request(
        TITLE,
        progress -> {
          throw new VitrineException(ProblemCode.FILE_EMPTY, "a.csv");
        });
    runner.passTime();
    runner.work();
    assertThat(task.state().get())
        .isEqualTo(
            new LoadState.Failed<String>(
                Sentence.of("problem.file.empty.title", "a.csv"),
                Sentence.of("problem.file.empty.hint", "a.csv")));
  }

  @Test
  void aCancelIsSaid() {
    task.request(
        TITLE,
        progress -> {
          throw new CancellationException();
        });
    runner.passTime();
    runner.work();
    assertThat(task.state().get()).isEqualTo(LoadState.<String>empty("state.cancelled"));
  }

  @Test
  void worksAtOnceWithADirectRunner() {
    LatestTask<String> direct =
        new LatestTask<>(TaskRunner.direct(), Lane.COMPUTE, LoadState.empty("state.cancelled"));
    direct.request(TITLE, progress -> "now");
    assertThat(direct.state().get().ready()).contains("now");
  }

  /** Nothing happens before the test says so. */
  private static final class ByHand implements TaskRunner {
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Runnable> started = new ArrayList<>();
    private final List<RunningTask> tasks = new ArrayList<>();

    void passTime() {
      List<Runnable> due = List.copyOf(waiting);
      waiting.clear();
      due.forEach(Runnable::run);
    }

    void work() {
      List<Runnable> due = List.copyOf(started);
      started.clear();
      due.forEach(Runnable::run);
    }

    @Override
    public <T> RunningTask run(
        Lane lane, Sentence title, Work<T> work, Consumer<Outcome<T>> whenEnded) {
      RunningTask task = new RunningTask(title, UiThread.direct());
      tasks.add(task);
      started.add(() -> whenEnded.accept(DirectTaskRunner.outcome(work, task)));
      return task;
    }

    @Override
    public <T> RunningTask runQuietly(Lane lane, Work<T> work, Consumer<Outcome<T>> whenEnded) {
      return run(lane, TITLE, work, whenEnded);
    }

    @Override
    public Runnable later(Duration delay, Runnable call) {
      waiting.add(call);
      return () -> waiting.remove(call);
    }

    @Override
    public ObservableList<RunningTask> visible() {
      return FXCollections.observableArrayList();
    }

    @Override
    public void close() {}
  }
}
