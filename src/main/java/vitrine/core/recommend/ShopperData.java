package vitrine.core.recommend;

import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Catalog;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.Frame;
import vitrine.core.sentiment.ReviewScores;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.DatasetStore;
import vitrine.core.workspace.Workspace;

/**
 * What lists are made from in a workspace.
 *
 * @param entry the event dataset
 * @param log its events
 * @param counted those that say something about taste, and what became of the others
 * @param products titles, categories and prices, of the workspace's latest catalogue where it has
 *     one
 */
public record ShopperData(
    DatasetEntry entry, EventLog log, LogInteractions.Counted counted, Products products) {

  /** The events that say something about taste. */
  public Interactions interactions() {
    return counted.interactions();
  }

  /**
   * Reads the event dataset of this name, or else the latest one, with the latest catalogue and the
   * latest reviews: their stars, and the scores of their texts that are stored already.
   *
   * @param scores of the texts of reviews
   * @throws VitrineException if there is none, or it cannot be used
   */
  public static ShopperData open(
      Workspace workspace,
      Optional<String> name,
      ReviewScores scores,
      EventWeights weights,
      Progress progress) {
    DatasetStore datasets = workspace.datasets();
    DatasetEntry entry =
        name.map(datasets::find)
            .orElseGet(() -> datasets.latest(DatasetKind.EVENTS))
            .filter(found -> found.kind() == DatasetKind.EVENTS)
            .orElseThrow(() -> new VitrineException(ProblemCode.RECOMMEND_NO_DATASET));
    progress.step("progress.recommend.reading");
    Frame events = datasets.open(entry, progress);
    Optional<Frame> catalog =
        datasets.latest(DatasetKind.CATALOG).map(found -> datasets.open(found, progress));
    Optional<RatedReviews> rated =
        datasets
            .latest(DatasetKind.REVIEWS)
            .map(found -> datasets.open(found, progress))
            .map(frame -> RatedReviews.of(workspace, frame, scores));
    return of(entry, events, catalog, rated, weights);
  }

  /**
   * The data of these frames.
   *
   * @throws VitrineException if the events cannot be used
   */
  public static ShopperData of(
      DatasetEntry entry,
      Frame events,
      Optional<Frame> catalog,
      Optional<RatedReviews> reviews,
      EventWeights weights) {
    EventLog log = EventLog.of(events);
    Optional<Catalog> listed = catalog.map(Catalog::of);
    return new ShopperData(
        entry, log, LogInteractions.of(log, listed, reviews, weights), new Products(listed, log));
  }
}
