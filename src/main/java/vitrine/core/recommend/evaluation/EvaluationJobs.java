package vitrine.core.recommend.evaluation;

import java.util.List;
import vitrine.core.common.Progress;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;

/** Measures models in a process of its own, for those that train as neural networks. */
public interface EvaluationJobs {

  /**
   * What is to be measured.
   *
   * @param events all events, those asked for included: the other process splits them itself
   * @param facts what could be known of the items before what is asked for
   * @param models the names; the baselines are added
   * @param protocol how they are measured; its ways and lengths too
   * @param tune whether settings are chosen first
   */
  record Job(
      Interactions events, ItemFacts facts, List<String> models, Protocol protocol, boolean tune) {

    /** Copies the names. */
    public Job {
      models = List.copyOf(models);
    }
  }

  /**
   * Measures to the end; a cancel ends the process at once.
   *
   * @throws vitrine.core.common.VitrineException if it cannot be started, fails or nothing can be
   *     evaluated
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  EvaluationReport evaluate(Job job, Progress progress);
}
