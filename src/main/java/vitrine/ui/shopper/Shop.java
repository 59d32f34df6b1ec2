package vitrine.ui.shopper;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Frame;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.rfm.BuyerScores;
import vitrine.core.engagement.rfm.RfmQuery;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.RatedReviews;
import vitrine.core.recommend.Recommenders;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.ShopperDirectory;
import vitrine.core.recommend.ShopperProfiles;
import vitrine.core.recommend.portrait.ShopperFinder;
import vitrine.core.recommend.portrait.ShopperPortraits;
import vitrine.core.recommend.rules.Rerankings;
import vitrine.core.recommend.timeline.Timelines;
import vitrine.core.recommend.trained.MoreRecommenders;
import vitrine.core.workspace.DatasetEntry;

/** A shop's events with what is read from them once: who is there, what they did, the models. */
final class Shop {
  private final ShopperData data;
  private final Optional<RatedReviews> reviews;
  private final PreparedLog prepared;
  private final ShopModels models;
  private final EventWeights weights;
  private final Rerankings rerankings;
  private final ProductSearch search;
  private final ShopperDirectory directory;
  private final ShopperProfiles profiles;
  private final Timelines timelines;
  private @Nullable ShopperFinder finder;

  private Shop(
      ShopperData data,
      EventWeights weights,
      Optional<RatedReviews> reviews,
      MoreRecommenders trained,
      Progress progress) {
    this.data = data;
    this.reviews = reviews;
    prepared = PreparedLog.of(data.log(), progress);
    ItemFacts facts = ItemFacts.of(data.interactions().itemIds(), data.products());
    this.weights = weights;
    models =
        new ShopModels(
            data.interactions(), trained.and(new Recommenders(facts), data.interactions(), facts));
    rerankings = new Rerankings(data.interactions(), facts);
    search = new ProductSearch(facts);
    directory = new ShopperDirectory(data.interactions());
    profiles = new ShopperProfiles(prepared, data.products(), weights);
    timelines = new Timelines(prepared, data.interactions(), data.products());
  }

  /**
   * Reads a shop; models are fitted when they are asked for.
   *
   * @param reviews by which products are liked or disliked
   * @param trained models that were trained before
   * @throws VitrineException if no event says anything about taste
   */
  static Shop of(
      DatasetEntry entry,
      Frame events,
      Optional<Frame> catalog,
      Optional<RatedReviews> reviews,
      MoreRecommenders trained,
      Progress progress) {
    EventWeights weights = EventWeights.standard();
    ShopperData data = ShopperData.of(entry, events, catalog, reviews, weights);
    progress.checkCancelled();
    return new Shop(data, weights, reviews, trained, progress);
  }

  ShopperData data() {
    return data;
  }

  ShopModels models() {
    return models;
  }

  /** Finds shoppers worth a look. */
  synchronized ShopperFinder finder() {
    ShopperFinder before = finder;
    if (before == null) {
      before =
          new ShopperFinder(
              prepared,
              data.interactions(),
              BuyerScores.of(prepared, RfmQuery.standard(EngagementQuery.everything())));
      finder = before;
    }
    return before;
  }

  /**
   * Portraits of the shoppers; learns who buys next.
   *
   * @throws VitrineException if no event has a time
   */
  ShopperPortraits portraits(Progress progress) {
    return ShopperPortraits.of(data, prepared, reviews, progress);
  }

  /** What events weigh. */
  EventWeights weights() {
    return weights;
  }

  /** Lists by rules. */
  Rerankings rerankings() {
    return rerankings;
  }

  /** Finds products. */
  ProductSearch search() {
    return search;
  }

  ShopperDirectory directory() {
    return directory;
  }

  /**
   * The index of a shopper.
   *
   * @throws VitrineException if the data does not know them
   */
  int index(String user) {
    int index = data.interactions().userIds().index(user);
    if (index < 0) {
      throw new VitrineException(ProblemCode.RECOMMEND_UNKNOWN_USER, user);
    }
    return index;
  }

  /**
   * Who a shopper is and what they did.
   *
   * @throws VitrineException if the data does not know them
   */
  ShopperView shopper(String user) {
    index(user);
    return new ShopperView(
        profiles.of(user),
        timelines.of(user, ShopperProfiles.LONGEST_TIMELINE),
        data.products(),
        data.log().zone());
  }
}
