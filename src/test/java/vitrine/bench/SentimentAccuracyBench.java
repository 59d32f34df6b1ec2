package vitrine.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.sentiment.Adaptation;
import vitrine.core.sentiment.EncoderSource;
import vitrine.core.sentiment.FineTuner;
import vitrine.core.sentiment.HeadTrainer;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.SentimentHead;
import vitrine.core.sentiment.TextEncoder;
import vitrine.core.sentiment.TrainedReader;
import vitrine.core.sentiment.TrainingMethod;
import vitrine.core.sentiment.TrainingSettings;
import vitrine.infra.djl.DjlInference;

/**
 * Fine-tunes on a labelled set's own training rows and judges on its test rows, which nothing else
 * looks at: early stopping and temperature use a tenth of the training rows. Prints a JSON line a
 * seed and their mean.
 *
 * <p>Arguments: {@code sst2}, {@code cr} or {@code zh}; the folder of the set; {@code lora} or
 * {@code full}; a seed or a range such as {@code 1-3}; training rows (0 for all); {@code test} or
 * {@code validation}, which leaves the test rows alone, for a search; then settings such as {@code
 * learningRate=1e-4}.
 */
public final class SentimentAccuracyBench {
  private static final List<Sentiment> CLASSES = List.of(Sentiment.NEGATIVE, Sentiment.POSITIVE);

  private SentimentAccuracyBench() {}

  public static void main(String[] arguments) throws IOException {
    LabelledSets.Named set = LabelledSets.named(arguments[0]);
    Path folder = Path.of(arguments[1]);
    TrainingMethod method = TrainingMethod.valueOf(arguments[2].toUpperCase(java.util.Locale.ROOT));
    String[] range = arguments[3].split("-", -1);
    int first = Integer.parseInt(range[0]);
    int last = Integer.parseInt(range[range.length - 1]);
    int rows = Integer.parseInt(arguments[4]);
    boolean test = arguments[5].equals("test");
    ExecutorService thread = Executors.newSingleThreadExecutor();
    double[] sums = new double[4];
    try (DjlInference inference =
        new DjlInference(Path.of("target", "model-cache").toAbsolutePath(), thread, true)) {
      for (int seed = first; seed <= last; seed++) {
        TrainingSettings settings =
            SettingsArguments.change(
                TrainingSettings.of(method).seeded(seed),
                Arrays.asList(arguments).subList(6, arguments.length));
        LabelledSets.Parts parts = set.read(folder, rows, seed);
        double[] figures = judge(inference, set, parts, settings, test);
        for (int i = 0; i < sums.length; i++) {
          sums[i] += figures[i];
        }
      }
      int seeds = last - first + 1;
      double[] means = Arrays.stream(sums).map(sum -> sum / seeds).toArray();
      tell(Map.of("set", arguments[0], "seeds", seeds, "mean", figures(means)));
    } finally {
      thread.shutdown();
    }
  }

  private static double[] judge(
      DjlInference inference,
      LabelledSets.Named set,
      LabelledSets.Parts parts,
      TrainingSettings settings,
      boolean test)
      throws IOException {
    long start = System.nanoTime();
    FineTuner.Task task =
        new FineTuner.Task(
            set.base(), parts.train(), parts.validation(), CLASSES, settings, Optional.empty());
    TrainedReader reader =
        inference
            .fineTuner()
            .tune(
                task,
                Progress.unwatched(),
                epoch -> tell(Map.of("seconds", seconds(start), "epoch", epoch)));
    double trained = seconds(start);
    byte[] file = reader.adaptation().orElseThrow();
    Adaptation adaptation =
        new Adaptation(Fingerprint.of(file), () -> new ByteArrayInputStream(file));
    TextEncoder encoder =
        inference.encoders().of(new EncoderSource(set.base(), Optional.of(adaptation)));
    HeadTrainer.Examples validation = examples(encoder, parts.validation());
    SentimentHead raw = reader.head();
    SentimentHead head = raw.calibrated(validation);
    HeadTrainer.Examples judged = test ? examples(encoder, parts.test()) : validation;
    double[] figures = figures(raw, head, judged);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("settings", settings.toString());
    line.put("trainRows", parts.train().texts().size());
    line.put("judgedOn", test ? "test" : "validation");
    line.put("rows", judged.classes().length);
    line.put("trainSeconds", trained);
    line.put("allSeconds", seconds(start));
    line.put("validationAccuracy", raw.accuracy(validation));
    line.put("temperature", head.temperature());
    line.putAll(figures(figures));
    tell(line);
    return figures;
  }

  private static double seconds(long start) {
    return Math.round((System.nanoTime() - start) / 1e8) / 10.0;
  }

  private static Map<String, Object> figures(double[] values) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("accuracy", values[0]);
    named.put("macroF1", values[1]);
    named.put("eceRaw", values[2]);
    named.put("ece", values[3]);
    return named;
  }

  private static HeadTrainer.Examples examples(TextEncoder encoder, FineTuner.Examples rows) {
    return new HeadTrainer.Examples(
        encoder.encode(rows.texts(), Progress.unwatched()), rows.classes());
  }

  private static double[] figures(
      SentimentHead raw, SentimentHead head, HeadTrainer.Examples rows) {
    int[][] confusion = new int[2][2];
    for (int row = 0; row < rows.classes().length; row++) {
      double[] logits = head.logits(rows.vectors()[row]);
      confusion[rows.classes()[row]][logits[1] > logits[0] ? 1 : 0]++;
    }
    int n = rows.classes().length;
    double f1 = 0;
    for (int c = 0; c < 2; c++) {
      f1 +=
          2.0
              * confusion[c][c]
              / (confusion[c][0] + confusion[c][1] + confusion[0][c] + confusion[1][c]);
    }
    double accuracy = (double) (confusion[0][0] + confusion[1][1]) / n;
    return new double[] {accuracy, f1 / 2, ece(raw, rows), ece(head, rows)};
  }

  private static double ece(SentimentHead head, HeadTrainer.Examples rows) {
    double[] gap = new double[15];
    for (int row = 0; row < rows.classes().length; row++) {
      float[] shares = head.probabilities(rows.vectors()[row]);
      Sentiment said = shares[2] > shares[0] ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
      double confidence = Math.max(shares[0], shares[2]);
      int bin = Math.clamp((int) Math.ceil(confidence * 15) - 1, 0, 14);
      gap[bin] += (said == CLASSES.get(rows.classes()[row]) ? 1 : 0) - confidence;
    }
    return Arrays.stream(gap).map(Math::abs).sum() / rows.classes().length;
  }

  @SuppressWarnings("SystemOut")
  private static void tell(Map<String, ?> line) {
    try {
      System.out.println(new JsonMapper().writeValueAsString(line));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
