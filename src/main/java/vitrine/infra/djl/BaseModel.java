package vitrine.infra.djl;

import java.util.Arrays;
import vitrine.core.sentiment.TextLanguage;

/**
 * A pretrained encoder that comes on the class path. The number of heads does not stand in the
 * weights; the rest is read from them.
 */
enum BaseModel {
  /** Sentence vectors for English: 6 layers × 384, mean of the token vectors. */
  MINILM(
      "all-minilm-l6-v2",
      "all-minilm-l6-v2.onnx",
      "all-minilm-l6-v2-tokenizer.json",
      384,
      12,
      false),
  /** Sentence vectors for Chinese: 4 layers × 512, the vector of [CLS]. */
  BGE_SMALL_ZH(
      "bge-small-zh-v1.5",
      "bge-small-zh-v1.5.onnx",
      "bge-small-zh-v1.5-tokenizer.json",
      512,
      8,
      true);

  /** Longer texts are cut here; 99 % of reviews are shorter. */
  static final int LONGEST = 128;

  private final String title;
  private final String weights;
  private final String tokenizer;
  private final int dimensions;
  private final int heads;
  private final boolean firstToken;

  BaseModel(
      String title,
      String weights,
      String tokenizer,
      int dimensions,
      int heads,
      boolean firstToken) {
    this.title = title;
    this.weights = weights;
    this.tokenizer = tokenizer;
    this.dimensions = dimensions;
    this.heads = heads;
    this.firstToken = firstToken;
  }

  /** The base model of this name. */
  static BaseModel of(String title) {
    return Arrays.stream(values())
        .filter(base -> base.title.equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no encoder " + title));
  }

  /** The base model that reads a language. */
  static BaseModel of(TextLanguage language) {
    return switch (language) {
      case CHINESE -> BGE_SMALL_ZH;
      case ENGLISH -> MINILM;
      case UNKNOWN -> throw new IllegalArgumentException("no encoder reads an unknown language");
    };
  }

  String title() {
    return title;
  }

  String weights() {
    return weights;
  }

  String tokenizer() {
    return tokenizer;
  }

  int dimensions() {
    return dimensions;
  }

  int heads() {
    return heads;
  }

  /** Whether the sentence vector is that of the first token; else it is the mean of all. */
  boolean firstToken() {
    return firstToken;
  }
}
