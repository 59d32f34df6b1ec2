package vitrine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vitrine.core.recommend.Als;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.Popularity;
import vitrine.core.recommend.RandomOrder;
import vitrine.core.recommend.Recommenders;
import vitrine.core.recommend.linear.Ease;
import vitrine.core.recommend.linear.LinearBlend;
import vitrine.core.recommend.linear.LinearRecommenders;
import vitrine.core.recommend.linear.Slist;
import vitrine.core.recommend.sequence.SasRec;
import vitrine.core.recommend.sequence.SequenceSettings;
import vitrine.core.recommend.text.Hybrid;
import vitrine.core.recommend.text.NearestTexts;
import vitrine.core.recommend.text.TextRecommenders;
import vitrine.core.recommend.trained.LatestTrained;
import vitrine.core.recommend.trained.WorkspaceRecommenders;

/** Every recommender that a verb can name, trained ones included. */
final class KnownRecommenders {
  /** The names, for the help of options. */
  static final String NAMES =
      RandomOrder.NAME
          + ", "
          + Popularity.NAME
          + ", "
          + ItemKnn.NAME
          + ", "
          + Als.NAME
          + ", "
          + Ease.NAME
          + ", "
          + Slist.NAME
          + ", "
          + LinearBlend.NAME
          + ", "
          + NearestTexts.NAME
          + ", "
          + Hybrid.NAME
          + ", "
          + SasRec.NAME;

  private KnownRecommenders() {}

  /** The folder of a workspace's trained recommenders. */
  static Path library(Path workspace) {
    return WorkspaceRecommenders.folder(workspace);
  }

  /** Where models lie that no workspace holds. */
  static Path library(Services services) {
    return services.places().data().resolve("recommenders");
  }

  /**
   * The recommenders, each learning now: one that was trained before knows how many events of each
   * shopper were kept from it, but not what happened after a moment.
   */
  static Recommenders learningNow(Services services, ItemFacts facts) {
    return withTexts(services, facts).with(SasRec.NAME, () -> List.of(usual(services)));
  }

  /**
   * The recommenders; one that was trained before is used where it fits the data, and else learns
   * now, unless the models of this workspace are all outdated.
   *
   * @param library the folder of trained models
   */
  static Recommenders of(Services services, ItemFacts facts, Path library) {
    return withTexts(services, facts)
        .with(
            SasRec.NAME,
            () -> {
              SasRec usual = usual(services);
              return List.of(
                  new LatestTrained(
                      services.recommenderLibrary(),
                      library,
                      usual,
                      facts,
                      !library.equals(library(services)),
                      Optional.of(usual)));
            });
  }

  private static SasRec usual(Services services) {
    return new SasRec(SequenceSettings.standard().fixed(), services.sequenceTrainer());
  }

  private static Recommenders withTexts(Services services, ItemFacts facts) {
    Recommenders known = LinearRecommenders.addTo(new Recommenders(facts), services::denseSolver);
    TextRecommenders.addTo(known, facts, services::textEncoders, () -> new ItemKnn(0, 10, 1));
    return known;
  }
}
