package vitrine.infra.djl;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.sentiment.TextEncoder;

/**
 * An encoder on DJL: texts are cut into tokens, those that are too long into windows, and encoded
 * in batches of like length on the inference thread. Vectors of a base model have length one, those
 * of an adapted one are the pooled vectors as they are, which its head was trained on.
 */
final class DjlTextEncoder implements TextEncoder {
  /** Texts whose lengths are sorted together; small enough that memory and progress stay even. */
  private static final int SORTED_TOGETHER = 2048;

  private static final int TOKENS_TOGETHER = 2048;
  private static final String RECIPE = "v2, windows of ";

  private final EncoderWeights weights;
  private final DjlRuntime runtime;
  private final Supplier<Kernel> kernel;
  private final InferenceThread thread;
  private final Fingerprint fingerprint;
  private final LengthBatches batches = new LengthBatches(TOKENS_TOGETHER);
  private @Nullable Loaded loaded;

  private record Loaded(BatchEncoder encoder, HuggingFaceTokenizer tokenizer) {}

  DjlTextEncoder(
      EncoderWeights weights, DjlRuntime runtime, Supplier<Kernel> kernel, InferenceThread thread) {
    this.weights = weights;
    this.runtime = runtime;
    this.kernel = kernel;
    this.thread = thread;
    String change = weights.adaptation().map(it -> it.sha256().sha256()).orElse("normalised");
    String all =
        weights.base().fingerprint().sha256()
            + " "
            + change
            + " "
            + RECIPE
            + weights.base().longest();
    this.fingerprint = Fingerprint.of(all.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String name() {
    return weights.base().name();
  }

  @Override
  public Fingerprint fingerprint() {
    return fingerprint;
  }

  @Override
  public int dimensions() {
    return weights.base().dimensions();
  }

  private Loaded loaded() {
    if (loaded == null) {
      HuggingFaceTokenizer tokenizer = tokenizer();
      loaded = new Loaded(weights.load(runtime.manager(), kernel.get()), tokenizer);
    }
    return loaded;
  }

  private HuggingFaceTokenizer tokenizer() {
    try (InputStream in = weights.base().tokenizer()) {
      return HuggingFaceTokenizer.newInstance(
          in, Map.of("padding", "false", "truncation", "false"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the memory of the weights back; the next text loads them again. */
  void unload() {
    thread.call(
        () -> {
          if (loaded != null) {
            loaded.tokenizer().close();
            loaded.encoder().close();
            loaded = null;
          }
          return true;
        });
  }

  @Override
  public float[][] encode(List<String> texts, Progress progress) {
    float[][] vectors = new float[texts.size()][];
    for (int from = 0; from < texts.size(); from += SORTED_TOGETHER) {
      progress.checkCancelled();
      List<String> together = texts.subList(from, Math.min(texts.size(), from + SORTED_TOGETHER));
      TokenWindows windows = thread.call(() -> windows(together));
      float[][] encoded =
          batches.encode(
              windows.tokens(),
              batch -> thread.call(() -> loaded().encoder().pooled(batch)),
              new Share(progress, from, together.size(), texts.size()));
      float[][] joined = windows.joined(encoded);
      for (int i = 0; i < joined.length; i++) {
        vectors[from + i] = weights.adaptation().isPresent() ? joined[i] : unit(joined[i]);
      }
    }
    return vectors;
  }

  /** Tells of some texts' tokens as if they were texts. */
  private record Share(Progress progress, int before, int texts, int all) implements Progress {
    @Override
    public void report(long done, long total) {
      progress.report(before + done * texts / Math.max(1, total), all);
    }

    @Override
    public void step(String messageKey) {
      progress.step(messageKey);
    }

    @Override
    public boolean cancelled() {
      return progress.cancelled();
    }
  }

  private TokenWindows windows(List<String> texts) {
    TokenWindows windows = new TokenWindows(texts.size(), weights.base().longest());
    Encoding[] encodings = loaded().tokenizer().batchEncode(texts);
    for (int text = 0; text < encodings.length; text++) {
      long[] special = encodings[text].getSpecialTokenMask();
      int before = 0;
      while (before < special.length && special[before] == 1) {
        before++;
      }
      int after = 0;
      while (after < special.length - before && special[special.length - 1 - after] == 1) {
        after++;
      }
      windows.add(text, encodings[text].getIds(), before, after);
    }
    return windows;
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    double norm = Math.sqrt(squares);
    for (int d = 0; d < vector.length; d++) {
      vector[d] = (float) (vector[d] / norm);
    }
    return vector;
  }
}
