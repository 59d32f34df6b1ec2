package vitrine.infra.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.BesideWindowTests;
import vitrine.core.common.Progress;
import vitrine.core.recommend.linear.SymmetricMatrix;

/** Inverses on the real engine. */
@BesideWindowTests
class DenseSolverTest {
  private static final ExecutorService THREAD = Executors.newSingleThreadExecutor();
  private static final InferenceThread INFERENCE = new InferenceThread(THREAD);
  private static final Path CACHE = Path.of("target", "model-cache", "djl").toAbsolutePath();
  private static DjlRuntime runtime;

  @BeforeAll
  static void start() {
    runtime = new DjlRuntime(CACHE, true);
  }

  @AfterAll
  static void stop() {
    INFERENCE.call(
        () -> {
          runtime.close();
          return true;
        });
    THREAD.shutdown();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 512, 1100})
  void theInverseTimesTheMatrixIsTheIdentity(int order) {
    SymmetricMatrix matrix = random(order);
    SymmetricMatrix inverse = random(order);

    new DjlDenseSolver(runtime, INFERENCE).invert(inverse, Progress.unwatched());

    Random random = new Random(2);
    double[] vector = random.doubles(order, -1, 1).toArray();
    double[] back = times(inverse, times(matrix, vector));
    double worst = 0;
    for (int row = 0; row < order; row++) {
      worst = Math.max(worst, Math.abs(back[row] - vector[row]));
    }
    assertThat(worst).isLessThan(1e-4);
  }

  @Test
  void aCancelIsHeard() {
    Progress cancelled =
        new Progress() {
          @Override
          public void report(long done, long total) {}

          @Override
          public void step(String messageKey) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThatThrownBy(() -> new DjlDenseSolver(runtime, INFERENCE).invert(random(2), cancelled))
        .isInstanceOf(CancellationException.class);
  }

  /** Symmetric, with a diagonal that outweighs the rest of its row. */
  private static SymmetricMatrix random(int order) {
    Random random = new Random(1);
    SymmetricMatrix matrix = new SymmetricMatrix(order);
    for (int band = 0; band < matrix.bands(); band++) {
      float[] rows = matrix.band(band);
      int width = matrix.end(band);
      for (int row = matrix.start(band); row < width; row++) {
        int begin = (row - matrix.start(band)) * width;
        for (int column = 0; column < row; column++) {
          rows[begin + column] = random.nextFloat() - .3f;
        }
        rows[begin + row] = order * .7f + 1;
      }
    }
    return matrix;
  }

  private static double[] times(SymmetricMatrix matrix, double[] vector) {
    double[] product = new double[vector.length];
    for (int row = 0; row < vector.length; row++) {
      for (int column = 0; column < vector.length; column++) {
        product[row] += matrix.get(row, column) * vector[column];
      }
    }
    return product;
  }
}
