package vitrine.core.recommend.trained;

import java.util.LinkedHashMap;
import java.util.Map;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.Recommender;

/**
 * A model that was trained before, in the place of one that is fitted now. It is refused on other
 * data than it learned from, and where its weights have seen what they would be asked for.
 *
 * @param stored the model
 * @param kind the recommender it is one of
 * @param facts of the items
 */
public record StoredRecommender(
    RecommenderLibrary.Stored stored, TrainableRecommender kind, ItemFacts facts)
    implements Recommender {

  /** Refuses a model of another kind. */
  public StoredRecommender {
    RecommenderCard card = stored.card();
    if (!card.model().equals(kind.name())) {
      throw new VitrineException(
          ProblemCode.RECOMMEND_MODEL_OTHER_KIND, card.name(), card.model(), kind.name());
    }
  }

  @Override
  public String name() {
    return kind.name();
  }

  @Override
  public FittedRecommender fit(Interactions training, Progress progress) {
    RecommenderCard card = stored.card();
    LearnedFrom then = card.learnedFrom();
    if (!then.items().equals(LearnedFrom.hash(training.itemIds()))) {
      throw new VitrineException(
          ProblemCode.RECOMMEND_MODEL_OTHER_ITEMS,
          card.name(),
          then.catalogue(),
          training.catalogue());
    }
    if (!then.data().equals(training.source())) {
      throw new VitrineException(
          ProblemCode.RECOMMEND_MODEL_OTHER_DATA,
          card.name(),
          then.data().brief(),
          training.source().brief());
    }
    if (!stored.trained().knowsOnly(training)) {
      throw new VitrineException(
          ProblemCode.RECOMMEND_MODEL_SAW_HELD_OUT, card.name(), then.events(), training.events());
    }
    TrainedArrays trained = stored.trained();
    Map<String, Object> settings = new LinkedHashMap<>(trained.settings());
    settings.put("trained", card.name());
    settings.put("eventsLearned", then.events());
    try {
      return kind.open(
          new TrainedArrays(trained.arrays(), settings, trained.curve(), trained.learned()), facts);
    } catch (IllegalArgumentException e) {
      throw new VitrineException(ProblemCode.MODEL_DAMAGED, e, card.name());
    }
  }
}
