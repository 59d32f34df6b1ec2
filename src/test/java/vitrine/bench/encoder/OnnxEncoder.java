package vitrine.bench.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The peer: MiniLM by ONNX Runtime in 32-bit floats with all its graph optimisations, batches of
 * like length, mean of the tokens' vectors, made one long. It cuts texts at 128 tokens.
 */
final class OnnxEncoder implements AutoCloseable {
  private static final int TOKENS_TOGETHER = 2048;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  OnnxEncoder(int threads) throws IOException, OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(threads);
    options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
    try (InputStream model = resource("all-minilm-l6-v2.onnx");
        InputStream words = resource("all-minilm-l6-v2-tokenizer.json")) {
      session = environment.createSession(model.readAllBytes(), options);
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              words, Map.of("padding", "false", "truncation", "true", "maxLength", "128"));
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(OnnxEncoder.class.getClassLoader().getResourceAsStream(name));
  }

  String version() {
    return environment.getVersion();
  }

  /** The tokens of each text, special ones included. */
  long[][] tokens(List<String> texts) {
    return Arrays.stream(tokenizer.batchEncode(texts)).map(Encoding::getIds).toArray(long[][]::new);
  }

  /** Cuts a text so that it has so many tokens, special ones included. */
  String cut(String text, int tokens) {
    Encoding encoding = tokenizer.encode(text);
    var spans = encoding.getCharTokenSpans();
    return spans.length < tokens ? text : text.substring(0, spans[tokens - 2].getEnd());
  }

  float[][] encode(List<String> texts) throws OrtException {
    long[][] tokens = tokens(texts);
    int[] order =
        IntStream.range(0, tokens.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> -tokens[i].length))
            .mapToInt(Integer::intValue)
            .toArray();
    float[][] vectors = new float[tokens.length][];
    for (int start = 0; start < order.length; ) {
      int length = tokens[order[start]].length;
      int rows = Math.clamp(TOKENS_TOGETHER / length, 1, order.length - start);
      int[] batch = Arrays.copyOfRange(order, start, start + rows);
      float[][] some = run(Arrays.stream(batch).mapToObj(i -> tokens[i]).toList(), length);
      for (int i = 0; i < rows; i++) {
        vectors[batch[i]] = some[i];
      }
      start += rows;
    }
    return vectors;
  }

  private float[][] run(List<long[]> rows, int length) throws OrtException {
    long[] ids = new long[rows.size() * length];
    long[] mask = new long[ids.length];
    for (int row = 0; row < rows.size(); row++) {
      System.arraycopy(rows.get(row), 0, ids, row * length, rows.get(row).length);
      Arrays.fill(mask, row * length, row * length + rows.get(row).length, 1);
    }
    long[] shape = {rows.size(), length};
    try (OnnxTensor words = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor kept = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", words, "attention_mask", kept, "token_type_ids", types))) {
      FloatBuffer hidden = ((OnnxTensor) result.get(0)).getFloatBuffer();
      return pooled(hidden, rows, length);
    }
  }

  private static float[][] pooled(FloatBuffer hidden, List<long[]> rows, int length) {
    int width = hidden.remaining() / (rows.size() * length);
    float[][] vectors = new float[rows.size()][width];
    for (int row = 0; row < vectors.length; row++) {
      for (int token = 0; token < rows.get(row).length; token++) {
        for (int d = 0; d < width; d++) {
          vectors[row][d] += hidden.get((row * length + token) * width + d);
        }
      }
      double squares = 0;
      for (float value : vectors[row]) {
        squares += (double) value * value;
      }
      for (int d = 0; d < width; d++) {
        vectors[row][d] = (float) (vectors[row][d] / Math.sqrt(squares));
      }
    }
    return vectors;
  }

  @Override
  public void close() throws OrtException {
    session.close();
    tokenizer.close();
  }
}
