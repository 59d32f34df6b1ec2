package vitrine.core.recommend.trained;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.Recommender;

/**
 * Of the models that were trained before, the one that fits: it learned from this dataset and this
 * catalogue, its weights have seen nothing but what may be learned from, and of those the most.
 *
 * @param library reads models
 * @param folder that they lie in
 * @param kind the recommender that they are of
 * @param facts of the items
 * @param ofOneShop whether the folder's models are a workspace's: where all of them learned from
 *     other data, the user is told so instead of waiting for another training
 * @param otherwise learns now where none fits; empty where that would take too long
 */
public record LatestTrained(
    RecommenderLibrary library,
    Path folder,
    TrainableRecommender kind,
    ItemFacts facts,
    boolean ofOneShop,
    Optional<Recommender> otherwise)
    implements Recommender {

  @Override
  public String name() {
    return kind.name();
  }

  @Override
  public FittedRecommender fit(Interactions training, Progress progress) {
    List<RecommenderCard> cards =
        library.cards(folder).stream().filter(card -> card.model().equals(kind.name())).toList();
    Fingerprint items = LearnedFrom.hash(training.itemIds());
    List<RecommenderCard> same =
        cards.stream()
            .filter(card -> card.learnedFrom().data().equals(training.source()))
            .filter(card -> card.learnedFrom().items().equals(items))
            .toList();
    List<RecommenderCard> mostFirst =
        same.stream()
            .filter(card -> card.learnedFrom().events() <= training.events())
            .sorted(
                Comparator.comparingInt((RecommenderCard card) -> card.learnedFrom().events())
                    .thenComparing(RecommenderCard::name)
                    .reversed())
            .toList();
    for (RecommenderCard card : mostFirst) {
      RecommenderLibrary.Stored model = library.open(folder, card.name());
      if (model.trained().knowsOnly(training)) {
        return new StoredRecommender(model, kind, facts).fit(training, progress);
      }
    }
    boolean outdated = ofOneShop && same.isEmpty() && !cards.isEmpty();
    if (otherwise.isPresent() && !outdated) {
      return otherwise.get().fit(training, progress);
    }
    // the model says itself why it may not be used
    return stored(
        Stream.concat(same.stream(), cards.stream())
            .findFirst()
            .orElseThrow(
                () -> new VitrineException(ProblemCode.RECOMMEND_MODEL_NOT_TRAINED, kind.name())),
        training,
        progress);
  }

  private FittedRecommender stored(RecommenderCard card, Interactions training, Progress progress) {
    return new StoredRecommender(library.open(folder, card.name()), kind, facts)
        .fit(training, progress);
  }
}
