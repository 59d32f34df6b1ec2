package vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.Counterfactual;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.ExplanationSentence;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.Recommendation;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.ShopperLists;
import vitrine.core.workspace.Workspace;

/** {@code vitrine recommend}: a shopper's list, and why. */
@Command(
    name = "recommend",
    mixinStandardHelpOptions = true,
    description = "Recommends products to a shopper and says why.")
final class RecommendVerb implements Callable<Integer> {
  private static final int MOST_PARTS = 6;

  private final Services services;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Option(names = "--workspace", required = true, description = "folder of the workspace")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(names = "--user", required = true, description = "id of the shopper")
  @SuppressWarnings("NullAway.Init")
  private String user;

  @Option(names = "--dataset", description = "event dataset; the latest one if not given")
  private @Nullable String dataset;

  @Option(
      names = "--top",
      defaultValue = "10",
      description = "length of the list: ${DEFAULT-VALUE}")
  private int top;

  @Option(
      names = "--explain",
      description =
          "also what each past item adds to each recommended one, and what would drop it out")
  private boolean explain;

  RecommendVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (top < 1) {
      throw new ParameterException(spec.commandLine(), "--top is at least 1");
    }
    EventWeights weights = EventWeights.standard();
    try (Workspace workspace = services.workspaces().openExisting(folder)) {
      ShopperData data =
          ShopperData.open(
              workspace.datasets(), Optional.ofNullable(dataset), weights, Progress.unwatched());
      int index = data.interactions().userIds().index(user);
      if (index < 0) {
        throw new VitrineException(ProblemCode.RECOMMEND_UNKNOWN_USER, user);
      }
      FittedRecommender model = ItemKnn.plain().fit(data.interactions(), Progress.unwatched());
      Recommendation list = new ShopperLists(data.interactions(), model).list(index, top, explain);
      RecommendDocument document =
          RecommendDocument.of(
              list,
              data,
              new RecommendDocument.Model(model.name(), model.settings(), weights.counted()),
              ExplanationSentence.of(services.messages()),
              explain);
      output.print(document, out -> print(document, out));
    }
    return 0;
  }

  private void print(RecommendDocument document, PrintWriter out) {
    RecommendDocument.Past history = document.history();
    out.println(text("recommend.history", document.user(), history.events(), history.items()));
    for (RecommendDocument.Item item : document.items()) {
      out.printf(Locale.ROOT, "%3d  %-12s  %s%n", item.rank(), item.item(), shown(item.title()));
      out.printf("     %s%n", item.sentence());
      List<RecommendDocument.Part> parts = item.parts();
      for (RecommendDocument.Part part : parts.subList(0, Math.min(MOST_PARTS, parts.size()))) {
        String share = String.format(Locale.ROOT, "%.1f %%", 100 * part.share());
        out.printf("       %7s  %s  %s%n", share, part.item(), shown(part.title()));
      }
      if (parts.size() > MOST_PARTS) {
        out.printf("       %s%n", text("shoppers.why.more", parts.size() - MOST_PARTS));
      }
      Counterfactual found = item.counterfactual();
      if (found != null) {
        String names = String.join(", ", found.without());
        out.printf(
            "       %s%n", text("shoppers.without", names, found.rankBefore(), found.rankAfter()));
      }
    }
  }

  private String text(String key, Object... arguments) {
    ResourceBundle messages = services.messages();
    return new MessageFormat(messages.getString(key), messages.getLocale()).format(arguments);
  }

  private static String shown(@Nullable String title) {
    return title == null ? "" : title;
  }
}
