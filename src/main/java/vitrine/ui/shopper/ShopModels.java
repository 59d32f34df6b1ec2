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
import vitrine.core.recommend.ShopperLists;
import vitrine.core.recommend.explain.ExplanationQuality;
import vitrine.core.recommend.explain.ExplanationReport;
import vitrine.core.recommend.explain.QualitySettings;

/**
 * The models of a shop's events, each fitted once and kept while there is room. Safe for several
 * threads at once; one model is fitted at a time, because each uses every core.
 */
final class ShopModels {
  /** Shoppers whose lists say how far explanations can be trusted. */
  private static final int ASKED = 40;

  private static final int LENGTH = 10;
  private static final int RANDOM_ORDERS = 3;
  private static final long SEED = 7;

  private final Interactions interactions;
  private final Recommenders recommenders;
  private final Map<String, SoftReference<FittedRecommender>> fitted = new ConcurrentHashMap<>();
  private final Map<String, ExplanationReport> trusted = new ConcurrentHashMap<>();

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

  /**
   * How far the explanations of a model can be trusted on this data, measured once over a sample of
   * shoppers.
   *
   * @throws vitrine.core.common.VitrineException if no shopper has a past to measure by
   */
  ExplanationReport trust(String name, Progress progress) {
    ExplanationReport before = trusted.get(name);
    if (before == null) {
      before =
          new ExplanationQuality(new ShopperLists(interactions, of(name, progress)))
              .of(new QualitySettings(ASKED, LENGTH, RANDOM_ORDERS, SEED), progress);
      trusted.put(name, before);
    }
    return before;
  }

  private Optional<FittedRecommender> known(String name) {
    return Optional.ofNullable(fitted.get(name)).map(SoftReference::get);
  }
}
