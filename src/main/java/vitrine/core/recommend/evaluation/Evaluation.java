package vitrine.core.recommend.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.Recommender;

/** Measures recommenders by leaving the last event out and ranking the full catalogue. */
public final class Evaluation {
  private final Interactions all;
  private final int[] lengths;

  /**
   * An evaluation on these events.
   *
   * @param lengths the lengths of the list, k, each at least 1
   */
  public Evaluation(Interactions all, List<Integer> lengths) {
    if (lengths.isEmpty() || lengths.stream().anyMatch(k -> k < 1)) {
      throw new IllegalArgumentException("lengths " + lengths);
    }
    this.all = all;
    this.lengths = lengths.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
  }

  /**
   * Fits and measures each model in each way.
   *
   * @throws VitrineException if no shopper has 3 events
   */
  public EvaluationReport of(List<Recommender> models, List<Fitted> ways, Progress progress) {
    LeaveLastOut last = new LeaveLastOut(all, Fitted.REFIT);
    if (last.evaluated().length == 0) {
      throw new VitrineException(ProblemCode.RECOMMEND_NO_HISTORIES, LeaveLastOut.FEWEST_EVENTS);
    }
    List<ModelResult> results = new ArrayList<>();
    for (Fitted way : ways) {
      LeaveLastOut split = new LeaveLastOut(all, way);
      Interactions training = split.training();
      for (Recommender model : models) {
        results.add(measure(model, way, split, training, progress));
      }
    }
    return new EvaluationReport(stamp(last), results);
  }

  private ModelResult measure(
      Recommender model, Fitted way, LeaveLastOut split, Interactions training, Progress progress) {
    long start = System.nanoTime();
    FittedRecommender fitted = model.fit(training, progress);
    long ready = System.nanoTime();
    RankedLists lists = RankedLists.of(fitted, split, all.catalogue(), lengths, progress);
    long end = System.nanoTime();
    int[] events = training.eventsByItem();
    List<ModelResult.AtLength> metrics = new ArrayList<>();
    for (int i = 0; i < lengths.length; i++) {
      metrics.add(
          new ModelResult.AtLength(
              lengths[i],
              rankMetrics(lists.ranks(), lengths[i]),
              ListMetrics.of(lists.places()[i], events)));
    }
    return new ModelResult(
        fitted.name(), fitted.settings(), way, metrics, seconds(start, ready), seconds(ready, end));
  }

  private static Map<RankMetric, Estimate> rankMetrics(int[] ranks, int k) {
    Map<RankMetric, Estimate> metrics = new EnumMap<>(RankMetric.class);
    for (RankMetric metric : RankMetric.values()) {
      double[] values =
          Arrays.stream(ranks).mapToDouble(rank -> metric.of(new int[] {rank}, 1, k)).toArray();
      metrics.put(metric, Estimate.ofMean(values));
    }
    return metrics;
  }

  private ProtocolStamp stamp(LeaveLastOut split) {
    int repeated = 0;
    for (int user : split.evaluated()) {
      repeated += split.history(user).distinctItems().get(split.target(user)) ? 1 : 0;
    }
    return new ProtocolStamp(
        "leave-last-out",
        "equal times keep file order, equal scores the smaller item id first",
        "full catalogue",
        List.of(
            "items of the history are no candidates",
            "shoppers with fewer than " + LeaveLastOut.FEWEST_EVENTS + " events are left out"),
        Arrays.stream(lengths).boxed().toList(),
        all.catalogue(),
        all.events(),
        split.evaluated().length,
        split.leftOut(),
        repeated,
        all.source());
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }
}
