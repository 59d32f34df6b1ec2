package vitrine.ui.shopper;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import vitrine.core.common.Progress;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.ReviewScorer;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.TextEncoders;
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
import vitrine.ui.common.Outcome;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** What the reviews of the product that is explained say, aspect by aspect. */
public final class ItemReviewsModel {
  private final ActiveWorkspace workspace;
  private final Supplier<WorkspaceScoring> scoring;
  private final Supplier<TextEncoders> encoders;
  private final TaskRunner tasks;
  private final LatestTask<ItemAspects> aspects;
  private Optional<String> item = Optional.empty();

  /**
   * Reads the reviews that were imported last.
   *
   * @param scoring asked for when reviews are first read
   * @param encoders asked for when sentences are first scored
   */
  ItemReviewsModel(
      ActiveWorkspace workspace,
      Supplier<WorkspaceScoring> scoring,
      Supplier<TextEncoders> encoders,
      TaskRunner tasks) {
    this.workspace = workspace;
    this.scoring = scoring;
    this.encoders = encoders;
    this.tasks = tasks;
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
    Workspace there = open.get();
    aspects.request(
        Sentence.of("shoppers.aspects.reading"),
        progress ->
            read(
                wanted,
                reviews.get(),
                there,
                (clauses, model) -> ClauseScoring.known(there.scores(), clauses, model),
                progress));
  }

  /** Scores the sentences of the product's reviews that are not scored yet. */
  void score() {
    Optional<DatasetEntry> reviews = workspace.latest(DatasetKind.REVIEWS);
    Optional<Workspace> open = workspace.workspace().get();
    if (item.isEmpty() || reviews.isEmpty() || open.isEmpty()) {
      return;
    }
    String wanted = item.get();
    Workspace there = open.get();
    tasks.<ItemAspects>run(
        Lane.INFERENCE,
        Sentence.of("shoppers.aspects.reading"),
        progress -> {
          ClauseScoring scores =
              new ClauseScoring(new ReviewScorer(encoders.get()), there.scores());
          return read(
              wanted,
              reviews.get(),
              there,
              (clauses, model) -> scores.complete(clauses, model, Integer.MAX_VALUE, progress),
              progress);
        },
        this::scored);
  }

  /** What was scored is kept in the workspace, from where it is read again; a failure is shown. */
  private void scored(Outcome<ItemAspects> outcome) {
    if (outcome instanceof Outcome.Failed<ItemAspects>(Throwable failure)) {
      aspects.clear(LoadState.failed(failure));
    } else {
      read();
    }
  }

  private ItemAspects read(
      String wanted,
      DatasetEntry entry,
      Workspace open,
      BiFunction<List<String>, SentimentModel, Scores> scores,
      Progress progress) {
    ReviewSet reviews = ReviewSet.of(workspace.frame(entry, progress));
    SentimentModel model = scoring.get().model(open);
    return ItemAspects.of(
        reviews,
        wanted,
        new RememberedAspects(open.aspects().list(entry.id())).vocabulary(),
        clauses -> scores.apply(clauses, model),
        Mood.DEFAULT_CONFIDENCE,
        AspectCorrections.of(reviews, new WorkspaceCorrections(open).all()),
        progress);
  }
}
