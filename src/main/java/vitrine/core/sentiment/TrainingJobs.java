package vitrine.core.sentiment;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import vitrine.core.common.Progress;

/** Runs a training where it can be stopped at once. */
public interface TrainingJobs {

  /**
   * What is trained.
   *
   * @param reviews a CSV file with the columns {@code text}, {@code label} and {@code part}
   * @param name of the model
   * @param folder where its files are written
   * @param settings how it is trained; of an automatic training only the seed counts
   * @param automatic whether the method is chosen by rows, device and time
   * @param search whether a few settings are tried on the validation rows first
   * @param checkpoint a folder for the state of a fine-tuning, so that a killed one can go on
   */
  record Job(
      Path reviews,
      String name,
      Path folder,
      TrainingSettings settings,
      boolean automatic,
      boolean search,
      Optional<Path> checkpoint) {

    /** One with settings as they are, that starts anew after a kill. */
    public Job(Path reviews, String name, Path folder, TrainingSettings settings) {
      this(reviews, name, folder, settings, false, false, Optional.empty());
    }
  }

  /**
   * Trains, and returns when it is done. A cancel ends the training at once and leaves no model.
   *
   * @param watcher is told of each epoch
   * @return the card of the model, whose files are in the folder
   * @throws vitrine.core.common.VitrineException if the training failed
   */
  ModelCard train(Job job, Progress progress, Consumer<TrainingEpoch> watcher);
}
