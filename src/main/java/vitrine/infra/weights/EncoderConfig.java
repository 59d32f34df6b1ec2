package vitrine.infra.weights;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;

/**
 * What a Hugging Face {@code config.json} says of an encoder of the BERT family.
 *
 * @param type {@code bert}, {@code roberta} …
 * @param vocabulary tokens
 * @param dimensions of a token's vector
 * @param layers of the encoder
 * @param heads of the attention
 * @param wide dimensions of the feed-forward part's middle
 * @param positions in the table of positions
 * @param types of tokens
 * @param epsilon of the layer norms
 * @param firstPosition row of the table that a text's first token has
 */
public record EncoderConfig(
    String type,
    int vocabulary,
    int dimensions,
    int layers,
    int heads,
    int wide,
    int positions,
    int types,
    double epsilon,
    int firstPosition) {
  /** Families that are BERT's encoder under another name, and count positions after padding. */
  private static final Set<String> ROBERTA = Set.of("roberta", "xlm-roberta", "camembert");

  /**
   * Reads it.
   *
   * @param name of the encoder, for sentences
   * @throws VitrineException if it describes another kind of network, or lacks a number
   */
  static EncoderConfig of(String name, JsonNode config) {
    String type = config.path("model_type").asText();
    if (!type.equals("bert") && !ROBERTA.contains(type)) {
      throw unsupported(name, "model_type", type.isEmpty() ? "?" : type);
    }
    only(name, config, "hidden_act", "gelu");
    only(name, config, "position_embedding_type", "absolute");
    boolean roberta = ROBERTA.contains(type);
    EncoderConfig read =
        new EncoderConfig(
            type,
            number(name, config, "vocab_size"),
            number(name, config, "hidden_size"),
            number(name, config, "num_hidden_layers"),
            number(name, config, "num_attention_heads"),
            number(name, config, "intermediate_size"),
            number(name, config, "max_position_embeddings"),
            config.path("type_vocab_size").asInt(roberta ? 1 : 2),
            config.path("layer_norm_eps").asDouble(1e-12),
            roberta ? config.path("pad_token_id").asInt(1) + 1 : 0);
    if (read.dimensions % read.heads != 0) {
      throw unsupported(name, "num_attention_heads", Integer.toString(read.heads));
    }
    if (read.firstPosition + 8 > read.positions) {
      throw unsupported(name, "max_position_embeddings", Integer.toString(read.positions));
    }
    return read;
  }

  private static void only(String name, JsonNode config, String key, String value) {
    String found = config.path(key).asText(value);
    if (!found.equals(value)) {
      throw unsupported(name, key, found);
    }
  }

  private static int number(String name, JsonNode config, String key) {
    int value = config.path(key).asInt(-1);
    if (value < 1) {
      throw unsupported(name, key, config.path(key).isMissingNode() ? "?" : config.path(key) + "");
    }
    return value;
  }

  private static VitrineException unsupported(String name, String key, String found) {
    return new VitrineException(ProblemCode.ENCODER_UNSUPPORTED, name, key, found);
  }

  /** The tensors that the encoder has, by Hugging Face's names, with their shapes. */
  Map<String, long[]> shapes() {
    Map<String, long[]> shapes = new LinkedHashMap<>();
    shapes.put("embeddings.word_embeddings.weight", new long[] {vocabulary, dimensions});
    shapes.put("embeddings.position_embeddings.weight", new long[] {positions, dimensions});
    shapes.put("embeddings.token_type_embeddings.weight", new long[] {types, dimensions});
    norm(shapes, "embeddings.LayerNorm");
    for (int layer = 0; layer < layers; layer++) {
      String stem = "encoder.layer." + layer + ".";
      dense(shapes, stem + "attention.self.query", dimensions, dimensions);
      dense(shapes, stem + "attention.self.key", dimensions, dimensions);
      dense(shapes, stem + "attention.self.value", dimensions, dimensions);
      dense(shapes, stem + "attention.output.dense", dimensions, dimensions);
      norm(shapes, stem + "attention.output.LayerNorm");
      dense(shapes, stem + "intermediate.dense", wide, dimensions);
      dense(shapes, stem + "output.dense", dimensions, wide);
      norm(shapes, stem + "output.LayerNorm");
    }
    return shapes;
  }

  private void norm(Map<String, long[]> shapes, String stem) {
    shapes.put(stem + ".weight", new long[] {dimensions});
    shapes.put(stem + ".bias", new long[] {dimensions});
  }

  private static void dense(Map<String, long[]> shapes, String stem, int outputs, int inputs) {
    shapes.put(stem + ".weight", new long[] {outputs, inputs});
    shapes.put(stem + ".bias", new long[] {outputs});
  }
}
