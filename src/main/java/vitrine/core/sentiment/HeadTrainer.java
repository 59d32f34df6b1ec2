package vitrine.core.sentiment;

import java.util.List;
import java.util.function.Consumer;
import vitrine.core.common.Progress;

/** Fits a head to vectors with known classes. */
public interface HeadTrainer {

  /**
   * Vectors and the index of each one's class.
   *
   * @param vectors a row each, all of one length
   * @param classes from 0 to the number of classes - 1
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Examples(float[][] vectors, int[] classes) {
    /** Checks that each vector has a class. */
    public Examples {
      if (vectors.length != classes.length) {
        throw new IllegalArgumentException(vectors.length + " vectors, " + classes.length);
      }
    }
  }

  /**
   * Trains until the validation loss stops falling, and returns the weights of the best epoch, at
   * temperature 1. Two calls with the same arguments give the same losses.
   *
   * @param classes what the class indexes stand for
   * @param watcher is told of each epoch
   * @throws vitrine.core.common.VitrineException if a loss or a norm is not finite
   */
  SentimentHead train(
      Examples train,
      Examples validation,
      List<Sentiment> classes,
      TrainingSettings settings,
      Progress progress,
      Consumer<TrainingEpoch> watcher);
}
