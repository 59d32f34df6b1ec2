package vitrine.infra.djl;

import ai.djl.ndarray.NDManager;
import java.nio.FloatBuffer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.infra.weights.Tensor;

/**
 * Times the kernels on an encoder of the size of the English one with random weights: eight texts
 * of 64 tokens, the best of a few rounds in turn. A kernel that fails, or whose vectors are not
 * those of the eager one (cosine under .9995), is out.
 */
final class KernelTrials {
  private static final Logger LOG = LoggerFactory.getLogger(KernelTrials.class);
  static final double ALIKE = .9995;
  private static final int TEXTS = 8;
  private static final int LENGTH = 64;
  private static final int ROUNDS = 10;
  private static final double HOPELESS = 2.5;
  private static final int VOCABULARY = 512;

  /**
   * What was measured.
   *
   * @param textsPerSecond of each kernel that works
   * @param failures of the others, as the engine reports them
   */
  record Result(Map<Kernel, Double> textsPerSecond, Map<Kernel, String> failures) {
    /** Copies the maps. */
    Result {
      textsPerSecond = new EnumMap<>(textsPerSecond);
      failures = Map.copyOf(failures);
    }

    /** The kernel with the most texts a second. */
    Kernel fastest() {
      return textsPerSecond.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElse(Kernel.EAGER);
    }
  }

  private final Function<Kernel, BatchEncoder> loader;
  private final Map<Kernel, Double> textsPerSecond = new EnumMap<>(Kernel.class);
  private final Map<Kernel, String> failures = new EnumMap<>(Kernel.class);
  private final TokenBatch batch;
  private final TokenBatch brief;
  private final Map<Kernel, BatchEncoder> loaded = new EnumMap<>(Kernel.class);

  private KernelTrials(Function<Kernel, BatchEncoder> loader) {
    this.loader = loader;
    SplittableRandom random = new SplittableRandom(7);
    this.batch = TokenBatch.of(random(random, LENGTH, TEXTS));
    this.brief = TokenBatch.of(random(random, 12, 1)[0], random(random, 9, 1)[0]);
  }

  private static long[][] random(SplittableRandom random, int length, int texts) {
    return Stream.generate(() -> random.longs(length, 0, VOCABULARY).toArray())
        .limit(texts)
        .toArray(long[][]::new);
  }

  /**
   * Times all kernels that this device can run. Takes some seconds.
   *
   * @param onGraphicsCard whether the manager's device is one
   */
  static Result on(NDManager manager, boolean onGraphicsCard) {
    EncoderShape shape = new EncoderShape(6, 384, 12, false, 1e-12);
    Map<String, Tensor> weights = weights(shape);
    return of(
        onGraphicsCard,
        kernel ->
            kernel == Kernel.EAGER
                ? new EagerBatchEncoder(manager, weights, shape)
                : new ScriptBatchEncoder(manager, weights, shape, kernel));
  }

  /** The same with encoders from elsewhere. */
  static Result of(boolean onGraphicsCard, Function<Kernel, BatchEncoder> loader) {
    KernelTrials trials = new KernelTrials(loader);
    try {
      float[] truth = trials.load(Kernel.EAGER).pooled(trials.brief);
      for (Kernel kernel : Kernel.values()) {
        if (kernel != Kernel.EAGER && (!onGraphicsCard || kernel.onGraphicsCard())) {
          trials.attempt(kernel, truth);
        }
      }
      trials.race();
      return new Result(trials.textsPerSecond, trials.failures);
    } finally {
      trials.loaded.values().forEach(BatchEncoder::close);
    }
  }

  private BatchEncoder load(Kernel kernel) {
    BatchEncoder encoder = loader.apply(kernel);
    loaded.put(kernel, encoder);
    return encoder;
  }

  private void attempt(Kernel kernel, float[] truth) {
    try {
      float[] vectors = load(kernel).pooled(brief);
      double cosine = leastCosine(vectors, truth, brief.rows());
      if (!(cosine >= ALIKE)) {
        discard(kernel, "cosine " + cosine);
      }
    } catch (RuntimeException e) {
      LOG.debug("the kernel {} does not work here", kernel.argument(), e);
      discard(kernel, reason(e));
    }
  }

  private void discard(Kernel kernel, String reason) {
    failures.put(kernel, reason);
    BatchEncoder encoder = loaded.remove(kernel);
    if (encoder != null) {
      encoder.close();
    }
  }

  /** The last line with something in it: before it stands where in the script it happened. */
  private static String reason(RuntimeException failure) {
    return String.valueOf(failure.getMessage())
        .lines()
        .filter(line -> !line.isBlank())
        .reduce((earlier, later) -> later)
        .orElse("");
  }

  /** All in turn, so that another program's work slows none alone. */
  private void race() {
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<Kernel, BatchEncoder> entry : loaded.entrySet()) {
        double known = textsPerSecond.getOrDefault(entry.getKey(), best);
        if (known * HOPELESS >= best) {
          long from = System.nanoTime();
          entry.getValue().pooled(batch);
          double speed = TEXTS / seconds(from);
          textsPerSecond.merge(entry.getKey(), speed, Math::max);
          best = Math.max(best, speed);
        }
      }
    }
  }

  private static double seconds(long from) {
    return Math.max(1, System.nanoTime() - from) / 1e9;
  }

  /** The smallest cosine of a row of one with the same row of the other. */
  static double leastCosine(float[] a, float[] b, int rows) {
    int width = a.length / rows;
    double least = 1;
    for (int row = 0; row < rows; row++) {
      double product = 0;
      double squaresA = 0;
      double squaresB = 0;
      for (int i = row * width; i < (row + 1) * width; i++) {
        product += (double) a[i] * b[i];
        squaresA += (double) a[i] * a[i];
        squaresB += (double) b[i] * b[i];
      }
      double cosine = product / Math.sqrt(squaresA * squaresB);
      least = cosine >= least ? least : cosine;
    }
    return least;
  }

  private static Map<String, Tensor> weights(EncoderShape shape) {
    SplittableRandom random = new SplittableRandom(3);
    Map<String, Tensor> weights = new LinkedHashMap<>();
    int wide = 4 * shape.dimensions();
    for (String name : EncoderScript.names(shape)) {
      boolean norm = name.contains("LayerNorm");
      int outputs = name.contains("intermediate") ? wide : shape.dimensions();
      int inputs = name.matches(".*\\d\\.output\\.dense.*") ? wide : shape.dimensions();
      if (name.contains("_embeddings")) {
        outputs = name.contains("word") ? VOCABULARY : name.contains("type") ? 2 : LENGTH;
      }
      boolean matrix = name.endsWith(".weight") && !norm;
      long[] sizes = matrix ? new long[] {outputs, inputs} : new long[] {outputs};
      float[] values = new float[matrix ? outputs * inputs : outputs];
      for (int i = 0; i < values.length; i++) {
        double deviation = matrix ? .04 : .02;
        double middle = norm && name.endsWith(".weight") ? 1 : 0;
        values[i] = (float) (middle + deviation * random.nextDouble(-1.7, 1.7));
      }
      weights.put(name, new Tensor(sizes, FloatBuffer.wrap(values)));
    }
    return weights;
  }
}
