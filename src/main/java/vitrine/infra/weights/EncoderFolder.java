package vitrine.infra.weights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/**
 * An encoder of the BERT family as the user got it from Hugging Face: {@code config.json}, {@code
 * tokenizer.json} and {@code model.safetensors}. Tensors may stand under a prefix ({@code bert.},
 * {@code roberta.}), beside others that the encoder does not need, and as 16-bit floats.
 */
public final class EncoderFolder {
  private static final String WORDS = "embeddings.word_embeddings.weight";
  private static final String POSITIONS = "embeddings.position_embeddings.weight";
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private final String name;
  private final EncoderConfig config;

  /**
   * Reads the description, and compares it with the tokenizer's.
   *
   * @param name of the encoder, for sentences
   * @throws VitrineException if a file is missing or cannot be read, the network is of another
   *     kind, or the tokenizer has tokens that the weights do not know
   */
  public EncoderFolder(Path folder, String name) {
    this.folder = folder;
    this.name = name;
    for (String file : new String[] {"config.json", "tokenizer.json", "model.safetensors"}) {
      if (!Files.isRegularFile(folder.resolve(file))) {
        throw new VitrineException(ProblemCode.ENCODER_FILE_MISSING, name, file);
      }
    }
    this.config = EncoderConfig.of(name, json("config.json"));
    int largest = largestToken(json("tokenizer.json"));
    if (largest >= config.vocabulary()) {
      throw new VitrineException(
          ProblemCode.ENCODER_VOCABULARY, name, largest + 1, config.vocabulary());
    }
  }

  /** Whether a folder looks like an encoder. */
  public static boolean looksLikeOne(Path folder) {
    return Files.isRegularFile(folder.resolve("config.json"));
  }

  private JsonNode json(String file) {
    try {
      return JSON.readTree(folder.resolve(file).toFile());
    } catch (JsonProcessingException e) {
      throw new VitrineException(
          ProblemCode.ENCODER_DAMAGED, e, name, file, e.getOriginalMessage());
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  private VitrineException damaged(String file, IOException e) {
    return new VitrineException(
        ProblemCode.ENCODER_DAMAGED, e, name, file, String.valueOf(e.getMessage()));
  }

  private int largestToken(JsonNode tokenizer) {
    JsonNode vocabulary = tokenizer.path("model").path("vocab");
    int largest = -1;
    if (vocabulary.isObject()) {
      for (JsonNode id : vocabulary) {
        largest = Math.max(largest, id.asInt());
      }
    } else {
      largest = vocabulary.size() - 1;
    }
    if (largest < 0) {
      throw new VitrineException(
          ProblemCode.ENCODER_DAMAGED, name, "tokenizer.json", "model.vocab");
    }
    return Math.max(
        largest,
        StreamSupport.stream(tokenizer.path("added_tokens").spliterator(), false)
            .mapToInt(token -> token.path("id").asInt(-1))
            .max()
            .orElse(-1));
  }

  /** What the encoder is. */
  public EncoderConfig config() {
    return config;
  }

  /** Positions that a text may use. */
  public int longest() {
    return config.positions() - config.firstPosition();
  }

  /** Whether sentence vectors are those of the first token, as Sentence Transformers notes it. */
  public boolean firstToken() {
    Path pooling = folder.resolve("1_Pooling").resolve("config.json");
    return Files.isRegularFile(pooling)
        && json("1_Pooling/config.json").path("pooling_mode_cls_token").asBoolean();
  }

  /** Opens the tokenizer. */
  public InputStream tokenizer() throws IOException {
    return Files.newInputStream(folder.resolve("tokenizer.json"));
  }

  /** The files that vectors depend on. */
  public Path[] files() {
    return new Path[] {
      folder.resolve("config.json"),
      folder.resolve("tokenizer.json"),
      folder.resolve("model.safetensors")
    };
  }

  /**
   * The weights by the names of BertModel, without a prefix, positions from the first that is used.
   *
   * @throws VitrineException if the file is damaged, or lacks a tensor or has one of another shape
   */
  public Map<String, Tensor> weights() {
    Map<String, Tensor> stored;
    try {
      stored = Safetensors.read(folder.resolve("model.safetensors"));
    } catch (IOException e) {
      throw damaged("model.safetensors", e);
    }
    String prefix = prefix(stored);
    Map<String, Tensor> weights = new LinkedHashMap<>();
    config
        .shapes()
        .forEach(
            (key, shape) -> {
              Tensor tensor = stored.get(prefix + key);
              if (tensor == null) {
                tensor = stored.get(prefix + earlier(key));
              }
              if (tensor == null) {
                throw new VitrineException(
                    ProblemCode.ENCODER_TENSOR_MISSING,
                    name,
                    prefix + key,
                    AdaptedWeights.shape(shape));
              }
              AdaptedWeights.checkShape(name, prefix + key, tensor, shape);
              weights.put(key, key.equals(POSITIONS) ? used(tensor) : tensor);
            });
    return weights;
  }

  private static String prefix(Map<String, Tensor> stored) {
    return stored.keySet().stream()
        .filter(key -> key.endsWith(WORDS))
        .map(key -> key.substring(0, key.length() - WORDS.length()))
        .findFirst()
        .orElse("");
  }

  /** The name that early exporters gave the numbers of a layer norm. */
  private static String earlier(String key) {
    return key.replace("LayerNorm.weight", "LayerNorm.gamma")
        .replace("LayerNorm.bias", "LayerNorm.beta");
  }

  private Tensor used(Tensor positions) {
    FloatBuffer values = positions.values().duplicate();
    values.position(values.position() + config.firstPosition() * config.dimensions());
    return new Tensor(new long[] {longest(), config.dimensions()}, values.slice());
  }
}
