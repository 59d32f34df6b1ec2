package vitrine.ui.shopper;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.WorkspaceCorrections;
import vitrine.core.sentiment.WorkspaceScoring;
import vitrine.core.sentiment.aspect.AspectCorrections;
import vitrine.core.sentiment.aspect.ClauseScoring;
import vitrine.core.sentiment.aspect.ItemAspects;
import vitrine.core.sentiment.aspect.RememberedAspects;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** What the reviews of the product that is explained say, aspect by aspect. */
public final class ItemReviewsModel {
  private final ActiveWorkspace workspace;
  private final Supplier<WorkspaceScoring> scoring;
  private final LatestTask<ItemAspects> aspects;
  private Optional<String> item = Optional.empty();

  /**
   * Reads the reviews that were imported last.
   *
   * @param scoring asked for when reviews are first read
   */
  ItemReviewsModel(
      ActiveWorkspace workspace, Supplier<WorkspaceScoring> scoring, TaskRunner tasks) {
    this.workspace = workspace;
    this.scoring = scoring;
    aspects = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("shoppers.aspects.none"));
  }

  /** What they say, as far as their clauses are scored. */
  public ReadOnlyObjectProperty<LoadState<ItemAspects>> aspects() {
    return aspects.state();
  }

  /** Reads the reviews of this product. */
  void of(Optional<String> wanted) {
    if (!wanted.equals(item)) {
      item = wanted;
      read();
    }
  }

  private void read() {
    Optional<DatasetEntry> reviews = workspace.latest(DatasetKind.REVIEWS);
    Optional<Workspace> open = workspace.workspace().get();
    if (item.isEmpty() || reviews.isEmpty() || open.isEmpty()) {
      aspects.clear(LoadState.empty("shoppers.aspects.none"));
      return;
    }
    String wanted = item.get();
    aspects.request(
        Sentence.of("shoppers.aspects.reading"),
        progress -> read(wanted, reviews.get(), open.get(), progress));
  }

  private ItemAspects read(String wanted, DatasetEntry entry, Workspace open, Progress progress) {
    ReviewSet reviews = ReviewSet.of(workspace.frame(entry, progress));
    SentimentModel model = scoring.get().model(open);
    return ItemAspects.of(
        reviews,
        wanted,
        new RememberedAspects(open.aspects().list(entry.id())).vocabulary(),
        clauses -> ClauseScoring.known(open.scores(), clauses, model),
        Mood.DEFAULT_CONFIDENCE,
        AspectCorrections.of(reviews, new WorkspaceCorrections(open).all()),
        progress);
  }
}
