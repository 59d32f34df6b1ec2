package vitrine.infra.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.BesideWindowTests;
import vitrine.CollectsGradients;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.Adaptation;
import vitrine.core.sentiment.FineTuner;
import vitrine.core.sentiment.HeadTrainer;
import vitrine.core.sentiment.LoraTarget;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.TextEncoder;
import vitrine.core.sentiment.TrainedReader;
import vitrine.core.sentiment.TrainingEpoch;
import vitrine.core.sentiment.TrainingMethod;
import vitrine.core.sentiment.TrainingSettings;

/** Fine-tuning of a tiny encoder with random weights, on the real engine. */
@BesideWindowTests
@CollectsGradients
class FineTunerTest {
  private static final ExecutorService THREAD = Executors.newSingleThreadExecutor();
  private static final InferenceThread INFERENCE = new InferenceThread(THREAD);
  private static final Path CACHE = Path.of("target", "model-cache", "djl").toAbsolutePath();
  private static DjlRuntime runtime;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    runtime = new DjlRuntime(CACHE, true);
  }

  @AfterAll
  static void stop() {
    INFERENCE.call(
        () -> {
          runtime.close();
          return true;
        });
    THREAD.shutdown();
  }

  private static DjlFineTuner tuner(boolean firstToken) {
    return new DjlFineTuner(runtime, INFERENCE, name -> new TinyCheckpoint(firstToken), 0);
  }

  /** Positive when "good" comes first, negative when it comes last: no sum over words tells it. */
  private static FineTuner.Examples examples(int rows, long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    int[] classes = new int[rows];
    for (int row = 0; row < rows; row++) {
      classes[row] = random.nextInt(2);
      List<String> words = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        words.add(TinyCheckpoint.WORDS.get(5 + random.nextInt(5)));
      }
      words.add(classes[row] == 1 ? 0 : words.size(), "good");
      texts.add(String.join(" ", words));
    }
    return new FineTuner.Examples(texts, classes);
  }

  private static TrainingSettings settings(TrainingMethod method, double rate, int epochs) {
    List<LoraTarget> targets =
        method == TrainingMethod.LORA ? List.of(LoraTarget.values()) : List.of();
    return new TrainingSettings(
        method, 0, .1, rate, .01, .1, 8, epochs, epochs, .05, true, 10, 4, targets, 3);
  }

  private static FineTuner.Task task(TrainingSettings settings, Optional<Path> checkpoint) {
    return new FineTuner.Task(
        "tiny",
        examples(120, 1),
        examples(60, 2),
        List.of(Sentiment.NEGATIVE, Sentiment.POSITIVE),
        settings,
        checkpoint);
  }

  private static TrainedReader tune(
      boolean firstToken, FineTuner.Task task, List<TrainingEpoch> curve) {
    return tuner(firstToken).tune(task, Progress.unwatched(), curve::add);
  }

  @ParameterizedTest
  @CsvSource({"LORA, false, .02", "FULL, true, .005"})
  void twoRunsWithOneSeedAreTheSameToTheLastDigit(
      TrainingMethod method, boolean firstToken, double rate) {
    FineTuner.Task task = task(settings(method, rate, 3), Optional.empty());
    List<TrainingEpoch> first = new ArrayList<>();
    TrainedReader one = tune(firstToken, task, first);
    for (int run = 0; run < 2; run++) {
      List<TrainingEpoch> again = new ArrayList<>();
      TrainedReader two = tune(firstToken, task, again);
      assertThat(again).isEqualTo(first);
      assertThat(two.adaptation().orElseThrow()).isEqualTo(one.adaptation().orElseThrow());
    }
  }

  @ParameterizedTest
  @CsvSource({"LORA, true, .03", "LORA, false, .03", "FULL, true, .01", "FULL, false, .01"})
  void learnsAnOrderOfWordsAndTheAdaptedEncoderReadsAsTheTrainerDid(
      TrainingMethod method, boolean firstToken, double rate) {
    FineTuner.Task task = task(settings(method, rate, 6), Optional.empty());
    List<TrainingEpoch> curve = new ArrayList<>();
    TrainedReader reader = tune(firstToken, task, curve);
    TrainingEpoch best =
        curve.stream()
            .min(java.util.Comparator.comparingDouble(TrainingEpoch::validationLoss))
            .orElseThrow();
    assertThat(loss(firstToken, reader, task.validation()))
        .isCloseTo(best.validationLoss(), within(1e-4));
    assertThat(reader.head().accuracy(read(firstToken, reader, task.validation())))
        .isEqualTo(best.validationAccuracy());
    assertThat(best.validationAccuracy()).isGreaterThan(.9);
  }

  private static double loss(boolean firstToken, TrainedReader reader, FineTuner.Examples rows) {
    HeadTrainer.Examples read = read(firstToken, reader, rows);
    return reader.head().calibrated(read).validationLoss(read);
  }

  /** As the rest of the program reads: the file merged into the base encoder. */
  private static HeadTrainer.Examples read(
      boolean firstToken, TrainedReader reader, FineTuner.Examples rows) {
    byte[] file = reader.adaptation().orElseThrow();
    Adaptation change = new Adaptation(Fingerprint.of(file), () -> new ByteArrayInputStream(file));
    TextEncoder encoder =
        new DjlTextEncoder(
            new EncoderWeights(new TinyCheckpoint(firstToken), Optional.of(change)),
            runtime,
            () -> Kernel.FUSED_FP32,
            INFERENCE);
    return new HeadTrainer.Examples(
        encoder.encode(rows.texts(), Progress.unwatched()), rows.classes());
  }

  @ParameterizedTest
  @CsvSource({"3", "15", "22", "47"})
  void goesOnFromACheckpointAsIfItHadNeverBeenKilled(int killedAtStep) {
    TrainingSettings settings = settings(TrainingMethod.LORA, .02, 3);
    List<TrainingEpoch> whole = new ArrayList<>();
    TrainedReader uninterrupted = tune(true, task(settings, Optional.empty()), whole);
    FineTuner.Task kept = task(settings, Optional.of(folder.resolve("training.checkpoint")));
    Throwable killed =
        catchThrowable(() -> tuner(true).tune(kept, new CancelledAt(killedAtStep), epoch -> {}));
    if (killedAtStep < 45) {
      assertThat(killed).isInstanceOf(CancellationException.class);
    }
    List<TrainingEpoch> resumed = new ArrayList<>();
    CancelledAt steps = new CancelledAt(Integer.MAX_VALUE);
    TrainedReader reader = tuner(true).tune(kept, steps, resumed::add);
    assertThat(steps.reports).isEqualTo(Math.max(0, 45 - killedAtStep));
    assertThat(resumed).isEqualTo(whole);
    assertThat(reader.adaptation().orElseThrow())
        .isEqualTo(uninterrupted.adaptation().orElseThrow());
    assertThat(reader.head().layers().getFirst().weights())
        .isDeepEqualTo(uninterrupted.head().layers().getFirst().weights());
  }

  /** Cancels when so many steps are done. */
  private static final class CancelledAt implements Progress {
    private final int step;
    private int reports;

    CancelledAt(int step) {
      this.step = step;
    }

    @Override
    public void report(long done, long total) {
      reports++;
    }

    @Override
    public void step(String messageKey) {}

    @Override
    public boolean cancelled() {
      return reports >= step;
    }
  }

  @Test
  void aDamagedCheckpointOrOneOfOtherTextsStartsFromTheBeginning() throws IOException {
    TrainingSettings settings = settings(TrainingMethod.LORA, .02, 1);
    Path file = folder.resolve("training.checkpoint");
    List<TrainingEpoch> curve = new ArrayList<>();
    tune(true, task(settings, Optional.of(file)), curve);
    byte[] content = Files.readAllBytes(file);
    content[content.length / 2] ^= 1;
    Files.write(file, content);
    CancelledAt steps = new CancelledAt(Integer.MAX_VALUE);
    tuner(true).tune(task(settings, Optional.of(file)), steps, epoch -> {});
    assertThat(steps.reports).isEqualTo(15);
    CancelledAt others = new CancelledAt(Integer.MAX_VALUE);
    tuner(true).tune(task(settings.seeded(4), Optional.of(file)), others, epoch -> {});
    assertThat(others.reports).isEqualTo(15);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aStateThatCannotBeKeptCostsNoTraining() throws IOException {
    Path file = Files.writeString(folder.resolve("no folder"), "");
    TrainingSettings settings = settings(TrainingMethod.LORA, .02, 1);
    List<TrainingEpoch> curve = new ArrayList<>();
    tune(true, task(settings, Optional.of(file.resolve("training.checkpoint"))), curve);
    assertThat(curve).hasSize(1);
  }

  /** Labels drawn by lot: what is learned from them is wrong on other rows. */
  @Test
  void keepsTheBestEpochWhenLaterOnesAreWorse() {
    FineTuner.Examples train = drawn(examples(40, 5));
    FineTuner.Examples validation = drawn(examples(40, 6));
    FineTuner.Task task =
        new FineTuner.Task(
            "tiny",
            train,
            validation,
            List.of(Sentiment.NEGATIVE, Sentiment.POSITIVE),
            settings(TrainingMethod.FULL, .003, 8),
            Optional.empty());
    List<TrainingEpoch> curve = new ArrayList<>();
    TrainedReader reader = tune(false, task, curve);
    double best = curve.stream().mapToDouble(TrainingEpoch::validationLoss).min().orElseThrow();
    assertThat(curve.getLast().validationLoss()).isGreaterThan(best + 1e-3);
    assertThat(loss(false, reader, validation)).isCloseTo(best, within(1e-4));
  }

  private static FineTuner.Examples drawn(FineTuner.Examples examples) {
    Random random = new Random(9);
    return new FineTuner.Examples(
        examples.texts(), random.ints(examples.classes().length, 0, 2).toArray());
  }

  @Test
  void aLossThatIsNoNumberStopsWithAReason() {
    FineTuner.Task task = task(settings(TrainingMethod.FULL, 1e30, 3), Optional.empty());
    assertThatThrownBy(() -> tune(true, task, new ArrayList<>()))
        .isInstanceOfSatisfying(
            VitrineException.class,
            e -> assertThat(e.code()).isEqualTo(ProblemCode.TRAINING_DIVERGED));
  }
}
