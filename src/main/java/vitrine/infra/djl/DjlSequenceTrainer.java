package vitrine.infra.djl;

import ai.djl.ndarray.NDManager;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Consumer;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.sequence.SequenceExamples;
import vitrine.core.recommend.sequence.SequenceShape;
import vitrine.core.recommend.sequence.SequenceTrainer;
import vitrine.core.recommend.sequence.SequenceWeights;
import vitrine.core.recommend.trained.RecommenderEpoch;

/** Trains sequence models with DJL's automatic differentiation on the inference thread. */
final class DjlSequenceTrainer implements SequenceTrainer {
  private final DjlRuntime runtime;
  private final InferenceThread thread;
  private final long nanosBetweenSaves;

  /**
   * Trains on this runtime.
   *
   * @param nanosBetweenSaves how long the state is not kept within an epoch
   */
  DjlSequenceTrainer(DjlRuntime runtime, InferenceThread thread, long nanosBetweenSaves) {
    this.runtime = runtime;
    this.thread = thread;
    this.nanosBetweenSaves = nanosBetweenSaves;
  }

  @Override
  public SequenceWeights train(Task task, Progress progress, Consumer<RecommenderEpoch> watcher) {
    progress.step("progress.training");
    if (task.examples().learnable().length == 0) {
      throw new VitrineException(ProblemCode.RECOMMEND_NO_SEQUENCES);
    }
    SequenceShape shape = task.settings().shape(task.examples().items());
    SequenceState state =
        new SequenceState(SequenceArrays.first(task.examples(), task.settings(), progress));
    FineTuningRun.Keeping keeping = saving(task, state);
    NDManager scope = thread.call(() -> runtime.manager().newSubManager());
    try {
      SequenceGraph graph =
          thread.call(
              () ->
                  new SequenceGraph(
                      runtime.engine(), scope, shape, task.settings(), state.arrays()));
      new SequenceRun(thread, graph, state, task).run(progress, watcher, keeping);
      return new SequenceWeights(shape, state.best());
    } finally {
      thread.call(
          () -> {
            scope.close();
            return true;
          });
    }
  }

  /** Restores a kept state, and returns what keeps it: at each epoch and every few minutes. */
  private FineTuningRun.Keeping saving(Task task, KeptState state) {
    if (task.checkpoint().isEmpty()) {
      return epochIsOver -> {};
    }
    SavedTraining file = new SavedTraining(task.checkpoint().get(), fingerprint(task));
    file.restore(state);
    long[] last = {System.nanoTime()};
    return epochIsOver -> {
      if (epochIsOver || System.nanoTime() - last[0] > nanosBetweenSaves) {
        file.save(state);
        last[0] = System.nanoTime();
      }
    };
  }

  /** Of the examples and of the settings but the number of epochs, which may be raised. */
  private static Fingerprint fingerprint(Task task) {
    MessageDigest digest = Fingerprint.digest();
    digest.update(task.settings().withEpochs(1).toString().getBytes(StandardCharsets.UTF_8));
    SequenceExamples examples = task.examples();
    digest.update(ByteBuffer.allocate(4).putInt(0, examples.items()));
    for (int user = 0; user < examples.sequences().length; user++) {
      int[] sequence = examples.sequences()[user];
      ByteBuffer bytes = ByteBuffer.allocate(4 * (sequence.length + 2));
      bytes.putInt(sequence.length).putInt(examples.validation()[user]);
      for (int item : sequence) {
        bytes.putInt(item);
      }
      digest.update(bytes.flip());
    }
    return Fingerprint.of(digest);
  }
}
