package vitrine.infra.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.BesideWindowTests;
import vitrine.CollectsGradients;
import vitrine.core.sentiment.DenseLayer;
import vitrine.core.sentiment.LoraTarget;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.SentimentHead;
import vitrine.core.sentiment.TrainingMethod;
import vitrine.core.sentiment.TrainingSettings;
import vitrine.infra.weights.Tensor;

/** Gradients against slopes of the loss measured by small steps, dropout and padding included. */
@BesideWindowTests
@CollectsGradients
class FineTuningGraphTest {
  private static final ExecutorService THREAD = Executors.newSingleThreadExecutor();
  private static final InferenceThread INFERENCE = new InferenceThread(THREAD);
  private static final Path CACHE = Path.of("target", "model-cache", "djl").toAbsolutePath();
  private static final long[][] TOKENS = {{2, 4, 6, 8, 3}, {2, 5, 3}, {2, 9, 7, 4, 3}};
  private static final float[] TARGETS = {-.3f, -.03f, -.05f, -.3f, -.2f, -.1f};
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

  private static SentimentHead head() {
    Random random = new Random(1);
    float[][] weights = new float[2][16];
    for (float[] row : weights) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    float[] scale = new float[16];
    java.util.Arrays.fill(scale, 1.5f);
    return new SentimentHead(
        List.of(Sentiment.NEGATIVE, Sentiment.POSITIVE),
        new float[16],
        scale,
        List.of(new DenseLayer(weights, new float[] {.1f, -.2f})),
        1);
  }

  @ParameterizedTest
  @CsvSource({"LORA, false", "LORA, true", "FULL, false", "FULL, true"})
  void theGradientIsTheSlopeOfTheLoss(TrainingMethod method, boolean firstToken) {
    TinyCheckpoint base = new TinyCheckpoint(firstToken);
    TrainingSettings settings =
        new TrainingSettings(
            method, 0, .2, 1, 0, 0, 3, 1, 1, 0, false, 8, 2, List.of(LoraTarget.values()), 7);
    Map<String, Tensor> tensors = base.weights();
    List<TrainedArray> encoder = EncoderArrays.of(tensors, settings);
    Random random = new Random(2);
    for (TrainedArray array : encoder) {
      if (array.name().endsWith("lora_B")) {
        float[] values = new float[array.values().size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = (float) random.nextGaussian() * .3f;
        }
        array.values().put(values, values.length, 0);
      }
    }
    List<TrainedArray> arrays = new ArrayList<>(encoder);
    arrays.addAll(HeadArrays.of(head()));
    INFERENCE.call(
        () -> {
          try (NDManager scope = runtime.manager().newSubManager()) {
            Set<String> names =
                encoder.stream().map(TrainedArray::name).collect(Collectors.toSet());
            FrozenBert frozen = FrozenBert.of(scope, base, tensors, names);
            PooledVectors vectors = new PooledVectors(scope, frozen, firstToken, encoder);
            FineTuningGraph graph =
                new FineTuningGraph(runtime.engine(), scope, vectors, arrays, head());
            compare(graph, arrays, settings.dropout());
          }
          return true;
        });
  }

  private static void compare(FineTuningGraph graph, List<TrainedArray> arrays, double dropout) {
    List<float[]> gradients = new ArrayList<>();
    graph.gradient(
        TOKENS,
        TARGETS,
        dropout,
        3,
        1,
        (loss, all) -> all.forEach(bytes -> gradients.add(copy(bytes))));
    Random random = new Random(4);
    for (int a = 0; a < arrays.size(); a++) {
      AlignedFloats values = arrays.get(a).values();
      float[] before = values.toArray();
      for (int trial = 0; trial < 2; trial++) {
        int i = random.nextInt(before.length);
        float[] moved = before.clone();
        moved[i] = before[i] + 1e-2f;
        values.put(moved, moved.length, 0);
        double up = loss(graph, dropout);
        moved[i] = before[i] - 1e-2f;
        values.put(moved, moved.length, 0);
        double down = loss(graph, dropout);
        values.put(before, before.length, 0);
        assertThat((double) gradients.get(a)[i])
            .as("%s, %d", arrays.get(a).name(), i)
            .isCloseTo((up - down) / 2e-2, within(3e-3));
      }
    }
    assertThat(gradients).anyMatch(array -> Math.abs(array[0]) > .02);
  }

  private static double loss(FineTuningGraph graph, double dropout) {
    double[] loss = new double[1];
    graph.gradient(TOKENS, TARGETS, dropout, 3, 1, (value, all) -> loss[0] = value);
    return loss[0];
  }

  private static float[] copy(ByteBuffer bytes) {
    FloatBuffer values = bytes.order(ByteOrder.nativeOrder()).asFloatBuffer();
    float[] copy = new float[values.remaining()];
    values.get(copy);
    return copy;
  }
}
