package vitrine.ui.shopper;

import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Frame;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.RatedReviews;
import vitrine.core.recommend.Recommender;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.ShopperDirectory;
import vitrine.core.recommend.ShopperLists;
import vitrine.core.recommend.ShopperProfiles;
import vitrine.core.workspace.DatasetEntry;

/** A shop's events with the model that was fitted on them. */
final class Shop {
  private static final int LIST_LENGTH = 10;

  private final ShopperData data;
  private final ShopperLists lists;
  private final ShopperDirectory directory;
  private final ShopperProfiles profiles;

  private Shop(
      ShopperData data, ShopperLists lists, ShopperDirectory directory, ShopperProfiles profiles) {
    this.data = data;
    this.lists = lists;
    this.directory = directory;
    this.profiles = profiles;
  }

  static Shop of(
      DatasetEntry entry,
      Frame events,
      Optional<Frame> catalog,
      Optional<RatedReviews> reviews,
      Progress progress) {
    EventWeights weights = EventWeights.standard();
    ShopperData data = ShopperData.of(entry, events, catalog, reviews, weights);
    progress.checkCancelled();
    Recommender model = ItemKnn.plain();
    ShopperLists lists =
        new ShopperLists(data.interactions(), model.fit(data.interactions(), progress));
    return new Shop(
        data,
        lists,
        new ShopperDirectory(data.interactions()),
        new ShopperProfiles(PreparedLog.of(data.log(), progress), data.products(), weights));
  }

  ShopperDirectory directory() {
    return directory;
  }

  ShopperView shopper(String user) {
    int index = data.interactions().userIds().index(user);
    if (index < 0) {
      throw new VitrineException(ProblemCode.RECOMMEND_UNKNOWN_USER, user);
    }
    return new ShopperView(
        profiles.of(user),
        lists.list(index, LIST_LENGTH, true),
        data.products(),
        data.log().zone());
  }
}
