package vitrine.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vitrine.core.common.Progress;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.InteractionsFile;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.SequenceFile;
import vitrine.core.recommend.ShopperData;
import vitrine.core.workspace.Workspace;

/** Where a recommender's events come from; one of these options. */
final class RecommendSource {
  @Option(names = "--workspace", required = true, description = "folder of the workspace")
  private @Nullable Path workspace;

  @Option(
      names = "--sequences",
      required = true,
      description = "file with a line a shopper: their id, then their items in time order")
  private @Nullable Path sequences;

  @Option(names = "--interactions", required = true, description = "file that a window handed over")
  private @Nullable Path interactions;

  /** Reads events and what is known of their items. */
  InteractionsFile.Content read(Services services, Optional<String> dataset, Progress progress) {
    if (sequences != null) {
      Interactions events = SequenceFile.read(sequences, progress);
      return new InteractionsFile.Content(events, ItemFacts.unknown(events.itemIds()));
    }
    if (interactions != null) {
      return InteractionsFile.read(interactions);
    }
    try (Workspace opened = services.workspaces().openExisting(workspace())) {
      ShopperData data =
          ShopperData.open(
              opened, dataset, services.reviewScores(), EventWeights.standard(), progress);
      Interactions events = data.interactions();
      return new InteractionsFile.Content(events, ItemFacts.of(events.itemIds(), data.products()));
    }
  }

  /** Works on the workspace, where the events come from one. */
  void inWorkspace(Services services, Consumer<Workspace> work) {
    if (workspace != null) {
      try (Workspace opened = services.workspaces().openExisting(workspace)) {
        work.accept(opened);
      }
    }
  }

  /** Where its trained models lie: in the workspace, or with the program's own data. */
  Path library(Services services) {
    return workspace == null
        ? KnownRecommenders.library(services)
        : KnownRecommenders.library(workspace);
  }

  private Path workspace() {
    if (workspace == null) {
      throw new IllegalStateException("no source was given");
    }
    return workspace;
  }
}
