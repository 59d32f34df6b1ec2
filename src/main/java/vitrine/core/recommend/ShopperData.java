package vitrine.core.recommend;

import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Catalog;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.Frame;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.DatasetStore;

/**
 * What lists are made from in a workspace.
 *
 * @param entry the event dataset
 * @param log its events
 * @param interactions those that say something about taste
 * @param products titles, categories and prices, of the workspace's latest catalogue where it has
 *     one
 */
public record ShopperData(
    DatasetEntry entry, EventLog log, Interactions interactions, Products products) {

  /**
   * Reads the event dataset of this name, or else the latest one.
   *
   * @throws VitrineException if there is none, or it cannot be used
   */
  public static ShopperData open(
      DatasetStore datasets, Optional<String> name, EventWeights weights, Progress progress) {
    DatasetEntry entry =
        name.map(datasets::find)
            .orElseGet(() -> datasets.latest(DatasetKind.EVENTS))
            .filter(found -> found.kind() == DatasetKind.EVENTS)
            .orElseThrow(() -> new VitrineException(ProblemCode.RECOMMEND_NO_DATASET));
    progress.step("progress.recommend.reading");
    Frame events = datasets.open(entry, progress);
    Optional<Frame> catalog =
        datasets.latest(DatasetKind.CATALOG).map(found -> datasets.open(found, progress));
    return of(entry, events, catalog, weights);
  }

  /**
   * The data of these frames.
   *
   * @throws VitrineException if the events cannot be used
   */
  public static ShopperData of(
      DatasetEntry entry, Frame events, Optional<Frame> catalog, EventWeights weights) {
    EventLog log = EventLog.of(events);
    return new ShopperData(
        entry, log, LogInteractions.of(log, weights), new Products(catalog.map(Catalog::of), log));
  }
}
