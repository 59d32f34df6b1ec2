package vitrine.core.recommend.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.Recommender;

/**
 * One way of fitting: what the weights may see, and who is asked for what.
 *
 * @param training all that a model is given to learn from
 */
record Round(
    Protocol protocol, Fitted fitted, Holdout holdout, Interactions training, Asked asked) {

  /** How a model did, and its lists. */
  record Measured(ModelResult result, RankedLists lists) {}

  /**
   * The round of a way of fitting.
   *
   * @throws VitrineException if there is nothing to learn from, or nothing is asked for
   */
  static Round of(Interactions all, Protocol protocol, Fitted fitted) {
    Holdout holdout = protocol.split().of(all, fitted);
    Interactions training = holdout.training();
    Interactions before =
        fitted == Fitted.TRAIN_ONLY ? protocol.split().of(all, Fitted.REFIT).training() : training;
    Asked asked = Asked.of(holdout, protocol.candidates(), before.eventsByItem(), protocol.seed());
    if (asked.withHistory() == 0) {
      throw protocol.split() instanceof Split.Last
              && protocol.candidates() instanceof Candidates.Full
          ? new VitrineException(ProblemCode.RECOMMEND_NO_HISTORIES, LeaveLastOut.FEWEST_EVENTS)
          : new VitrineException(ProblemCode.RECOMMEND_NOTHING_ASKED);
    }
    if (training.events() == 0) {
      throw new VitrineException(ProblemCode.RECOMMEND_NOTHING_TO_LEARN);
    }
    return new Round(protocol, fitted, holdout, training, asked);
  }

  /** Fits and measures a model. */
  Measured measure(Recommender model, List<Trial> trials, Progress progress) {
    PeakMemory.Watch watch = PeakMemory.Watch.ofThisProcess();
    watch.begin();
    long start = System.nanoTime();
    FittedRecommender ready = model.fit(training, new Stage(progress, 0, .6));
    long fitDone = System.nanoTime();
    RankedLists lists = rank(ready, progress);
    long rankDone = System.nanoTime();
    PeakMemory memory = watch.end();
    int[] events = training.eventsByItem();
    List<ModelResult.AtLength> metrics = new ArrayList<>();
    for (int i = 0; i < protocol.lengths().size(); i++) {
      int k = protocol.lengths().get(i);
      int place = i;
      metrics.add(
          new ModelResult.AtLength(
              k,
              rankMetrics(lists, k),
              lists.places().flatMap(places -> ListMetrics.of(places[place], events)),
              GroupFigures.of(lists, training, k)));
    }
    return new Measured(
        new ModelResult(
            ready.name(),
            ready.settings(),
            fitted,
            metrics,
            (fitDone - start) / 1e9,
            (rankDone - fitDone) / 1e9,
            memory,
            trials),
        lists);
  }

  /** A model's settings and how good its lists are, before the winner is known. */
  Trial attempt(Recommender model, Progress progress) {
    FittedRecommender ready = model.fit(training, new Stage(progress, 0, .6));
    double[] values = rank(ready, progress).values(RankMetric.NDCG, Trial.LENGTH);
    return new Trial(ready.settings(), Estimate.ofMean(values), false);
  }

  private RankedLists rank(FittedRecommender ready, Progress progress) {
    int[] lengths = protocol.lengths().stream().mapToInt(Integer::intValue).toArray();
    return RankedLists.of(
        ready, holdout, asked, training.catalogue(), lengths, new Stage(progress, .6, 1));
  }

  private static Map<RankMetric, Estimate> rankMetrics(RankedLists lists, int k) {
    Map<RankMetric, Estimate> metrics = new EnumMap<>(RankMetric.class);
    for (RankMetric metric : RankMetric.values()) {
      metrics.put(metric, Estimate.of(metric, lists.values(metric, k)));
    }
    return metrics;
  }
}
