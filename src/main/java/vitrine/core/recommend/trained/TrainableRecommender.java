package vitrine.core.recommend.trained;

import java.util.function.Consumer;
import vitrine.core.common.Progress;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;

/** A recommender that learns for minutes, keeps a state meanwhile, and leaves arrays. */
public interface TrainableRecommender {

  /** The name on the command line, for example {@code sasrec}. */
  String name();

  /**
   * Learns from these events: each shopper's newest is held out, to choose the number of epochs by,
   * and then the model is trained again on all of them where the plan says so.
   *
   * @param watcher is told of each epoch, those before a checkpoint included
   * @throws vitrine.core.common.VitrineException if there is nothing to learn, or a loss is not
   *     finite
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  TrainedArrays train(
      Interactions events,
      ItemFacts facts,
      TrainingPlan plan,
      Progress progress,
      Consumer<RecommenderEpoch> watcher);

  /**
   * The model that a training left.
   *
   * @param facts what is known of the items that it ranks, the same as in the training
   * @throws IllegalArgumentException if the arrays are not those of such a model
   */
  FittedRecommender open(TrainedArrays trained, ItemFacts facts);
}
