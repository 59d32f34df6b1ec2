package vitrine.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadedTaskRunnerTest {
  private static final Sentence TITLE = Sentence.of("task.quiet");
  private final ThreadedTaskRunner runner = new ThreadedTaskRunner(UiThread.direct());

  @AfterEach
  void close() {
    runner.close();
  }

  @Test
  void namesItsThreads() {
    assertThat(threadOf(Lane.IMPORT)).isEqualTo("import-1");
    assertThat(threadOf(Lane.INFERENCE)).isEqualTo("inference-1");
    assertThat(threadOf(Lane.STORAGE)).isEqualTo("storage-1");
    assertThat(threadOf(Lane.COMPUTE)).startsWith("compute-");
  }

  private String threadOf(Lane lane) {
    CompletableFuture<Outcome<String>> ended = new CompletableFuture<>();
    runner.runQuietly(lane, progress -> Thread.currentThread().getName(), ended::complete);
    return ended.orTimeout(10, TimeUnit.SECONDS).join() instanceof Outcome.Done<String>(String name)
        ? name
        : "";
  }

  @Test
  void cancelsAndReports() throws Exception {
    CountDownLatch reported = new CountDownLatch(1);
    CompletableFuture<Outcome<String>> ended = new CompletableFuture<>();
    RunningTask task =
        runner.run(
            Lane.COMPUTE,
            TITLE,
            progress -> {
              progress.report(1, 4);
              reported.countDown();
              while (true) {
                progress.checkCancelled();
                Thread.onSpinWait();
              }
            },
            ended::complete);
    assertThat(reported.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(task.fraction().get()).isEqualTo(.25);
    assertThat(runner.visible()).containsExactly(task);
    task.cancel();
    assertThat(ended.orTimeout(10, TimeUnit.SECONDS).join())
        .isEqualTo(new Outcome.Cancelled<String>());
    assertThat(runner.visible()).isEmpty();
  }

  @Test
  void reportsAtMostTwentyTimesASecond() {
    int[] passed = {0};
    TaskProgress progress = new TaskProgress(done -> passed[0]++, key -> {});
    long begin = System.nanoTime();
    for (int i = 0; i < 100_000; i++) {
      progress.report(i, 100_000);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    assertThat(passed[0]).isBetween(1, 2 + (int) (seconds * 20));
  }
}
