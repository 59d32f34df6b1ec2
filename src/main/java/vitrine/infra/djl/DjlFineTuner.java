package vitrine.infra.djl;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.sentiment.FineTuner;
import vitrine.core.sentiment.SentimentHead;
import vitrine.core.sentiment.TrainedReader;
import vitrine.core.sentiment.TrainingEpoch;
import vitrine.core.sentiment.TrainingSettings;
import vitrine.infra.weights.Safetensors;
import vitrine.infra.weights.Tensor;

/** Fine-tunes the encoders with DJL's automatic differentiation on the inference thread. */
final class DjlFineTuner implements FineTuner {
  private static final int ROWS_OF_STARTING_HEAD = 2000;

  private final DjlRuntime runtime;
  private final InferenceThread thread;
  private final Function<String, Checkpoint> bases;
  private final long nanosBetweenSaves;

  /**
   * Tunes on this runtime.
   *
   * @param bases the base models by name
   * @param nanosBetweenSaves how long the state is not kept within an epoch
   */
  DjlFineTuner(
      DjlRuntime runtime,
      InferenceThread thread,
      Function<String, Checkpoint> bases,
      long nanosBetweenSaves) {
    this.runtime = runtime;
    this.thread = thread;
    this.bases = bases;
    this.nanosBetweenSaves = nanosBetweenSaves;
  }

  @Override
  public TrainedReader tune(Task task, Progress progress, Consumer<TrainingEpoch> watcher) {
    Checkpoint base = bases.apply(task.base());
    Map<String, Tensor> tensors = base.weights();
    progress.step("progress.training");
    long[][] train;
    long[][] validation;
    try (HuggingFaceTokenizer tokenizer = tokenizer(base, task.settings())) {
      train = thread.call(() -> tokens(tokenizer, task.train().texts()));
      validation = thread.call(() -> tokens(tokenizer, task.validation().texts()));
    }
    NDManager scope = thread.call(() -> runtime.manager().newSubManager());
    try {
      List<TrainedArray> encoder = EncoderArrays.of(tensors, task.settings());
      Set<String> names = encoder.stream().map(TrainedArray::name).collect(Collectors.toSet());
      FrozenBert frozen = thread.call(() -> FrozenBert.of(scope, base, tensors, names));
      PooledVectors vectors = new PooledVectors(scope, frozen, base.firstToken(), encoder);
      SentimentHead start = startingHead(vectors, task, train, progress);
      List<TrainedArray> arrays = new ArrayList<>(encoder);
      arrays.addAll(HeadArrays.of(start));
      FineTuningState state = new FineTuningState(arrays);
      FineTuningGraph graph =
          thread.call(() -> new FineTuningGraph(runtime.engine(), scope, vectors, arrays, start));
      new FineTuningRun(thread, graph, vectors, state, start, task, train, validation)
          .run(progress, watcher, saving(task, base, state));
      Map<String, float[]> best = state.best();
      return new TrainedReader(
          HeadArrays.head(start, best), Optional.of(adaptation(encoder, best)));
    } finally {
      thread.call(
          () -> {
            scope.close();
            return true;
          });
    }
  }

  /** Restores a kept state, and returns what keeps it: at each epoch and every few minutes. */
  private FineTuningRun.Keeping saving(Task task, Checkpoint base, FineTuningState state) {
    if (task.checkpoint().isEmpty()) {
      return epochIsOver -> {};
    }
    SavedTraining file = new SavedTraining(task.checkpoint().get(), fingerprint(task, base));
    file.restore(state);
    long[] last = {System.nanoTime()};
    return epochIsOver -> {
      if (epochIsOver || System.nanoTime() - last[0] > nanosBetweenSaves) {
        file.save(state);
        last[0] = System.nanoTime();
      }
    };
  }

  private static Fingerprint fingerprint(Task task, Checkpoint base) {
    MessageDigest digest = Fingerprint.digest();
    for (String part :
        List.of(
            base.fingerprint().sha256(), task.settings().toString(), task.classes().toString())) {
      digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
    }
    for (Examples rows : List.of(task.train(), task.validation())) {
      for (int row = 0; row < rows.classes().length; row++) {
        byte[] text = rows.texts().get(row).getBytes(StandardCharsets.UTF_8);
        digest.update(
            (rows.classes()[row] + " " + text.length + " ").getBytes(StandardCharsets.UTF_8));
        digest.update(text);
      }
      digest.update((byte) '\n');
    }
    return Fingerprint.of(digest);
  }

  private SentimentHead startingHead(
      PooledVectors vectors, Task task, long[][] train, Progress progress) {
    int[] chosen =
        TokenBatches.shuffled(train, 1, task.settings().seed(), 0).stream()
            .limit(ROWS_OF_STARTING_HEAD)
            .mapToInt(single -> single[0])
            .toArray();
    long[][] tokens = Arrays.stream(chosen).mapToObj(row -> train[row]).toArray(long[][]::new);
    int[] truths = Arrays.stream(chosen).map(row -> task.train().classes()[row]).toArray();
    return StartingHead.fit(vectors.read(thread, tokens, progress), truths, task.classes());
  }

  private static HuggingFaceTokenizer tokenizer(Checkpoint base, TrainingSettings settings) {
    Map<String, String> options =
        Map.of(
            "padding", "false",
            "truncation", "true",
            "maxLength", Integer.toString(settings.longest()));
    try (InputStream in = base.tokenizer()) {
      return HuggingFaceTokenizer.newInstance(in, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long[][] tokens(HuggingFaceTokenizer tokenizer, List<String> texts) {
    Encoding[] encodings = tokenizer.batchEncode(texts);
    return Arrays.stream(encodings).map(Encoding::getIds).toArray(long[][]::new);
  }

  private static byte[] adaptation(List<TrainedArray> arrays, Map<String, float[]> best) {
    Map<String, Tensor> tensors = new HashMap<>();
    for (TrainedArray array : arrays) {
      float[] values = best.get(array.name());
      if (values != null) {
        tensors.put(
            array.name(), new Tensor(array.shape().getShape(), java.nio.FloatBuffer.wrap(values)));
      }
    }
    return Safetensors.bytes(tensors);
  }
}
