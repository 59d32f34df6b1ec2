package vitrine.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.RatedReviews;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.propensity.ShopperReviews;
import vitrine.core.workspace.Workspace;

/** A mixin of verbs about shoppers: the workspace, its events, and what shoppers wrote. */
final class ShopperSource {
  @Option(names = "--workspace", required = true, description = "folder of the workspace")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(names = "--dataset", description = "event dataset; the latest one if not given")
  private @Nullable String dataset;

  /**
   * What there is.
   *
   * @param shop events that say something about taste, and products
   * @param log all events
   * @param reviews what shoppers wrote, with the scores that are stored
   */
  record Shoppers(ShopperData shop, PreparedLog log, ShopperReviews reviews) {

    /** Which data it is. */
    PropensityDocument.Data data() {
      return new PropensityDocument.Data(
          shop.entry().name(), shop.log().frame().fingerprint().sha256());
    }
  }

  /**
   * Shows something about the shoppers.
   *
   * @return the exit status
   */
  int show(Services services, Consumer<Shoppers> view) {
    try (Workspace workspace = services.workspaces().openExisting(folder)) {
      Optional<RatedReviews> rated =
          workspace
              .datasets()
              .latest(DatasetKind.REVIEWS)
              .map(found -> workspace.datasets().open(found, Progress.unwatched()))
              .map(frame -> RatedReviews.of(workspace, frame, services.reviewScores()));
      ShopperData shop =
          ShopperData.open(
              workspace,
              Optional.ofNullable(dataset),
              services.reviewScores(),
              EventWeights.standard(),
              Progress.unwatched());
      PreparedLog log = PreparedLog.of(shop.log(), Progress.unwatched());
      view.accept(new Shoppers(shop, log, ShopperReviews.of(shop.log(), rated)));
    }
    return 0;
  }
}
