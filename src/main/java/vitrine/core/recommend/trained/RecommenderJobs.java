package vitrine.core.recommend.trained;

import java.nio.file.Path;
import java.util.function.Consumer;
import vitrine.core.common.Progress;

/** Runs the training of a recommender where it can be stopped at once. */
public interface RecommenderJobs {

  /**
   * What is trained.
   *
   * @param events a file of {@link vitrine.core.recommend.InteractionsFile}
   * @param library the folder that models lie in
   * @param model the recommender, for example {@code sasrec}
   * @param name of the model
   */
  record Job(Path events, Path library, String model, String name) {}

  /**
   * Trains, and returns when it is done; goes on from where a job of the same data and settings was
   * stopped. A cancel ends the training at once and leaves what was there before.
   *
   * @param watcher is told of each epoch
   * @throws vitrine.core.common.VitrineException if the training failed
   */
  void train(Job job, Progress progress, Consumer<RecommenderEpoch> watcher);
}
