package vitrine.core.recommend.trained;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vitrine.core.common.Fingerprint;
import vitrine.core.common.Progress;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.InteractionsFile;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.Recommenders;

/** The trained recommenders of a workspace. */
public final class WorkspaceRecommenders {
  private final RecommenderLibrary library;
  private final RecommenderJobs jobs;
  private final Supplier<List<TrainableRecommender>> kinds;

  /**
   * Models that lie in this library and are trained by these jobs.
   *
   * @param kinds the recommenders that can be trained, asked for when a model is opened
   */
  public WorkspaceRecommenders(
      RecommenderLibrary library,
      RecommenderJobs jobs,
      Supplier<List<TrainableRecommender>> kinds) {
    this.library = library;
    this.jobs = jobs;
    this.kinds = kinds;
  }

  /** Whether a model may be used on some data, or why not. */
  public enum Use {
    FITS,
    OTHER_DATA,
    OTHER_ITEMS
  }

  /** A model and whether it may be used. */
  public record Listed(RecommenderCard card, Use use) {}

  /** The folder of a workspace's models. */
  public static Path folder(Path workspace) {
    return workspace.resolve("models").resolve("recommend");
  }

  /** The models of a workspace by name, each seen against this data. */
  public List<Listed> list(Path workspace, Interactions data) {
    Fingerprint items = LearnedFrom.hash(data.itemIds());
    return library.cards(folder(workspace)).stream()
        .map(card -> new Listed(card, use(card.learnedFrom(), data, items)))
        .toList();
  }

  /** Adds to these recommenders those of which a model fits the data. */
  public Recommenders added(
      Recommenders known, Path workspace, Interactions data, ItemFacts facts) {
    List<String> fitting =
        list(workspace, data).stream()
            .filter(listed -> listed.use() == Use.FITS)
            .map(listed -> listed.card().model())
            .toList();
    if (fitting.isEmpty()) {
      return known;
    }
    for (TrainableRecommender kind : kinds.get()) {
      if (fitting.contains(kind.name())) {
        known.with(
            kind.name(),
            () ->
                List.of(
                    new LatestTrained(
                        library, folder(workspace), kind, facts, true, Optional.empty())));
      }
    }
    return known;
  }

  private static Use use(LearnedFrom then, Interactions data, Fingerprint items) {
    if (!then.data().equals(data.source())) {
      return Use.OTHER_DATA;
    }
    return then.items().equals(items) ? Use.FITS : Use.OTHER_ITEMS;
  }

  /**
   * Trains a model in a process of its own and keeps it under this name.
   *
   * @throws vitrine.core.common.VitrineException if it fails
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public void train(
      Path workspace,
      String model,
      String name,
      Interactions data,
      ItemFacts facts,
      Progress progress,
      Consumer<RecommenderEpoch> watcher) {
    Path models = folder(workspace);
    Path events = library.folder(models, name).resolve("training").resolve("events.bin");
    InteractionsFile.write(events, data, facts);
    jobs.train(new RecommenderJobs.Job(events, models, model, name), progress, watcher);
  }
}
