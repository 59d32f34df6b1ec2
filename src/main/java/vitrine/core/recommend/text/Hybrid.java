package vitrine.core.recommend.text;

import java.util.BitSet;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.Recommender;
import vitrine.core.sentiment.TextEncoders;

/**
 * Ranks items by what shoppers did and, where nobody did much, by their text. A model of behaviour
 * scores the items with events. From texts, an item's score is the mean of the scores of the items
 * with events whose texts are nearest, each with its share (see {@link TextNeighbours}), and of
 * whether the shopper had them: so an item without any event is ranked by what its like is worth to
 * this shopper. An item with n events takes prior / (prior + n) of its score from texts and the
 * rest from behaviour; both are in one unit, so that new and known items stand in one list.
 * (Completing the columns of a collaborative model from content: Gantner et al., "Learning
 * Attribute-to-Feature Mappings for Cold-Start Recommendations", 2010, with a kernel in the place
 * of their mapping.)
 *
 * @param facts of the items that are ranked
 * @param encoders read their texts
 * @param behaviour learns from events
 * @param settings how texts are used
 */
public record Hybrid(
    ItemFacts facts, TextEncoders encoders, Recommender behaviour, HybridSettings settings)
    implements Recommender {
  /** The name on the command line. */
  public static final String NAME = "hybrid";

  /** From here on the comparison of all texts with all takes too long. */
  static final int MOST_ITEMS = 60_000;

  @Override
  public String name() {
    return NAME;
  }

  /**
   * {@inheritDoc}
   *
   * @throws VitrineException if no item has a text that can be read, or there are too many
   */
  @Override
  public FittedRecommender fit(Interactions training, Progress progress) {
    if (training.catalogue() > MOST_ITEMS) {
      throw new VitrineException(
          ProblemCode.RECOMMEND_TOO_MANY_TEXTS, training.catalogue(), MOST_ITEMS);
    }
    ItemTexts texts = ItemTexts.of(facts, encoders, progress);
    int[] events = training.eventsByItem();
    BitSet known = new BitSet();
    for (int item = 0; item < events.length; item++) {
      known.set(item, events[item] > 0);
    }
    TextNeighbours neighbours =
        TextNeighbours.of(texts, known, settings.neighbours(), settings.sharpness(), progress);
    FittedRecommender fitted = behaviour.fit(training, progress);
    return new HybridModel(fitted, texts, neighbours, shares(texts, neighbours, events), settings);
  }

  /** How much of an item's score comes from texts. */
  private float[] shares(ItemTexts texts, TextNeighbours neighbours, int[] events) {
    float[] shares = new float[events.length];
    for (int item = 0; item < shares.length; item++) {
      if (texts.reads(item) && neighbours.items()[item].length > 0) {
        shares[item] = (float) (settings.prior() / (settings.prior() + events[item]));
      }
    }
    return shares;
  }
}
