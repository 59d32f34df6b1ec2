package vitrine.infra.djl;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vitrine.core.common.Fingerprint;
import vitrine.infra.weights.Tensor;

/**
 * A BERT of two layers with random weights, and a tokenizer of a few words: enough for everything
 * that does not ask what a text means.
 *
 * @param firstToken pooled as bge is, else as MiniLM
 */
record TinyCheckpoint(boolean firstToken) implements Checkpoint {
  static final List<String> WORDS =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "good", "bad", "zip", "coat", "fits", "torn");
  private static final int WIDTH = 16;

  @Override
  public String name() {
    return "tiny";
  }

  @Override
  public Fingerprint fingerprint() {
    return Fingerprint.of(("tiny " + firstToken).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int dimensions() {
    return WIDTH;
  }

  @Override
  public int heads() {
    return 4;
  }

  @Override
  public double epsilon() {
    return 1e-12;
  }

  @Override
  public int longest() {
    return 12;
  }

  @Override
  public Map<String, Tensor> weights() {
    Random random = new Random(5);
    Map<String, Tensor> weights = new HashMap<>();
    fill(weights, random, "embeddings.word_embeddings.weight", WORDS.size(), WIDTH);
    fill(weights, random, "embeddings.token_type_embeddings.weight", 2, WIDTH);
    fill(weights, random, "embeddings.position_embeddings.weight", 12, WIDTH);
    norm(weights, random, "embeddings.LayerNorm");
    for (int layer = 0; layer < 2; layer++) {
      String stem = "encoder.layer." + layer + ".";
      for (String part : List.of("query", "key", "value")) {
        dense(weights, random, stem + "attention.self." + part, WIDTH, WIDTH);
      }
      dense(weights, random, stem + "attention.output.dense", WIDTH, WIDTH);
      norm(weights, random, stem + "attention.output.LayerNorm");
      dense(weights, random, stem + "intermediate.dense", 2 * WIDTH, WIDTH);
      dense(weights, random, stem + "output.dense", WIDTH, 2 * WIDTH);
      norm(weights, random, stem + "output.LayerNorm");
    }
    return weights;
  }

  private static void dense(
      Map<String, Tensor> weights, Random random, String stem, int outputs, int inputs) {
    fill(weights, random, stem + ".weight", outputs, inputs);
    fill(weights, random, stem + ".bias", outputs);
  }

  private static void norm(Map<String, Tensor> weights, Random random, String stem) {
    fill(weights, random, stem + ".weight", 1, .1, WIDTH);
    fill(weights, random, stem + ".bias", 0, .1, WIDTH);
  }

  private static void fill(Map<String, Tensor> weights, Random random, String name, long... shape) {
    fill(weights, random, name, 0, .3, shape);
  }

  private static void fill(
      Map<String, Tensor> weights,
      Random random,
      String name,
      double mean,
      double deviation,
      long... shape) {
    long size = 1;
    for (long side : shape) {
      size *= side;
    }
    FloatBuffer values = FloatBuffer.allocate((int) size);
    while (values.hasRemaining()) {
      values.put((float) (mean + random.nextGaussian() * deviation));
    }
    weights.put(name, new Tensor(shape, values.flip()));
  }

  @Override
  public InputStream tokenizer() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < WORDS.size(); i++) {
      words.append(i == 0 ? "" : ",").append('"').append(WORDS.get(i)).append("\":").append(i);
    }
    String json =
        """
        {"version":"1.0","truncation":null,"padding":null,"added_tokens":[],"normalizer":null,
        "pre_tokenizer":{"type":"Whitespace"},"decoder":null,
        "post_processor":{"type":"BertProcessing","sep":["[SEP]",3],"cls":["[CLS]",2]},
        "model":{"type":"WordPiece","unk_token":"[UNK]","continuing_subword_prefix":"##",
        "max_input_chars_per_word":100,"vocab":{%s}}}
        """
            .formatted(words);
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
