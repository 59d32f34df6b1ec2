package vitrine.ui.recommend;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.RatedReviews;
import vitrine.core.recommend.ShopperData;
import vitrine.core.sentiment.ReviewScores;
import vitrine.core.workspace.DatasetEntry;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/**
 * What all tabs of the Recommendations screen are about: the events that were imported last, and
 * the products they name.
 */
public final class RecommendationsViewModel {
  private final ActiveWorkspace workspace;
  private final ReviewScores scores;
  private final TaskRunner tasks;
  private final LatestTask<ShopperData> data;
  private List<Fingerprint> read = List.of();

  /**
   * Follows the open workspace; reads nothing before the screen is shown.
   *
   * @param scores of reviews that were made before
   */
  public RecommendationsViewModel(
      ActiveWorkspace workspace, ReviewScores scores, TaskRunner tasks) {
    this.workspace = workspace;
    this.scores = scores;
    this.tasks = tasks;
    data = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("recommend.none.title"));
  }

  /** The events and products, or why there are none. */
  public ReadOnlyObjectProperty<LoadState<ShopperData>> data() {
    return data.state();
  }

  /** Runs the work of the tabs. */
  public TaskRunner tasks() {
    return tasks;
  }

  /** The screen is shown: reads the workspace's data, unless it is there or under way. */
  public void refresh() {
    Optional<DatasetEntry> events = workspace.latest(DatasetKind.EVENTS);
    if (events.isEmpty()) {
      read = List.of();
      data.clear(LoadState.empty("recommend.none.title"));
      return;
    }
    DatasetEntry entry = events.get();
    Optional<DatasetEntry> catalog = workspace.latest(DatasetKind.CATALOG);
    Optional<DatasetEntry> reviews = workspace.latest(DatasetKind.REVIEWS);
    List<Fingerprint> wanted =
        Stream.of(events, catalog, reviews)
            .flatMap(Optional::stream)
            .map(DatasetEntry::fingerprint)
            .toList();
    boolean there =
        data.state().get() instanceof LoadState.Ready
            || data.state().get() instanceof LoadState.Loading;
    if (wanted.equals(read) && there) {
      return;
    }
    read = wanted;
    data.request(
        Sentence.of("recommend.reading"), progress -> read(entry, catalog, reviews, progress));
  }

  private ShopperData read(
      DatasetEntry entry,
      Optional<DatasetEntry> catalog,
      Optional<DatasetEntry> reviews,
      Progress progress) {
    Frame events = workspace.frame(entry, progress);
    Optional<Frame> products = catalog.map(listed -> workspace.frame(listed, progress));
    Optional<RatedReviews> rated =
        reviews
            .map(listed -> workspace.frame(listed, progress))
            .flatMap(
                frame ->
                    workspace.workspace().get().map(open -> RatedReviews.of(open, frame, scores)));
    return ShopperData.of(entry, events, products, rated, EventWeights.standard());
  }
}
