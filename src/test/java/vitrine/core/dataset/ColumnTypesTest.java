package vitrine.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.LongColumn;

/** Classes are initialised once in a process, so this needs one of its own. */
class ColumnTypesTest {

  @Test
  void columnsMayFirstBeMadeByThreadsAtOnce() throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ColumnTypesTest.class.getName())
            .inheritIO()
            .start();
    try {
      assertThat(child.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
      assertThat(child.exitValue()).isZero();
    } finally {
      child.destroyForcibly();
    }
  }

  /** Three threads that begin with different columns. */
  public static void main(String[] arguments) throws InterruptedException {
    CountDownLatch together = new CountDownLatch(1);
    List<Thread> threads =
        Stream.<Runnable>of(
                () -> new CodeColumn("c", new int[] {0}, Dictionary.of("a")),
                () -> new MeasureColumn("m", new double[] {1}),
                () -> LongColumn.create("t", 1L))
            .map(
                make ->
                    Thread.ofPlatform()
                        .daemon()
                        .start(
                            () -> {
                              try {
                                together.await();
                              } catch (InterruptedException e) {
                                throw new AssertionError(e);
                              }
                              if (arguments.length == 0) {
                                ColumnTypes.load();
                              }
                              make.run();
                            }))
            .toList();
    together.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
