package vitrine.core.recommend.portrait;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vitrine.core.common.Progress;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.churn.Churn;
import vitrine.core.engagement.lifecycle.Lifecycle;
import vitrine.core.engagement.lifecycle.LifecycleQuery;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.rfm.BuyerScores;
import vitrine.core.engagement.rfm.RfmQuery;
import vitrine.core.recommend.History;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.RatedReviews;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.portrait.ShopperPortrait.ReviewMood;
import vitrine.core.recommend.propensity.Propensity;
import vitrine.core.recommend.propensity.PropensityTraining;
import vitrine.core.recommend.propensity.ShopperReviews;

/**
 * Draws portraits of the shoppers of a log, and finds shoppers. Made once for a dataset. Safe for
 * several threads at once.
 */
public final class ShopperPortraits {
  private final PreparedLog data;
  private final Interactions interactions;
  private final Tastes tastes;
  private final ShopperReviews reviews;
  private final BuyerScores buyers;
  private final Propensity propensity;

  private ShopperPortraits(
      PreparedLog data,
      Interactions interactions,
      ItemFacts facts,
      ShopperReviews reviews,
      Progress progress) {
    this.data = data;
    this.interactions = interactions;
    this.tastes = new Tastes(facts);
    this.reviews = reviews;
    this.buyers = BuyerScores.of(data, RfmQuery.standard(EngagementQuery.everything()));
    this.propensity = PropensityTraining.train(data, reviews, progress);
  }

  /**
   * Portraits of the shoppers of this data; trains the propensity model.
   *
   * @param reviews the workspace's reviews, if it has any
   * @throws vitrine.core.common.VitrineException if no event has a time
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static ShopperPortraits of(
      ShopperData shop, PreparedLog prepared, Optional<RatedReviews> reviews, Progress progress) {
    return of(
        prepared,
        shop.interactions(),
        ItemFacts.of(shop.interactions().itemIds(), shop.products()),
        ShopperReviews.of(shop.log(), reviews),
        progress);
  }

  /** The same from its parts. */
  public static ShopperPortraits of(
      PreparedLog prepared,
      Interactions interactions,
      ItemFacts facts,
      ShopperReviews reviews,
      Progress progress) {
    return new ShopperPortraits(prepared, interactions, facts, reviews, progress);
  }

  /** The propensity model, or why there is none. */
  public Propensity propensity() {
    return propensity;
  }

  /** The scores of all buyers. */
  public BuyerScores buyers() {
    return buyers;
  }

  /** The portrait of a shopper; without anything where the log does not know them. */
  public ShopperPortrait of(String user) {
    int code = data.log().users().dictionary().code(user);
    if (code < 0) {
      return new ShopperPortrait(
          user,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    EngagementQuery everything = EngagementQuery.everything();
    History history = interactions.history(interactions.userIds().index(user));
    return new ShopperPortrait(
        user,
        tastes.categories(history),
        tastes.prices(history),
        buyers.of(code),
        Lifecycle.now(data, LifecycleQuery.standard(everything), code),
        Churn.rhythm(data, everything, code),
        mood(reviews.before(code, Long.MAX_VALUE)),
        propensity.trained().flatMap(model -> model.of(code)));
  }

  private static Optional<ReviewMood> mood(ShopperReviews.Summary written) {
    return written.reviews() == 0
        ? Optional.empty()
        : Optional.of(
            new ReviewMood(
                written.reviews(),
                written.negative(),
                written.rated() == 0 ? OptionalDouble.empty() : OptionalDouble.of(written.stars()),
                written.scored() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(written.score())));
  }
}
