package vitrine.core.sentiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vitrine.core.common.Progress;

/** Fits an encoder and a linear head together to texts with known classes. */
public interface FineTuner {

  /**
   * Texts and the index of each one's class.
   *
   * @param texts not blank
   * @param classes from 0 to the number of classes - 1
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Examples(List<String> texts, int[] classes) {
    /** Checks that each text has a class. */
    public Examples {
      texts = List.copyOf(texts);
      if (texts.size() != classes.length) {
        throw new IllegalArgumentException(texts.size() + " texts, " + classes.length);
      }
    }
  }

  /**
   * What is fitted to what.
   *
   * @param base the name of the base encoder
   * @param train rows to learn from
   * @param validation rows for early stopping
   * @param classes what the class indexes stand for
   * @param settings method {@link TrainingMethod#LORA} or {@link TrainingMethod#FULL}
   * @param checkpoint a file that the state is kept in, so that a killed training can go on from
   *     it; empty to keep none
   */
  record Task(
      String base,
      Examples train,
      Examples validation,
      List<Sentiment> classes,
      TrainingSettings settings,
      Optional<Path> checkpoint) {
    /** Copies the list. */
    public Task {
      classes = List.copyOf(classes);
    }
  }

  /**
   * Trains until the validation loss stops falling, and returns the weights of the best epoch, at
   * temperature 1. Two calls with the same task give the same losses on one processor; a call that
   * finds the checkpoint of the same task goes on from there.
   *
   * @param watcher is told of each epoch, those before a checkpoint included
   * @throws vitrine.core.common.VitrineException if a loss or a norm is not finite
   */
  TrainedReader tune(Task task, Progress progress, Consumer<TrainingEpoch> watcher);
}
