package vitrine.core.recommend.trained;

import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.Recommenders;

/** Adds the recommenders that were trained before on some data to those that are fitted to it. */
@FunctionalInterface
public interface MoreRecommenders {

  /** These recommenders with those that were trained on this data. */
  Recommenders and(Recommenders known, Interactions data, ItemFacts facts);

  /** Adds none. */
  static MoreRecommenders none() {
    return (known, data, facts) -> known;
  }
}
