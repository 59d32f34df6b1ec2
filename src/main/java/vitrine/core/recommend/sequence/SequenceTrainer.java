package vitrine.core.recommend.sequence;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import vitrine.core.common.Progress;
import vitrine.core.recommend.trained.RecommenderEpoch;

/** Trains sequence models. */
public interface SequenceTrainer {

  /**
   * What is trained on what.
   *
   * @param checkpoint a file that the state is kept in, so that a killed training can go on from
   *     it; empty to keep none
   */
  record Task(SequenceExamples examples, SequenceSettings settings, Optional<Path> checkpoint) {}

  /**
   * Trains until the validation's NDCG@10 stops rising and returns the weights of the best epoch;
   * without validation items those of the last. Two calls with the same task give the same weights
   * on one processor; a call that finds the checkpoint of the same task goes on from there.
   *
   * @param watcher is told of each epoch, those before a checkpoint included
   * @throws vitrine.core.common.VitrineException if a loss or a norm is not finite
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  SequenceWeights train(Task task, Progress progress, Consumer<RecommenderEpoch> watcher);
}
