package vitrine.bench.encoder;

import ai.onnxruntime.OrtException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vitrine.core.common.Progress;
import vitrine.core.sentiment.InferenceSpeed;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.SentimentHead;
import vitrine.core.sentiment.TextEncoder;
import vitrine.core.sentiment.TextLanguage;
import vitrine.infra.djl.DjlInference;
import vitrine.infra.weights.ModelFolders;

/**
 * Our encoder and ONNX Runtime side by side: the same texts and weights, tokenising included, in
 * turns in one process. Prints texts a second of every round and the best, the smallest cosine of
 * the two vectors of a text, and how often a head trained on base vectors says the same of both.
 *
 * <p>Arguments: a CSV file of reviews; its column of texts; texts (512); rounds (5); threads (2); a
 * folder of a model whose English head reads base vectors, or {@code shop-reviews}. Set {@code
 * OMP_NUM_THREADS} to the same number of threads.
 */
public final class EncoderBench {
  private static final int TOKENS = 64;

  private EncoderBench() {}

  public static void main(String[] arguments) throws IOException, OrtException {
    List<String> all = texts(Path.of(arguments[0]), arguments[1]);
    int count = Integer.parseInt(arguments[2]);
    int rounds = Integer.parseInt(arguments[3]);
    int threads = Integer.parseInt(arguments[4]);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (OnnxEncoder peer = new OnnxEncoder(threads);
        DjlInference inference =
            new DjlInference(Path.of("target", "model-cache").toAbsolutePath(), thread, true)) {
      InferenceSpeed speed = inference.describe().speed();
      System.out.printf("ours: %s, timed %s%n", speed.kernel(), speed.textsPerSecond());
      System.out.printf(
          "ONNX Runtime %s, %d and %d threads%n", peer.version(), speed.threads(), threads);
      TextEncoder ours = inference.encoders().of(TextLanguage.ENGLISH);
      Optional<SentimentHead> head =
          arguments.length > 5 ? Optional.of(head(arguments[5])) : Optional.empty();
      compare("at 64 tokens", ours, peer, exactly(peer, all, count), rounds, head);
      compare("natural lengths", ours, peer, natural(peer, all, count), rounds, head);
    } finally {
      thread.shutdown();
    }
  }

  private static SentimentHead head(String model) {
    ModelLibrary library = new ModelFolders(Path.of("target"));
    return Optional.ofNullable(library.open(model).languages().get(TextLanguage.ENGLISH))
        .orElseThrow()
        .head();
  }

  private static List<String> texts(Path file, String column) throws IOException {
    List<String> texts = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        if (!row.getField(column).isBlank()) {
          texts.add(row.getField(column));
        }
      }
    }
    return texts;
  }

  /** Texts that have 64 tokens once they are cut. */
  private static List<String> exactly(OnnxEncoder peer, List<String> texts, int count) {
    List<String> cut = new ArrayList<>();
    for (String text : texts) {
      String shorter = peer.cut(text, TOKENS);
      if (peer.tokens(List.of(shorter))[0].length == TOKENS) {
        cut.add(shorter);
      }
      if (cut.size() == count) {
        break;
      }
    }
    return cut;
  }

  /** The first texts that the peer does not cut. */
  private static List<String> natural(OnnxEncoder peer, List<String> texts, int count) {
    return texts.stream()
        .limit(2L * count)
        .filter(text -> peer.tokens(List.of(text))[0].length < 128)
        .limit(count)
        .toList();
  }

  private static void compare(
      String name,
      TextEncoder ours,
      OnnxEncoder peer,
      List<String> texts,
      int rounds,
      Optional<SentimentHead> head)
      throws OrtException {
    List<String> few = texts.subList(0, Math.min(32, texts.size()));
    ours.encode(few, Progress.unwatched());
    peer.encode(few);
    double[] best = new double[2];
    float[][] a = {};
    float[][] b = {};
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      a = ours.encode(texts, Progress.unwatched());
      double mine = texts.size() / ((System.nanoTime() - start) / 1e9);
      start = System.nanoTime();
      b = peer.encode(texts);
      double theirs = texts.size() / ((System.nanoTime() - start) / 1e9);
      System.out.printf("%s, round %d: %.1f and %.1f texts/s%n", name, round + 1, mine, theirs);
      best[0] = Math.max(best[0], mine);
      best[1] = Math.max(best[1], theirs);
    }
    System.out.printf(
        "%s: %d texts, best %.1f and %.1f texts/s, %.2f times; smallest cosine %.7f%s%n",
        name,
        texts.size(),
        best[0],
        best[1],
        best[0] / best[1],
        leastCosine(a, b),
        agreement(a, b, head));
  }

  private static double leastCosine(float[][] a, float[][] b) {
    double least = 1;
    for (int i = 0; i < a.length; i++) {
      double product = 0;
      for (int d = 0; d < a[i].length; d++) {
        product += (double) a[i][d] * b[i][d];
      }
      least = Math.min(least, product);
    }
    return least;
  }

  private static String agreement(float[][] a, float[][] b, Optional<SentimentHead> head) {
    if (head.isEmpty() || head.get().inputs() != a[0].length) {
      return "";
    }
    int same = 0;
    for (int i = 0; i < a.length; i++) {
      same += largest(head.get().logits(a[i])) == largest(head.get().logits(b[i])) ? 1 : 0;
    }
    return ", same label %.2f %%".formatted(100.0 * same / a.length);
  }

  private static int largest(double[] values) {
    double most = Arrays.stream(values).max().orElseThrow();
    return Arrays.stream(values).boxed().toList().indexOf(most);
  }
}
