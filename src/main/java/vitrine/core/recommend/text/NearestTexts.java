package vitrine.core.recommend.text;

import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.Recommender;
import vitrine.core.sentiment.TextEncoders;

/**
 * The baseline of what reads texts: nothing is learned, an item's score is the mean cosine of its
 * text with the {@link NearestTextsModel#NEAREST} past items whose texts are nearest, as the
 * encoder gives them.
 *
 * @param facts of the items that are ranked
 * @param encoders read their texts
 */
public record NearestTexts(ItemFacts facts, TextEncoders encoders) implements Recommender {
  /** The name on the command line. */
  public static final String NAME = "text";

  @Override
  public String name() {
    return NAME;
  }

  /**
   * {@inheritDoc}
   *
   * @throws VitrineException if no item has a text that can be read
   */
  @Override
  public FittedRecommender fit(Interactions training, Progress progress) {
    return new NearestTextsModel(ItemTexts.of(facts, encoders, progress));
  }
}
