package vitrine.infra.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vitrine.core.common.Progress;

/** The vectors of texts from an encoder that is being trained, as a graph or as numbers. */
final class PooledVectors {
  private static final int TOKENS_READ_TOGETHER = 4096;

  private final NDManager manager;
  private final FrozenBert base;
  private final boolean firstToken;
  private final List<TrainedArray> trained;
  private final Scratch scratch = new Scratch();

  /**
   * Vectors of an encoder.
   *
   * @param firstToken whether a text's vector is that of its first token, else the mean of all
   * @param trained the encoder's arrays that training moves
   */
  PooledVectors(
      NDManager manager, FrozenBert base, boolean firstToken, List<TrainedArray> trained) {
    this.manager = manager;
    this.base = base;
    this.firstToken = firstToken;
    this.trained = trained;
  }

  /** The vectors of all texts with the weights as they are now. */
  float[][] read(InferenceThread thread, long[][] tokens, Progress progress) {
    float[][] vectors = new float[tokens.length][];
    for (int[] rows : TokenBatches.sorted(tokens, TOKENS_READ_TOGETHER)) {
      progress.checkCancelled();
      long[][] batch = Arrays.stream(rows).mapToObj(row -> tokens[row]).toArray(long[][]::new);
      float[] read = thread.call(() -> read(batch));
      int wide = read.length / rows.length;
      for (int i = 0; i < rows.length; i++) {
        vectors[rows[i]] = Arrays.copyOfRange(read, i * wide, (i + 1) * wide);
      }
    }
    return vectors;
  }

  private float[] read(long[][] tokens) {
    try (NDManager scope = manager.newSubManager()) {
      Map<String, NDArray> arrays = new HashMap<>();
      trained.forEach(a -> arrays.put(a.name(), a.values().array(scope, a.shape())));
      return graph(scope, arrays, tokens, 0, 0, 0).toFloatArray();
    }
  }

  /**
   * The vectors of a batch, texts × dimensions. A graph before must be gone: its memory is used
   * again.
   *
   * @param leaves the arrays that training moves, by name
   * @param seed of the dropout's masks, with the step
   */
  NDArray graph(
      NDManager scope,
      Map<String, NDArray> leaves,
      long[][] tokens,
      double dropout,
      long seed,
      int step) {
    scratch.reset();
    Map<String, NDArray> arrays = new HashMap<>(base.weights());
    arrays.putAll(leaves);
    int length = Arrays.stream(tokens).mapToInt(row -> row.length).max().orElseThrow();
    long[] ids = new long[tokens.length * length];
    float[] mask = new float[ids.length];
    float[] pool = new float[ids.length];
    for (int row = 0; row < tokens.length; row++) {
      int size = tokens[row].length;
      System.arraycopy(tokens[row], 0, ids, row * length, size);
      Arrays.fill(mask, row * length, row * length + size, 1);
      if (firstToken) {
        pool[row * length] = 1;
      } else {
        Arrays.fill(pool, row * length, row * length + size, 1f / size);
      }
    }
    Shape shape = new Shape(tokens.length, length);
    DropoutMasks masks = new DropoutMasks(scratch, dropout, seed, step);
    return masks.apply(
        new TrainableBert(base, arrays, masks)
            .pooled(
                scope.create(ids, shape),
                scratch.array(scope, shape, mask),
                scratch.array(scope, new Shape(tokens.length, 1, length), pool),
                firstToken));
  }
}
