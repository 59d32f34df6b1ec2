package vitrine.infra.djl;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import vitrine.core.sentiment.EncoderSource;

/**
 * Encoders that gradients can be taken of, each loaded when it is first asked for. For the
 * inference thread.
 */
final class GradientEncoders {
  private final DjlRuntime runtime;
  private final Function<String, Checkpoint> checkpoints;
  private final Map<EncoderSource, Reader> readers = new HashMap<>();

  GradientEncoders(DjlRuntime runtime, Function<String, Checkpoint> checkpoints) {
    this.runtime = runtime;
    this.checkpoints = checkpoints;
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
    WordTokens tokens(String text) {
      return WordTokens.of(text, tokenizer.encode(text), longest);
    }
  }

  Reader of(EncoderSource source) {
    return readers.computeIfAbsent(source, this::load);
  }

  private Reader load(EncoderSource source) {
    Checkpoint base = checkpoints.apply(source.base());
    HuggingFaceTokenizer tokenizer = tokenizer(base);
    long[] padding = tokenizer.encode("[PAD]", false, false).getIds();
    return new Reader(
        new BertEncoder(
            runtime.manager(),
            new EncoderWeights(base, source.adaptation()).merged(),
            base.heads(),
            base.epsilon()),
        tokenizer,
        base.firstToken(),
        padding.length == 1 ? padding[0] : 0,
        base.longest());
  }

  private static HuggingFaceTokenizer tokenizer(Checkpoint base) {
    try (InputStream in = base.tokenizer()) {
      return HuggingFaceTokenizer.newInstance(
          in, Map.of("padding", "false", "truncation", "false"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
