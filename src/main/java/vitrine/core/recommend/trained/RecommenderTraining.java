package vitrine.core.recommend.trained;

import java.util.function.Consumer;
import vitrine.core.common.Progress;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.Wishes;

/** Trains a recommender on what a shop knows and writes its card. */
public final class RecommenderTraining {
  /** A shopper with fewer wishes keeps all events: an evaluation leaves them out. */
  private static final int FEWEST_WISHES = 3;

  private RecommenderTraining() {}

  /**
   * What came out.
   *
   * @param card without a file yet
   */
  public record Trained(RecommenderCard card, TrainedArrays arrays) {}

  /**
   * Trains on what was before each shopper's newest wishes, as the split of an evaluation does: a
   * return is none, and goes with what it follows.
   *
   * @param name of the model
   * @param heldOut how many newest wishes of each shopper with at least 3 the training never sees
   * @param command for the card
   */
  public static Trained of(
      TrainableRecommender kind,
      String name,
      Interactions all,
      ItemFacts facts,
      int heldOut,
      TrainingPlan plan,
      String command,
      Progress progress,
      Consumer<RecommenderEpoch> watcher) {
    long start = System.nanoTime();
    Interactions events =
        heldOut == 0 ? all : all.firstEvents(new Wishes(all).kept(heldOut, FEWEST_WISHES));
    TrainedArrays trained = kind.train(events, facts, plan, progress, watcher);
    RecommenderCard card =
        new RecommenderCard(
            name,
            kind.name(),
            trained.settings(),
            LearnedFrom.of(events, trained.events(), heldOut + (plan.refit() ? 0 : 1)),
            trained.curve(),
            (System.nanoTime() - start) / 1e9,
            "",
            "",
            command);
    return new Trained(card, trained);
  }
}
