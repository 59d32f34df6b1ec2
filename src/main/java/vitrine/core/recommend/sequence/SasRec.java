package vitrine.core.recommend.sequence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.Recommender;
import vitrine.core.recommend.trained.NamedArray;
import vitrine.core.recommend.trained.RecommenderEpoch;
import vitrine.core.recommend.trained.TrainableRecommender;
import vitrine.core.recommend.trained.TrainedArrays;
import vitrine.core.recommend.trained.TrainingPlan;

/**
 * A sequential transformer (Kang and McAuley, "Self-Attentive Sequential Recommendation", 2018):
 * what a shopper does next follows from the order of what they did.
 *
 * <p>As a {@link Recommender} it learns from all events for all epochs of its settings; as a {@link
 * TrainableRecommender} it chooses their number by each shopper's newest item.
 */
public record SasRec(SequenceSettings settings, SequenceTrainer trainer)
    implements Recommender, TrainableRecommender {
  /** The name on the command line. */
  public static final String NAME = "sasrec";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public FittedRecommender fit(Interactions training, Progress progress) {
    return new SequenceModel(
        weights(SequenceExamples.all(training), settings, Optional.empty(), progress, epoch -> {}),
        settings.named());
  }

  private SequenceWeights weights(
      SequenceExamples examples,
      SequenceSettings how,
      Optional<java.nio.file.Path> checkpoint,
      Progress progress,
      Consumer<RecommenderEpoch> watcher) {
    return trainer.train(new SequenceTrainer.Task(examples, how, checkpoint), progress, watcher);
  }

  @Override
  public TrainedArrays train(
      Interactions events,
      ItemFacts facts,
      TrainingPlan plan,
      Progress progress,
      Consumer<RecommenderEpoch> watcher) {
    progress.step("progress.recommend.choosing");
    List<RecommenderEpoch> curve = new ArrayList<>();
    SequenceExamples held = SequenceExamples.newestHeldOut(events);
    SequenceWeights chosen =
        weights(held, settings, plan.checkpoint("choice"), progress, watcher.andThen(curve::add));
    if (!plan.refit()) {
      return new TrainedArrays(
          arrays(chosen), settings.named(), curve, SequenceExamples.withoutNewest(events));
    }
    progress.step("progress.recommend.training");
    SequenceSettings how = settings.withEpochs(best(curve));
    SequenceWeights all =
        weights(SequenceExamples.all(events), how, plan.checkpoint("all"), progress, epoch -> {});
    return new TrainedArrays(arrays(all), how.named(), curve, counts(events));
  }

  private static int[] counts(Interactions events) {
    return IntStream.range(0, events.users()).map(events::events).toArray();
  }

  /** The epoch that found most validation items; the last where there are none. */
  private static int best(List<RecommenderEpoch> curve) {
    return curve.stream()
        .filter(epoch -> !Double.isNaN(epoch.validationNdcg()))
        .max(
            Comparator.comparingDouble(RecommenderEpoch::validationNdcg)
                .thenComparing(RecommenderEpoch::epoch, Comparator.reverseOrder()))
        .orElse(curve.getLast())
        .epoch();
  }

  private static Map<String, NamedArray> arrays(SequenceWeights weights) {
    Map<String, NamedArray> arrays = new LinkedHashMap<>();
    weights
        .shape()
        .arrays()
        .forEach((name, shape) -> arrays.put(name, new NamedArray(shape, weights.array(name))));
    return arrays;
  }

  @Override
  public FittedRecommender open(TrainedArrays trained, ItemFacts facts) {
    SequenceShape shape =
        new SequenceShape(
            facts.size(),
            number(trained, "dimensions"),
            number(trained, "layers"),
            number(trained, "heads"),
            number(trained, "length"));
    Map<String, float[]> values = new HashMap<>();
    trained.arrays().forEach((name, array) -> values.put(name, array.values()));
    return new SequenceModel(new SequenceWeights(shape, values), trained.settings());
  }

  private static int number(TrainedArrays trained, String setting) {
    if (trained.settings().get(setting) instanceof Number number) {
      return number.intValue();
    }
    throw new IllegalArgumentException("no setting " + setting);
  }
}
