package vitrine.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vitrine.core.common.Progress;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.InteractionsFile;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.SequenceFile;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.evaluation.FactsBefore;
import vitrine.core.recommend.evaluation.Split;
import vitrine.core.workspace.Workspace;

/**
 * What {@code vitrine evaluate recommend} measures models on.
 *
 * @param facts what could be known of the items before those that are asked for
 * @param eventWeights what each kind of event weighs; empty where each weighs 1, null where the
 *     events have weights but nothing says which kind was given which
 */
record EvaluatedData(
    Interactions interactions, ItemFacts facts, @Nullable Map<String, Double> eventWeights) {

  /** Where the events come from; one of them is given. */
  static final class Source {
    @Option(names = "--workspace", required = true, description = "folder of the workspace")
    private @Nullable Path workspace;

    @Option(
        names = "--sequences",
        required = true,
        description = "file with a line a shopper: their id, then their items in time order")
    private @Nullable Path sequences;

    @Option(
        names = "--interactions",
        required = true,
        description = "file that a window handed over")
    private @Nullable Path interactions;

    /** Where trained models of this data lie. */
    Path library(Services services) {
      return workspace == null
          ? KnownRecommenders.library(services)
          : KnownRecommenders.library(workspace);
    }
  }

  static EvaluatedData of(Services services, Source source, Optional<String> dataset, Split split) {
    if (source.sequences != null) {
      Interactions events = SequenceFile.read(source.sequences, Progress.unwatched());
      return new EvaluatedData(events, ItemFacts.unknown(events.itemIds()), Map.of());
    }
    if (source.interactions != null) {
      InteractionsFile.Content content = InteractionsFile.read(source.interactions);
      return new EvaluatedData(content.interactions(), content.facts(), null);
    }
    EventWeights weights = EventWeights.standard();
    Path folder = Objects.requireNonNull(source.workspace);
    try (Workspace workspace = services.workspaces().openExisting(folder)) {
      ShopperData data =
          ShopperData.open(
              workspace, dataset, services.reviewScores(), weights, Progress.unwatched());
      return new EvaluatedData(data.interactions(), FactsBefore.of(data, split), weights.counted());
    }
  }
}
