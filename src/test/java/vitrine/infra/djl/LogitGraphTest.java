package vitrine.infra.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.BesideWindowTests;
import vitrine.CollectsGradients;
import vitrine.core.common.Progress;
import vitrine.core.sentiment.DenseLayer;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.SentimentHead;
import vitrine.core.sentiment.explain.IntegratedGradients;
import vitrine.infra.weights.Tensor;

/** Gradients of a tiny encoder with random weights against slopes measured by small steps. */
@BesideWindowTests
@CollectsGradients
class LogitGraphTest {
  private static final ExecutorService THREAD = Executors.newSingleThreadExecutor();
  private static final InferenceThread INFERENCE = new InferenceThread(THREAD);
  private static final Path CACHE = Path.of("target", "model-cache", "djl").toAbsolutePath();
  private static final int WIDTH = 8;
  private static DjlRuntime runtime;
  private static BertEncoder encoder;

  @BeforeAll
  static void start() {
    runtime = new DjlRuntime(CACHE, true);
    encoder = INFERENCE.call(() -> new BertEncoder(runtime.manager(), tinyBert(), 2));
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

  private static Map<String, Tensor> tinyBert() {
    Random random = new Random(5);
    Map<String, Tensor> weights = new HashMap<>();
    matrix(weights, random, "embeddings.word_embeddings.weight", 11, WIDTH);
    matrix(weights, random, "embeddings.token_type_embeddings.weight", 2, WIDTH);
    matrix(weights, random, "embeddings.position_embeddings.weight", 6, WIDTH);
    norm(weights, random, "embeddings.LayerNorm");
    for (int layer = 0; layer < 2; layer++) {
      String stem = "encoder.layer." + layer + ".";
      for (String part : List.of("query", "key", "value")) {
        dense(weights, random, stem + "attention.self." + part, WIDTH, WIDTH);
      }
      dense(weights, random, stem + "attention.output.dense", WIDTH, WIDTH);
      norm(weights, random, stem + "attention.output.LayerNorm");
      dense(weights, random, stem + "intermediate.dense", 16, WIDTH);
      dense(weights, random, stem + "output.dense", WIDTH, 16);
      norm(weights, random, stem + "output.LayerNorm");
    }
    return weights;
  }

  private static void dense(
      Map<String, Tensor> weights, Random random, String stem, int outputs, int inputs) {
    matrix(weights, random, stem + ".weight", outputs, inputs);
    matrix(weights, random, stem + ".bias", outputs);
  }

  private static void norm(Map<String, Tensor> weights, Random random, String stem) {
    matrix(weights, random, stem + ".weight", WIDTH);
    matrix(weights, random, stem + ".bias", WIDTH);
  }

  private static void matrix(
      Map<String, Tensor> weights, Random random, String name, long... shape) {
    long size = 1;
    for (long side : shape) {
      size *= side;
    }
    FloatBuffer values = FloatBuffer.allocate((int) size);
    while (values.hasRemaining()) {
      values.put((float) (random.nextGaussian() * .5));
    }
    weights.put(name, new Tensor(shape, values.flip()));
  }

  private static float[][] random(Random random, int rows, int columns) {
    float[][] values = new float[rows][columns];
    for (float[] row : values) {
      for (int i = 0; i < columns; i++) {
        row[i] = (float) random.nextGaussian();
      }
    }
    return values;
  }

  private static SentimentHead head(boolean hidden) {
    Random random = new Random(8);
    DenseLayer out = new DenseLayer(random(random, 3, hidden ? 5 : WIDTH), new float[] {.1f, 0, 1});
    List<DenseLayer> layers =
        hidden
            ? List.of(
                new DenseLayer(random(random, 5, WIDTH), new float[] {.2f, 0, -.1f, 0, .3f}), out)
            : List.of(out);
    return new SentimentHead(
        List.of(Sentiment.values()),
        random(random, 1, WIDTH)[0],
        new float[] {1, 2, .5f, 1, 3, 1, .7f, 1},
        layers,
        2);
  }

  private static LogitGraph graph(boolean unit, boolean hidden, boolean first, int windows) {
    List<long[]> ids = windows == 1 ? List.of(new long[4]) : List.of(new long[5], new long[3]);
    return new LogitGraph(
        runtime,
        INFERENCE,
        encoder,
        PaddedWindows.of(ids, first, windows == 1 ? 4 : 11),
        random(new Random(2), 1, WIDTH)[0],
        unit,
        head(hidden),
        1);
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, false, 1",
    "true, false, true, 2",
    "false, true, false, 2",
    "false, false, false, 1"
  })
  void gradientsAreTheSlopesOfTheLogit(boolean unit, boolean hidden, boolean first, int windows) {
    LogitGraph graph = graph(unit, hidden, first, windows);
    Random random = new Random(13);
    int size = (windows == 1 ? 4 : 2 * 5) * WIDTH;
    float[][] points = random(random, 3, size);
    float[][] gradients = graph.gradients(points);
    for (int point = 0; point < points.length; point++) {
      float[] away = random(random, 1, size)[0];
      double slope = 0;
      float[] up = points[point].clone();
      float[] down = points[point].clone();
      for (int i = 0; i < size; i++) {
        slope += (double) gradients[point][i] * away[i];
        up[i] += 5e-3f * away[i];
        down[i] -= 5e-3f * away[i];
      }
      double measured = (graph.value(up) - graph.value(down)) / 1e-2;
      assertThat(slope).isCloseTo(measured, within(2e-2 * Math.max(1, Math.abs(measured))));
    }
  }

  /** Padding behind a shorter window takes part in nothing. */
  @Test
  void paddingHasNoGradient() {
    LogitGraph graph = graph(true, true, false, 2);
    float[] gradient = graph.gradients(random(new Random(4), 1, 10 * WIDTH))[0];
    for (int i = 8 * WIDTH; i < 10 * WIDTH; i++) {
      assertThat(gradient[i]).isZero();
    }
    assertThat(gradient[7 * WIDTH]).isNotZero();
  }

  @Test
  void attributionsSumToTheDifferenceOfTheLogits() {
    LogitGraph graph = graph(false, true, false, 1);
    Random random = new Random(22);
    float[] point = random(random, 1, 4 * WIDTH)[0];
    float[] baseline = random(random, 1, 4 * WIDTH)[0];
    IntegratedGradients.Integral integral =
        IntegratedGradients.integrate(graph, point, baseline, Progress.unwatched());
    double sum = 0;
    for (double attribution : integral.attributions()) {
      sum += attribution;
    }
    double difference = integral.value() - integral.baseline();
    assertThat(Math.abs(difference)).isGreaterThan(.1);
    assertThat(sum).isCloseTo(difference, within(.01 * Math.abs(difference)));
  }
}
