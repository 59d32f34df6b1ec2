package vitrine.infra.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.infra.weights.Tensor;

/** The script of a small random encoder against the eager one. */
class EncoderScriptTest {
  private static final ExecutorService THREAD = Executors.newSingleThreadExecutor();
  private static final Path CACHE = Path.of("target", "model-cache").toAbsolutePath();
  private static final InferenceThread INFERENCE = new InferenceThread(THREAD);
  private static final Map<String, Tensor> WEIGHTS = RandomBert.weights(2, 24, 40, 50, 32, 4);
  private static final long[] LONG = {3, 1, 4, 1, 5, 9, 2, 6};
  private static final long[] SHORT = {2, 7, 1};
  private static DjlRuntime runtime;

  @BeforeAll
  static void start() {
    runtime = new DjlRuntime(CACHE.resolve("djl"), true);
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

  private static float[] pooled(Kernel kernel, boolean firstToken, long[]... texts) {
    EncoderShape shape = new EncoderShape(2, 24, 3, firstToken, 1e-12);
    return INFERENCE.call(
        () -> {
          try (BatchEncoder encoder =
              kernel == Kernel.EAGER
                  ? new EagerBatchEncoder(runtime.manager(), WEIGHTS, shape)
                  : new ScriptBatchEncoder(runtime.manager(), WEIGHTS, shape, kernel)) {
            return encoder.pooled(TokenBatch.of(texts));
          }
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theScriptGivesWhatTheEagerEncoderGives(boolean firstToken) {
    for (Kernel kernel : new Kernel[] {Kernel.PLAIN_FP32, Kernel.FUSED_FP32, Kernel.PACKED_FP32}) {
      assertThat(pooled(kernel, firstToken, LONG, LONG.clone()))
          .as("%s, one length", kernel)
          .containsExactly(pooled(Kernel.EAGER, firstToken, LONG, LONG.clone()), within(2e-6f));
      assertThat(pooled(kernel, firstToken, LONG, SHORT))
          .as("%s, padded", kernel)
          .containsExactly(pooled(Kernel.EAGER, firstToken, LONG, SHORT), within(2e-6f));
    }
  }

  @Test
  void halfPrecisionIsCloseAndNotTheSame() {
    float[] exact = pooled(Kernel.EAGER, false, LONG, SHORT);
    float[] half = pooled(Kernel.PLAIN_BF16, false, LONG, SHORT);
    assertThat(KernelTrials.leastCosine(half, exact, 2)).isBetween(.999, .9999999);
  }

  /** Padding must not count: a short text gives the same alone and beside a longer one. */
  @Test
  void paddingDoesNotCount() {
    float[] alone = pooled(Kernel.FUSED_FP32, false, SHORT);
    float[] beside = pooled(Kernel.FUSED_FP32, false, LONG, SHORT);
    for (int i = 0; i < alone.length; i++) {
      assertThat(beside[alone.length + i]).isCloseTo(alone[i], within(2e-6f));
    }
  }
}
