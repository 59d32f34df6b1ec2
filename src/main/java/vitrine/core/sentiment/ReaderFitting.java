package vitrine.core.sentiment;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;

/** Fits readers to some rows of one language, by whatever method, and reads other rows by them. */
final class ReaderFitting {
  private final TrainingEngines engines;
  private final String base;
  private final TrainingRows.OfLanguage rows;
  private Optional<float[][]> vectors = Optional.empty();

  ReaderFitting(TrainingEngines engines, String base, TrainingRows.OfLanguage rows) {
    this.engines = engines;
    this.base = base;
    this.rows = rows;
  }

  TrainedReader fit(
      TrainingSettings settings,
      int[] train,
      int[] validation,
      Optional<Path> checkpoint,
      Progress progress,
      Consumer<TrainingEpoch> watcher) {
    return switch (settings.method()) {
      case HEAD -> {
        HeadTrainer.Examples learned = vectors(train, progress);
        HeadTrainer.Examples held = vectors(validation, progress);
        progress.step("progress.training");
        yield TrainedReader.of(
            engines.heads().train(learned, held, rows.classes(), settings, progress, watcher));
      }
      case LORA, FULL -> {
        progress.step("progress.training");
        yield engines
            .tuner()
            .tune(
                new FineTuner.Task(
                    base, texts(train), texts(validation), rows.classes(), settings, checkpoint),
                progress,
                watcher);
      }
    };
  }

  /** The logits of rows, at temperature 1. */
  double[][] logits(TrainedReader reader, int[] chosen, Progress progress) {
    float[][] read =
        reader.adaptation().isEmpty()
            ? Arrays.stream(chosen).mapToObj(row -> encoded(progress)[row]).toArray(float[][]::new)
            : engines
                .encoders()
                .of(source(reader.adaptation().get()))
                .encode(
                    Arrays.stream(chosen).mapToObj(rows.data().texts()::get).toList(), progress);
    return Arrays.stream(read).map(reader.head()::logits).toArray(double[][]::new);
  }

  private EncoderSource source(byte[] adaptation) {
    return new EncoderSource(
        base,
        Optional.of(
            new Adaptation(
                Fingerprint.of(adaptation), () -> new ByteArrayInputStream(adaptation))));
  }

  /** The index of each row's class. */
  int[] classes(int[] chosen) {
    return Arrays.stream(chosen)
        .map(row -> rows.classes().indexOf(rows.data().labels().get(row)))
        .toArray();
  }

  private FineTuner.Examples texts(int[] chosen) {
    List<String> texts = Arrays.stream(chosen).mapToObj(rows.data().texts()::get).toList();
    return new FineTuner.Examples(texts, classes(chosen));
  }

  private HeadTrainer.Examples vectors(int[] chosen, Progress progress) {
    float[][] all = encoded(progress);
    return new HeadTrainer.Examples(
        IntStream.of(chosen).mapToObj(row -> all[row]).toArray(float[][]::new), classes(chosen));
  }

  private float[][] encoded(Progress progress) {
    if (vectors.isEmpty()) {
      progress.step("progress.encoding");
      vectors =
          Optional.of(
              engines.encoders().of(EncoderSource.of(base)).encode(rows.data().texts(), progress));
    }
    return vectors.get();
  }
}
