package vitrine.infra.djl;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.Adaptation;
import vitrine.core.sentiment.TextEncoder;
import vitrine.infra.weights.AdaptedWeights;
import vitrine.infra.weights.Safetensors;
import vitrine.infra.weights.Tensor;

/**
 * An encoder on DJL: texts are cut into tokens, sorted by length so that little is padded, and
 * encoded in batches on the inference thread. Vectors of a base model have length one, those of an
 * adapted one are the pooled vectors as they are, which its head was trained on.
 */
final class DjlTextEncoder implements TextEncoder {
  /** Texts whose lengths are sorted together; small enough that progress moves evenly. */
  private static final int SORTED_TOGETHER = 1024;

  private static final int TOKENS_A_BATCH = 4096;
  private static final String RECIPE = "v1, longest " + BaseModel.LONGEST;

  private final Checkpoint base;
  private final Optional<Adaptation> adaptation;
  private final DjlRuntime runtime;
  private final InferenceThread thread;
  private final Fingerprint fingerprint;
  private @Nullable Loaded loaded;

  private record Loaded(NDManager manager, BertEncoder encoder, HuggingFaceTokenizer tokenizer) {}

  DjlTextEncoder(
      Checkpoint base,
      Optional<Adaptation> adaptation,
      DjlRuntime runtime,
      InferenceThread thread) {
    this.base = base;
    this.adaptation = adaptation;
    this.runtime = runtime;
    this.thread = thread;
    String change = adaptation.map(it -> "+ " + it.sha256().sha256()).orElse("normalised");
    String all = base.fingerprint().sha256() + " " + change + " " + RECIPE;
    this.fingerprint = Fingerprint.of(all.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String name() {
    return base.name();
  }

  @Override
  public Fingerprint fingerprint() {
    return fingerprint;
  }

  @Override
  public int dimensions() {
    return base.dimensions();
  }

  private Loaded loaded() {
    if (loaded == null) {
      NDManager manager = runtime.manager().newSubManager();
      BertEncoder encoder = new BertEncoder(manager, weights(), base.heads());
      loaded = new Loaded(manager, encoder, tokenizer());
    }
    return loaded;
  }

  /** The weights that texts are encoded by, checked. */
  private Map<String, Tensor> weights() {
    Map<String, Tensor> weights = base.weights();
    return adaptation
        .map(change -> AdaptedWeights.merge(base.name(), weights, read(change)))
        .orElse(weights);
  }

  private Map<String, Tensor> read(Adaptation change) {
    try (InputStream in = change.file().open()) {
      byte[] content = in.readAllBytes();
      if (!Fingerprint.of(content).equals(change.sha256())) {
        throw new VitrineException(ProblemCode.ADAPTATION_DAMAGED, base.name(), "SHA-256");
      }
      return Safetensors.read(ByteBuffer.wrap(content));
    } catch (IOException e) {
      throw new VitrineException(
          ProblemCode.ADAPTATION_DAMAGED, e, base.name(), String.valueOf(e.getMessage()));
    }
  }

  /** Gives the memory of the weights back; the next text loads them again. */
  void unload() {
    thread.call(
        () -> {
          if (loaded != null) {
            loaded.tokenizer().close();
            loaded.manager().close();
            loaded = null;
          }
          return true;
        });
  }

  private HuggingFaceTokenizer tokenizer() {
    Map<String, String> options =
        Map.of(
            "padding", "false",
            "truncation", "true",
            "maxLength", Integer.toString(BaseModel.LONGEST));
    try (InputStream in = base.tokenizer()) {
      return HuggingFaceTokenizer.newInstance(in, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public float[][] encode(List<String> texts, Progress progress) {
    float[][] vectors = new float[texts.size()][];
    int done = 0;
    for (int from = 0; from < texts.size(); from += SORTED_TOGETHER) {
      progress.checkCancelled();
      int offset = from;
      List<String> together = texts.subList(from, Math.min(texts.size(), from + SORTED_TOGETHER));
      long[][] tokens = thread.call(() -> tokens(together));
      int[] order =
          IntStream.range(0, tokens.length)
              .boxed()
              .sorted(Comparator.comparingInt(i -> tokens[i].length))
              .mapToInt(Integer::intValue)
              .toArray();
      for (int start = 0; start < order.length; ) {
        progress.checkCancelled();
        int end = endOfBatch(tokens, order, start);
        int[] batch = Arrays.copyOfRange(order, start, end);
        float[][] encoded = thread.call(() -> encode(tokens, batch));
        for (int i = 0; i < batch.length; i++) {
          vectors[offset + batch[i]] = encoded[i];
        }
        done += batch.length;
        progress.report(done, texts.size());
        start = end;
      }
    }
    return vectors;
  }

  private static int endOfBatch(long[][] tokens, int[] order, int start) {
    int end = start;
    while (end < order.length
        && (end == start || (end + 1 - start) * tokens[order[end]].length <= TOKENS_A_BATCH)) {
      end++;
    }
    return end;
  }

  private long[][] tokens(List<String> texts) {
    Encoding[] encodings = loaded().tokenizer().batchEncode(texts);
    return Arrays.stream(encodings).map(Encoding::getIds).toArray(long[][]::new);
  }

  private float[][] encode(long[][] tokens, int[] batch) {
    int length = Arrays.stream(batch).map(i -> tokens[i].length).max().orElseThrow();
    long[] ids = new long[batch.length * length];
    float[] mask = new float[ids.length];
    float[] pool = new float[ids.length];
    for (int i = 0; i < batch.length; i++) {
      int size = tokens[batch[i]].length;
      System.arraycopy(tokens[batch[i]], 0, ids, i * length, size);
      Arrays.fill(mask, i * length, i * length + size, 1);
      if (base.firstToken()) {
        pool[i * length] = 1;
      } else {
        Arrays.fill(pool, i * length, i * length + size, 1f / size);
      }
    }
    Shape shape = new Shape(batch.length, length);
    try (NDManager scope = runtime.manager().newSubManager()) {
      NDArray hidden =
          loaded().encoder().forward(scope.create(ids, shape), scope.create(mask, shape));
      float[] sentences =
          scope.create(pool, new Shape(batch.length, 1, length)).matMul(hidden).toFloatArray();
      return rows(sentences, batch.length);
    }
  }

  private float[][] rows(float[] sentences, int count) {
    int dimensions = sentences.length / count;
    float[][] vectors = new float[count][dimensions];
    for (int i = 0; i < count; i++) {
      if (adaptation.isPresent()) {
        System.arraycopy(sentences, i * dimensions, vectors[i], 0, dimensions);
        continue;
      }
      double squares = 0;
      for (int d = 0; d < dimensions; d++) {
        squares += (double) sentences[i * dimensions + d] * sentences[i * dimensions + d];
      }
      double norm = Math.sqrt(squares);
      for (int d = 0; d < dimensions; d++) {
        vectors[i][d] = (float) (sentences[i * dimensions + d] / norm);
      }
    }
    return vectors;
  }
}
