package vitrine.infra.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.BesideWindowTests;
import vitrine.CollectsGradients;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.Adaptation;
import vitrine.core.sentiment.EncoderSource;
import vitrine.core.sentiment.HeadTrainer;
import vitrine.core.sentiment.Inference;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.SentimentHead;
import vitrine.core.sentiment.TextEncoder;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.sentiment.TrainingEpoch;
import vitrine.core.sentiment.TrainingMethod;
import vitrine.core.sentiment.TrainingSettings;
import vitrine.infra.weights.Safetensors;
import vitrine.infra.weights.Tensor;

/**
 * The real engine and the real weights: some seconds, the only test that starts them. Unpacked
 * below {@code target}, so that a second run is quicker.
 */
@BesideWindowTests
@CollectsGradients
class DjlModelTest {
  private static final ExecutorService THREAD = Executors.newSingleThreadExecutor();
  private static final Path CACHE = Path.of("target", "model-cache").toAbsolutePath();
  private static DjlInference inference;

  @BeforeAll
  static void start() {
    inference = new DjlInference(CACHE, THREAD, true);
  }

  @AfterAll
  static void stop() {
    inference.close();
    THREAD.shutdown();
  }

  private static TrainingSettings settings(
      int hidden, double dropout, double learningRate, int batch, int epochs, long seed) {
    return new TrainingSettings(
        TrainingMethod.HEAD,
        hidden,
        dropout,
        learningRate,
        .01,
        0,
        batch,
        epochs,
        epochs,
        0,
        false,
        128,
        0,
        List.of(),
        seed);
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** The values of the model's card and of the Sentence Transformers documentation. */
  @Test
  void miniLmGivesThePublishedSimilarities() {
    TextEncoder encoder = inference.encoders().of(TextLanguage.ENGLISH);
    float[][] v =
        encoder.encode(
            List.of(
                "That is a happy person",
                "That is a happy dog",
                "That is a very happy person",
                "Today is a sunny day",
                "The weather is lovely today.",
                "It's so sunny outside!",
                "He drove to the stadium."),
            Progress.unwatched());
    assertThat(cosine(v[0], v[1])).isCloseTo(.695, within(.0005));
    assertThat(cosine(v[0], v[2])).isCloseTo(.943, within(.0005));
    assertThat(cosine(v[0], v[3])).isCloseTo(.257, within(.0005));
    assertThat(cosine(v[4], v[5])).isCloseTo(.6660, within(.00005));
    assertThat(cosine(v[4], v[6])).isCloseTo(.1046, within(.00005));
    assertThat(cosine(v[5], v[6])).isCloseTo(.1411, within(.00005));
  }

  private static Adaptation adaptation(Path folder, Map<String, Tensor> tensors)
      throws IOException {
    Path file = folder.resolve("adaptation.safetensors");
    Safetensors.write(file, tensors);
    byte[] content = Files.readAllBytes(file);
    return new Adaptation(Fingerprint.of(content), () -> new ByteArrayInputStream(content));
  }

  private static TextEncoder adapted(Adaptation adaptation) {
    return inference.encoders().of(new EncoderSource("all-minilm-l6-v2", Optional.of(adaptation)));
  }

  /** A change of nothing gives the base model's vector before it is made one long. */
  @Test
  void anAdaptedEncoderGivesThePooledVectorAsItIs(@TempDir Path folder) throws IOException {
    String query = "encoder.layer.2.attention.self.query";
    Map<String, Tensor> pair =
        Map.of(
            query + ".lora_A", Tensor.of(new float[2][384]),
            query + ".lora_B", Tensor.of(new float[384][2]));
    TextEncoder base = inference.encoders().of(TextLanguage.ENGLISH);
    TextEncoder same = adapted(adaptation(folder, pair));
    List<String> texts = List.of("The zip broke.");
    float[] unit = base.encode(texts, Progress.unwatched())[0];
    float[] raw = same.encode(texts, Progress.unwatched())[0];
    double length = Math.sqrt(cosine(raw, raw));
    assertThat(length).isNotCloseTo(1, within(.01));
    assertThat(cosine(raw, unit) / length).isCloseTo(1, within(1e-6));
    assertThat(same.fingerprint()).isNotEqualTo(base.fingerprint());
  }

  @Test
  void aTensorOfAnAdaptationTakesItsPlace(@TempDir Path folder) throws IOException {
    float[] bias = new float[384];
    bias[7] = 3;
    TextEncoder moved =
        adapted(
            adaptation(folder, Map.of("encoder.layer.5.output.LayerNorm.bias", Tensor.of(bias))));
    float[] raw = moved.encode(List.of("The zip broke."), Progress.unwatched())[0];
    // The mean of a normalised layer's outputs is that of its bias, weights being near equal.
    assertThat(raw[7]).isBetween(2f, 4f);
  }

  @Test
  void aDamagedAdaptationIsRefusedByName(@TempDir Path folder) throws IOException {
    Adaptation good =
        adaptation(folder, Map.of("embeddings.LayerNorm.bias", Tensor.of(new float[384])));
    Adaptation other =
        new Adaptation(
            Fingerprint.of(new byte[] {1}), () -> new ByteArrayInputStream(new byte[] {2}));
    Adaptation small =
        adaptation(folder, Map.of("embeddings.LayerNorm.bias", Tensor.of(new float[383])));
    assertThat(adapted(good).encode(List.of("fine"), Progress.unwatched())).hasNumberOfRows(1);
    refused(other, ProblemCode.ADAPTATION_DAMAGED, "SHA-256");
    refused(small, ProblemCode.ENCODER_TENSOR_SIZE, "embeddings.LayerNorm.bias", "384", "383");
  }

  private static void refused(Adaptation adaptation, ProblemCode code, Object... arguments) {
    assertThatThrownBy(() -> adapted(adaptation).encode(List.of("x"), Progress.unwatched()))
        .isInstanceOfSatisfying(
            VitrineException.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.arguments()).endsWith(arguments);
            });
  }

  /** First numbers as ONNX Runtime 1.22 computes them from the same file, [CLS] pooled. */
  @Test
  void bgeGivesWhatOnnxRuntimeGives() {
    TextEncoder encoder = inference.encoders().of(TextLanguage.CHINESE);
    float[][] v = encoder.encode(List.of("质量很好，很喜欢", "样例数据-1", "质量太差，退货了"), Progress.unwatched());
    assertThat(v[0]).hasSize(512);
    assertThat(v[0][0]).isCloseTo(-.0087839f, within(1e-6f));
    assertThat(v[0][1]).isCloseTo(.0289637f, within(1e-6f));
    assertThat(v[1][0]).isCloseTo(.0172789f, within(1e-6f));
    assertThat(v[2][2]).isCloseTo(.0239100f, within(1e-6f));
  }

  @Test
  void aTextIsEncodedTheSameAloneAndAmongLongerOnes() {
    TextEncoder encoder = inference.encoders().of(TextLanguage.ENGLISH);
    String text = "The zip broke.";
    String longer = "A very long review. ".repeat(60);
    float[] alone = encoder.encode(List.of(text), Progress.unwatched())[0];
    float[] among = encoder.encode(List.of(longer, text, ""), Progress.unwatched())[1];
    assertThat(cosine(alone, among)).isCloseTo(1, within(1e-5));
  }

  @Test
  void theGradientIsTheSlopeOfTheLoss() {
    DjlRuntime runtime = new DjlRuntime(CACHE.resolve("djl"), true);
    InferenceThread thread = new InferenceThread(THREAD);
    TrainingSettings settings = settings(3, 0, 0, 4, 1, 5);
    HeadWeights weights = HeadWeights.random(2, 3, settings);
    float[] inputs = {.5f, -1, 2, .3f, -.7f, 1.1f, .2f, .9f};
    float[] targets = {-.25f, 0, 0, 0, -.25f, 0, 0, 0, -.25f, -.25f, 0, 0};
    float[] mask = {1, 0, 2, 1, 1, 1, 0, 1, 1, 2, 1, 1};
    HeadLoss loss = thread.call(() -> new HeadLoss(runtime.engine(), runtime.manager()));
    HeadLoss.Step step = thread.call(() -> loss.gradient(weights, inputs, targets, mask));
    for (int array = 0; array < 4; array++) {
      for (int i = 0; i < weights.arrays()[array].length; i++) {
        double up = shifted(thread, loss, weights, array, i, 1e-2f, inputs, targets, mask);
        double down = shifted(thread, loss, weights, array, i, -1e-2f, inputs, targets, mask);
        assertThat(step.gradients()[array][i])
            .as("array %d, weight %d", array, i)
            .isCloseTo((float) ((up - down) / 2e-2), within(2e-3f));
      }
    }
    thread.call(
        () -> {
          runtime.close();
          return true;
        });
  }

  private static double shifted(
      InferenceThread thread,
      HeadLoss loss,
      HeadWeights weights,
      int array,
      int index,
      float by,
      float[] inputs,
      float[] targets,
      float[] mask) {
    HeadWeights moved = weights.copy();
    moved.arrays()[array][index] += by;
    return thread.call(() -> loss.gradient(moved, inputs, targets, mask)).loss();
  }

  @Test
  void aHeadLearnsAndTwoRunsWithOneSeedAreTheSame() {
    Random random = new Random(3);
    float[][] vectors = new float[400][8];
    int[] classes = new int[400];
    for (int row = 0; row < 400; row++) {
      for (int i = 0; i < 8; i++) {
        vectors[row][i] = (float) random.nextGaussian();
      }
      classes[row] = vectors[row][0] * vectors[row][1] > 0 ? 1 : 0;
    }
    HeadTrainer.Examples examples = new HeadTrainer.Examples(vectors, classes);
    TrainingSettings settings = settings(16, .1, 1e-2, 64, 40, 11);
    List<TrainingEpoch> first = new ArrayList<>();
    List<TrainingEpoch> second = new ArrayList<>();
    List<Sentiment> two = List.of(Sentiment.NEGATIVE, Sentiment.POSITIVE);
    SentimentHead head =
        inference
            .headTrainer()
            .train(examples, examples, two, settings, Progress.unwatched(), first::add);
    inference
        .headTrainer()
        .train(examples, examples, two, settings, Progress.unwatched(), second::add);
    assertThat(second).isEqualTo(first);
    // The sign of a product is no linear function: the hidden layer must have learned it.
    assertThat(head.validationLoss(examples)).isLessThan(.25);
    assertThat(first.getLast().validationLoss()).isLessThan(first.getFirst().validationLoss());
  }

  @Test
  void theReportNamesDeviceAndEncoders() {
    Inference.Report report = inference.describe();
    assertThat(report.engineVersion()).startsWith("2.");
    assertThat(report.device().device()).isEqualTo("cpu");
    assertThat(report.encoders())
        .extracting(Inference.Encoder::name)
        .containsExactly("bge-small-zh-v1.5", "all-minilm-l6-v2");
    assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
  }
}
