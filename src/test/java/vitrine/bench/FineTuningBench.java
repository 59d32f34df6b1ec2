package vitrine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vitrine.core.common.Progress;
import vitrine.core.sentiment.FineTuner;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.TrainingMethod;
import vitrine.core.sentiment.TrainingSettings;
import vitrine.infra.djl.DjlInference;

/**
 * Speed and memory of fine-tuning MiniLM on invented texts that fill the tokens given.
 *
 * <p>Arguments: {@code lora} or {@code full}, steps, texts a step, tokens a text. The speed is that
 * after the first tenth of the steps; the memory is what the kernel counts for the whole process.
 */
public final class FineTuningBench {
  private static final String[] WORDS = {
    "coat", "dress", "fits", "soft", "size", "blue", "zip", "warm", "long", "nice", "bad", "good"
  };

  private FineTuningBench() {}

  public static void main(String[] arguments) {
    TrainingMethod method = TrainingMethod.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    int steps = Integer.parseInt(arguments[1]);
    int batch = Integer.parseInt(arguments[2]);
    int tokens = Integer.parseInt(arguments[3]);
    TrainingSettings usual = TrainingSettings.of(method);
    TrainingSettings settings =
        new TrainingSettings(
            method,
            usual.hidden(),
            usual.dropout(),
            usual.learningRate(),
            usual.weightDecay(),
            usual.warmup(),
            batch,
            1,
            1,
            usual.labelSmoothing(),
            usual.balanced(),
            tokens,
            usual.rank(),
            usual.targets(),
            usual.seed());
    FineTuner.Task task =
        new FineTuner.Task(
            "all-minilm-l6-v2",
            texts(steps * batch, tokens),
            texts(20, tokens),
            List.of(Sentiment.NEGATIVE, Sentiment.POSITIVE),
            settings,
            Optional.empty());
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (DjlInference inference =
        new DjlInference(Path.of("target", "model-cache").toAbsolutePath(), thread, true)) {
      inference.fineTuner().tune(task, new Watch(steps, batch), epoch -> {});
    } finally {
      thread.shutdown();
    }
    tell("peak %d MB".formatted(megabytes("VmHWM")));
  }

  private static FineTuner.Examples texts(int rows, int tokens) {
    SplittableRandom random = new SplittableRandom(1);
    List<String> texts = new ArrayList<>();
    int[] classes = new int[rows];
    for (int row = 0; row < rows; row++) {
      classes[row] = row % 2;
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < tokens; i++) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      texts.add(text.toString());
    }
    return new FineTuner.Examples(texts, classes);
  }

  private static long megabytes(String what) {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith(what + ":"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Times the steps after the first tenth and says the memory there and at the end. */
  private static final class Watch implements Progress {
    private final int steps;
    private final int batch;
    private long start;

    Watch(int steps, int batch) {
      this.steps = steps;
      this.batch = batch;
    }

    @Override
    public void report(long done, long total) {
      int first = Math.max(1, steps / 10);
      if (done == first) {
        start = System.nanoTime();
        tell("step %d: %d MB".formatted(done, megabytes("VmRSS")));
      } else if (done == steps) {
        double seconds = (System.nanoTime() - start) / 1e9;
        tell("step %d: %d MB".formatted(done, megabytes("VmRSS")));
        tell("%.1f examples a second".formatted((steps - first) * batch / seconds));
      }
    }

    @Override
    public void step(String messageKey) {}

    @Override
    public boolean cancelled() {
      return false;
    }
  }

  @SuppressWarnings("SystemOut")
  private static void tell(String line) {
    System.out.println(line);
  }
}
