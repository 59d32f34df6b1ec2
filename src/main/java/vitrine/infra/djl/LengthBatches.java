package vitrine.infra.djl;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.Progress;

/**
 * Encodes texts in batches of like length, so that little is padded. When the device runs out of
 * memory, batches are halved from there on; a single text that does not fit is an error.
 */
final class LengthBatches {
  private static final Logger LOG = LoggerFactory.getLogger(LengthBatches.class);

  private int tokensTogether;

  /**
   * Batches of this size.
   *
   * @param tokensTogether largest number of tokens in a batch, padding included
   */
  LengthBatches(int tokensTogether) {
    this.tokensTogether = tokensTogether;
  }

  /** The largest number of tokens in a batch now. */
  int tokensTogether() {
    return tokensTogether;
  }

  /**
   * The vectors of the texts, in their order.
   *
   * @param texts token ids
   * @param encoder gives the rows' vectors one after the other
   * @param progress is told of tokens
   */
  float[][] encode(long[][] texts, Function<TokenBatch, float[]> encoder, Progress progress) {
    int[] order =
        IntStream.range(0, texts.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> -texts[i].length))
            .mapToInt(Integer::intValue)
            .toArray();
    long total = Arrays.stream(texts).mapToLong(text -> text.length).sum();
    long done = 0;
    float[][] vectors = new float[texts.length][];
    for (int start = 0; start < order.length; ) {
      progress.checkCancelled();
      int rows = Math.clamp(tokensTogether / texts[order[start]].length, 1, order.length - start);
      int[] chosen = Arrays.copyOfRange(order, start, start + rows);
      TokenBatch batch =
          TokenBatch.of(Arrays.stream(chosen).mapToObj(i -> texts[i]).toArray(long[][]::new));
      float[] encoded;
      try {
        encoded = encoder.apply(batch);
      } catch (RuntimeException | OutOfMemoryError e) {
        if (rows == 1 || !outOfMemory(e)) {
          throw e;
        }
        tokensTogether = Math.max(batch.length(), rows / 2 * batch.length());
        LOG.warn("out of memory: batches of {} tokens from here on", tokensTogether);
        continue;
      }
      int width = encoded.length / rows;
      for (int i = 0; i < rows; i++) {
        vectors[chosen[i]] = Arrays.copyOfRange(encoded, i * width, (i + 1) * width);
        done += texts[chosen[i]].length;
      }
      progress.report(done, total);
      start += rows;
    }
    return vectors;
  }

  /** PyTorch reports it as an exception of no type of its own, on a graphics card and off it. */
  private static boolean outOfMemory(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return failure instanceof OutOfMemoryError
        || message.contains("out of memory")
        || message.contains("can't allocate memory")
        || message.contains("not enough memory");
  }
}
