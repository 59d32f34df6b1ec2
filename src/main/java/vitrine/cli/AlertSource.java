package vitrine.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.ReviewScorer;
import vitrine.core.sentiment.ScoredReviews;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.StarScores;
import vitrine.core.sentiment.WorkspaceScoring;
import vitrine.core.workspace.AlertMute;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;

/**
 * Reviews with what they say.
 *
 * @param name of the dataset, or of the files
 * @param reviews the rows
 * @param scores one a review
 * @param model that made the scores; empty where stars did
 * @param titles of products, by id
 * @param mutes of the dataset
 */
record AlertSource(
    String name,
    ReviewSet reviews,
    Scores scores,
    Optional<SentimentModel> model,
    Map<String, String> titles,
    List<AlertMute> mutes) {

  /** The reviews that the options name, scored where they are not yet. */
  static AlertSource of(AlertOptions options, Services services, Progress progress) {
    return options.workspace().isPresent()
        ? ofWorkspace(options, services, progress)
        : ofFiles(options, services, progress);
  }

  private static AlertSource ofWorkspace(
      AlertOptions options, Services services, Progress progress) {
    try (Workspace open = services.workspaces().openExisting(options.workspace().orElseThrow())) {
      DatasetEntry entry =
          options
              .dataset()
              .map(name -> open.datasets().find(name).filter(AlertSource::holdsReviews))
              .orElseGet(() -> open.datasets().latest(DatasetKind.REVIEWS))
              .orElseThrow(
                  () -> new VitrineException(ProblemCode.NO_REVIEWS, options.dataset().orElse("")));
      Frame frame = open.datasets().open(entry, progress);
      Optional<Frame> catalogue =
          open.datasets()
              .latest(DatasetKind.CATALOG)
              .map(catalog -> open.datasets().open(catalog, progress));
      WorkspaceScoring scoring =
          new WorkspaceScoring(services.sentimentModels(), services.textEncoders());
      ScoredReviews scored =
          scoring.complete(open, scoring.known(open, frame, catalogue), progress);
      return new AlertSource(
          entry.name(),
          scored.reviews(),
          scored.scores(),
          Optional.of(scored.model()),
          scored.titles(),
          open.alertMutes().of(entry.id()));
    }
  }

  private static boolean holdsReviews(DatasetEntry entry) {
    return entry.kind() == DatasetKind.REVIEWS;
  }

  private static AlertSource ofFiles(AlertOptions options, Services services, Progress progress) {
    ReviewFile file = ReviewFile.read(options.files(), options.columns(), options.zone(), progress);
    String name = String.join(", ", options.files().stream().map(Object::toString).toList());
    if (options.byStars()) {
      return new AlertSource(
          name,
          file.reviews(),
          StarScores.of(file.reviews()),
          Optional.empty(),
          Map.of(),
          List.of());
    }
    SentimentModel model =
        services.sentimentModels().open(options.model().orElse(ModelLibrary.BUILT_IN));
    Scores scores = new ReviewScorer(services.textEncoders()).score(file.texts(), model, progress);
    return new AlertSource(name, file.reviews(), scores, Optional.of(model), Map.of(), List.of());
  }

  /** The title of a product, or its id. */
  String title(String product) {
    return titles.getOrDefault(product, product);
  }
}
