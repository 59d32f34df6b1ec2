package vitrine.core.recommend.trained;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a training goes about it.
 *
 * @param refit whether, once each shopper's newest item has chosen the number of epochs, the model
 *     is trained again on all events for as many
 * @param checkpoints a folder that states are kept in, so that a killed training can go on; empty
 *     to keep none
 */
public record TrainingPlan(boolean refit, Optional<Path> checkpoints) {

  /** The file of a part of the training. */
  public Optional<Path> checkpoint(String part) {
    return checkpoints.map(folder -> folder.resolve(part + ".state"));
  }
}
