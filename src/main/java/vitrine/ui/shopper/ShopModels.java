package vitrine.ui.shopper;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vitrine.core.common.Progress;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.RandomOrder;
import vitrine.core.recommend.Recommenders;

/**
 * The models of a shop's events, each fitted once and kept while there is room. Safe for several
 * threads at once; one model is fitted at a time, because each uses every core.
 */
final class ShopModels {
  private final Interactions interactions;
  private final Recommenders recommenders;
  private final Map<String, SoftReference<FittedRecommender>> fitted = new ConcurrentHashMap<>();

  ShopModels(Interactions interactions, Recommenders recommenders) {
    this.interactions = interactions;
    this.recommenders = recommenders;
  }

  /** The names to choose from: all but random order, which is nobody's list. */
  List<String> names() {
    return recommenders.names().stream().filter(name -> !name.equals(RandomOrder.NAME)).toList();
  }

  /**
   * The model of this name; it is fitted if it is not there.
   *
   * @throws vitrine.core.common.VitrineException if it cannot be fitted to this data
   */
  FittedRecommender of(String name, Progress progress) {
    return known(name).orElseGet(() -> fit(name, progress));
  }

  private synchronized FittedRecommender fit(String name, Progress progress) {
    Optional<FittedRecommender> meanwhile = known(name);
    if (meanwhile.isPresent()) {
      return meanwhile.get();
    }
    FittedRecommender model = recommenders.of(name).fit(interactions, progress);
    fitted.put(name, new SoftReference<>(model));
    return model;
  }

  private Optional<FittedRecommender> known(String name) {
    return Optional.ofNullable(fitted.get(name)).map(SoftReference::get);
  }
}
