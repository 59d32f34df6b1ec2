package vitrine.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vitrine.core.common.Progress;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.ShopperData;
import vitrine.core.workspace.Workspace;

/** A mixin of verbs about all shoppers of a workspace. */
final class ShopperDataOptions {
  @Option(names = "--workspace", required = true, description = "folder of the workspace")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(names = "--dataset", description = "event dataset; the latest one if not given")
  private @Nullable String dataset;

  /** What a verb does with the data. */
  @FunctionalInterface
  interface Use {
    void with(Workspace workspace, ShopperData data, ItemFacts facts);
  }

  /** Opens the workspace for as long as its data is used. */
  void use(Services services, Use use) {
    try (Workspace workspace = services.workspaces().openExisting(folder)) {
      ShopperData data =
          ShopperData.open(
              workspace,
              Optional.ofNullable(dataset),
              services.reviewScores(),
              EventWeights.standard(),
              Progress.unwatched());
      use.with(workspace, data, ItemFacts.of(data.interactions().itemIds(), data.products()));
    }
  }
}
