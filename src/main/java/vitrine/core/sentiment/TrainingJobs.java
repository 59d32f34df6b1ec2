package vitrine.core.sentiment;

import java.nio.file.Path;
import java.util.function.Consumer;
import vitrine.core.common.Progress;

/** Runs a training where it can be stopped at once. */
public interface TrainingJobs {

  /**
   * What is trained.
   *
   * @param reviews a CSV file with the columns {@code text} and {@code stars}
   * @param name of the model
   * @param folder where its files are written
   */
  record Job(Path reviews, String name, Path folder) {}

  /**
   * Trains, and returns when it is done. A cancel ends the training at once and leaves no model.
   *
   * @param watcher is told of each epoch
   * @return the card of the model, whose files are in the folder
   * @throws vitrine.core.common.VitrineException if the training failed
   */
  ModelCard train(Job job, Progress progress, Consumer<TrainingEpoch> watcher);
}
