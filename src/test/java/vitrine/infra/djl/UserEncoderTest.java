package vitrine.infra.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.BesideWindowTests;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.EncoderSource;
import vitrine.core.sentiment.KnownEncoder;
import vitrine.core.sentiment.TextEncoder;
import vitrine.infra.weights.Safetensors;
import vitrine.infra.weights.Tensor;

/** Encoders in folders, written by the test with random weights. */
@BesideWindowTests
class UserEncoderTest {
  private static final String CONFIG =
      """
      {"model_type": "bert", "vocab_size": 8, "hidden_size": 12, "num_hidden_layers": 2,
       "num_attention_heads": 3, "intermediate_size": 20, "max_position_embeddings": 16,
       "type_vocab_size": 2, "hidden_act": "gelu", "layer_norm_eps": 1e-12}
      """;
  private static final String TOKENIZER =
      """
      {"version":"1.0","truncation":null,"padding":null,"added_tokens":[],"normalizer":null,
       "pre_tokenizer":{"type":"Whitespace"},"decoder":null,
       "post_processor":{"type":"BertProcessing","sep":["[SEP]",3],"cls":["[CLS]",2]},
       "model":{"type":"WordPiece","unk_token":"[UNK]","continuing_subword_prefix":"##",
         "max_input_chars_per_word":100,
         "vocab":{"[PAD]":0,"[UNK]":1,"[CLS]":2,"[SEP]":3,"good":4,"bad":5,"zip":6,"fit":7}}}
      """;

  @TempDir private Path data;
  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private DjlInference inference;
  private Path folder;

  @BeforeEach
  void write() throws IOException {
    inference =
        new DjlInference(Path.of("target", "model-cache").toAbsolutePath(), data, executor, true);
    folder = Files.createDirectories(data.resolve("mine"));
    Files.writeString(folder.resolve("config.json"), CONFIG);
    Files.writeString(folder.resolve("tokenizer.json"), TOKENIZER);
    weights(RandomBert.weights(2, 12, 20, 8, 16, 1));
  }

  private DjlInference start() {
    return new DjlInference(
        Path.of("target", "model-cache").toAbsolutePath(), data, executor, true);
  }

  @AfterEach
  void stop() {
    inference.close();
    executor.shutdown();
  }

  private void weights(Map<String, Tensor> tensors) throws IOException {
    Safetensors.write(folder.resolve("model.safetensors"), tensors);
  }

  private TextEncoder encoder(String base) {
    return inference.encoders().of(new EncoderSource(base, Optional.empty()));
  }

  private float[] encoded(String base) {
    return encoder(base).encode(List.of("good zip bad fit"), Progress.unwatched())[0];
  }

  @Test
  void aFolderIsListedAndEncodesAsTheWeightsSay() {
    assertThat(inference.encoders().known()).contains(new KnownEncoder("mine", Optional.empty()));
    float[] vector = encoded("mine");
    assertThat(vector).hasSize(12);
    // the same weights through the arithmetic of the class, [CLS] good zip bad fit [SEP]
    DjlRuntime runtime =
        new DjlRuntime(Path.of("target", "model-cache", "djl").toAbsolutePath(), true);
    float[] direct =
        new InferenceThread(executor)
            .call(
                () -> {
                  try (EagerBatchEncoder eager =
                      new EagerBatchEncoder(
                          runtime.manager(),
                          RandomBert.weights(2, 12, 20, 8, 16, 1),
                          new EncoderShape(2, 12, 3, false, 1e-12))) {
                    return eager.pooled(TokenBatch.of(new long[] {2, 4, 6, 5, 7, 3}));
                  } finally {
                    runtime.close();
                  }
                });
    assertThat(KernelTrials.leastCosine(vector, direct, 1)).isCloseTo(1, within(1e-6));
    assertThat(encoded(folder.toString())).containsExactly(vector, within(1e-6f));
  }

  /** RoBERTa counts positions from the one after padding's, and its tensors have a prefix. */
  @Test
  void robertaIsReadFromItsOwnNamesAndPositions() throws IOException {
    float[] bert = encoded("mine");
    Map<String, Tensor> renamed = new HashMap<>();
    RandomBert.weights(2, 12, 20, 8, 16, 1)
        .forEach((key, tensor) -> renamed.put("roberta." + key, tensor));
    Tensor positions =
        Optional.ofNullable(renamed.get("roberta.embeddings.position_embeddings.weight"))
            .orElseThrow();
    float[][] shifted = new float[18][12];
    System.arraycopy(positions.toRows(), 0, shifted, 2, 16);
    renamed.put("roberta.embeddings.position_embeddings.weight", Tensor.of(shifted));
    renamed.put("lm_head.bias", Tensor.of(1, 2, 3));
    weights(renamed);
    Files.writeString(
        folder.resolve("config.json"),
        CONFIG
            .replace("\"bert\"", "\"roberta\"")
            .replace("\"max_position_embeddings\": 16", "\"max_position_embeddings\": 18"));
    assertThat(encoded(folder.toString())).containsExactly(bert, within(1e-6f));
  }

  @Test
  void aTextThatIsLongerThanThePositionsIsReadInWindows() {
    String text = "good zip bad fit ".repeat(200);
    float[][] vectors =
        encoder("mine").encode(List.of(text, "good zip bad fit"), Progress.unwatched());
    for (float value : vectors[0]) {
      assertThat(value).isFinite();
    }
    assertThat(vectors[0]).isNotEqualTo(vectors[1]);
  }

  @Test
  void whatIsWrongWithAFolderIsNamed() throws IOException {
    refused("nowhere", ProblemCode.ENCODER_NOT_FOUND, "nowhere");
    Map<String, Tensor> tensors = RandomBert.weights(2, 12, 20, 8, 16, 1);
    String key = "encoder.layer.1.intermediate.dense.weight";
    tensors.put(key, Tensor.of(new float[19][12]));
    weights(tensors);
    refused("mine", ProblemCode.ENCODER_TENSOR_SIZE, "mine", key, "20 × 12", "19 × 12");
    tensors.remove(key);
    weights(tensors);
    refused("mine", ProblemCode.ENCODER_TENSOR_MISSING, "mine", key, "20 × 12");
    Files.write(folder.resolve("model.safetensors"), new byte[] {1, 2, 3});
    refused(
        "mine",
        ProblemCode.ENCODER_DAMAGED,
        "mine",
        "model.safetensors",
        "not a safetensors file: too short");
    Files.writeString(
        folder.resolve("config.json"), CONFIG.replace("\"vocab_size\": 8", "\"vocab_size\": 7"));
    refused("mine", ProblemCode.ENCODER_VOCABULARY, "mine", 8, 7);
    Files.writeString(folder.resolve("config.json"), CONFIG.replace("\"bert\"", "\"gpt2\""));
    refused("mine", ProblemCode.ENCODER_UNSUPPORTED, "mine", "model_type", "gpt2");
    Files.writeString(folder.resolve("config.json"), CONFIG.replace("gelu", "relu"));
    refused("mine", ProblemCode.ENCODER_UNSUPPORTED, "mine", "hidden_act", "relu");
    Files.delete(folder.resolve("tokenizer.json"));
    refused("mine", ProblemCode.ENCODER_FILE_MISSING, "mine", "tokenizer.json");
  }

  /** By a program that has just been started: one that runs has read the folder already. */
  private void refused(String base, ProblemCode code, Object... arguments) {
    inference.close();
    inference = start();
    assertThatThrownBy(() -> encoded(base))
        .isInstanceOfSatisfying(
            VitrineException.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.arguments()).containsExactly(arguments);
            });
  }
}
