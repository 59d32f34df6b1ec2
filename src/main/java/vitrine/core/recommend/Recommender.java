package vitrine.core.recommend;

import vitrine.core.common.Progress;

/**
 * A way to learn from events what goes with what. Two recommenders that are equal make the same
 * model of the same events.
 */
public interface Recommender {

  /** The name on the command line, for example {@code itemknn}. */
  String name();

  /**
   * Learns from these events. The same events give the same model.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  FittedRecommender fit(Interactions training, Progress progress);
}
