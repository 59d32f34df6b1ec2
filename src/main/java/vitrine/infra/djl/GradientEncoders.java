package vitrine.infra.djl;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import vitrine.core.sentiment.EncoderSource;

/**
 * Encoders that gradients can be taken of, each loaded when it is first asked for. For the
 * inference thread.
 */
final class GradientEncoders {
  private final DjlRuntime runtime;
  private final WeightCache weights;
  private final Map<EncoderSource, Reader> readers = new HashMap<>();

  GradientEncoders(DjlRuntime runtime, WeightCache weights) {
    this.runtime = runtime;
    this.weights = weights;
  }

  /**
   * An encoder with its tokenizer.
   *
   * @param firstToken whether the sentence vector is that of the first token; else the mean of all
   * @param padding the id of the padding token
   * @param longest tokens that it takes at a time
   */
  record Reader(
      BertEncoder encoder,
      HuggingFaceTokenizer tokenizer,
      boolean firstToken,
      long padding,
      int longest) {
    TokenWindows windows(String text) {
      return TokenWindows.of(text, tokenizer.encode(text), longest);
    }
  }

  Reader of(EncoderSource source) {
    return readers.computeIfAbsent(source, this::load);
  }

  private Reader load(EncoderSource source) {
    BaseModel base = BaseModel.of(source.base());
    return new Reader(
        new BertEncoder(runtime.manager(), weights.weights(base.weights()), base.heads()),
        tokenizer(base),
        base.firstToken(),
        0,
        BaseModel.LONGEST);
  }

  private static HuggingFaceTokenizer tokenizer(BaseModel base) {
    try (InputStream in = WeightCache.url(base.tokenizer()).openStream()) {
      return HuggingFaceTokenizer.newInstance(
          in, Map.of("padding", "false", "truncation", "false"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
