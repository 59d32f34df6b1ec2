package vitrine.core.sentiment;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.dataset.Catalog;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.workspace.ModelEntry;
import vitrine.core.workspace.ModelStore;
import vitrine.core.workspace.Workspace;

/** Scores the reviews of a workspace by the model that the workspace uses. */
public final class WorkspaceScoring {
  private final ModelLibrary library;
  private final ReviewScorer scorer;

  /** Scores through these encoders. */
  public WorkspaceScoring(ModelLibrary library, TextEncoders encoders) {
    this.library = library;
    this.scorer = new ReviewScorer(encoders);
  }

  /** The promoted model of the workspace, or the built-in one. */
  public SentimentModel model(Workspace workspace) {
    ModelStore models = workspace.models();
    Optional<ModelEntry> promoted =
        models.promoted(ModelCard.TASK).filter(entry -> !SentimentModels.isBuiltIn(entry));
    return library.open(
        promoted
            .map(entry -> models.folder(entry).toAbsolutePath().toString())
            .orElse(ModelLibrary.BUILT_IN));
  }

  /** The model in a folder. */
  SentimentModel open(Path folder) {
    return library.open(folder.toAbsolutePath().toString());
  }

  /** The reviews with the scores that are stored already. */
  public ScoredReviews known(Workspace workspace, Frame frame, Optional<Frame> catalogue) {
    ReviewSet reviews = ReviewSet.of(frame);
    SentimentModel model = model(workspace);
    Scores scores = new StoredScores(scorer, workspace.scores()).known(reviews, model);
    return new ScoredReviews(reviews, model, scores, titles(reviews, catalogue))
        .corrected(new WorkspaceCorrections(workspace).all());
  }

  /** The same reviews, all scored. What is scored before a cancel is stored. */
  public ScoredReviews complete(Workspace workspace, ScoredReviews known, Progress progress) {
    Scores scores =
        new StoredScores(scorer, workspace.scores())
            .complete(known.reviews(), known.model(), progress);
    return new ScoredReviews(known.reviews(), known.model(), scores, known.titles())
        .corrected(known.corrections());
  }

  private static Map<String, String> titles(ReviewSet reviews, Optional<Frame> catalogue) {
    Map<String, String> titles = new HashMap<>();
    if (catalogue.isPresent() && reviews.items().isPresent()) {
      Catalog catalog = Catalog.of(catalogue.get());
      var items = reviews.items().get().dictionary();
      for (int code = 0; code < items.size(); code++) {
        String item = items.value(code);
        catalog.title(item).ifPresent(title -> titles.put(item, title));
      }
    }
    return titles;
  }
}
