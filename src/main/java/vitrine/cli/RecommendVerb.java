package vitrine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.ExplanationSentence;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.ListRequest;
import vitrine.core.recommend.PastEdit;
import vitrine.core.recommend.Recommendation;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.ShopperLists;
import vitrine.core.recommend.WhatIf;
import vitrine.core.recommend.WhatIfList;
import vitrine.core.recommend.explain.Fidelity;
import vitrine.core.recommend.explain.KeptFidelity;
import vitrine.core.recommend.rules.Rerankings;
import vitrine.core.recommend.rules.Rule;
import vitrine.core.recommend.rules.RuleSet;
import vitrine.core.recommend.rules.RuleSetJson;
import vitrine.core.workspace.Workspace;

/** {@code vitrine recommend}: a shopper's list, and why. */
@Command(
    name = "recommend",
    mixinStandardHelpOptions = true,
    description = "Recommends products to a shopper and says why.")
final class RecommendVerb implements Callable<Integer> {
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
      names = "--model",
      defaultValue = ItemKnn.NAME,
      description = "recommender: ${DEFAULT-VALUE}; one of " + KnownRecommenders.NAMES)
  @SuppressWarnings("NullAway.Init")
  private String model;

  @Option(
      names = "--top",
      defaultValue = "10",
      description = "length of the list: ${DEFAULT-VALUE}")
  private int top;

  @Option(
      names = "--explain",
      description =
          "also what each past item adds to each recommended one, how sure it is, and what would"
              + " drop it out")
  private boolean explain;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private RuleOptions rules;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private PastEditOptions past;

  RecommendVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (top < 1 || top > ListRequest.LONGEST) {
      throw new ParameterException(
          spec.commandLine(), "--top is between 1 and " + ListRequest.LONGEST);
    }
    RuleSet set = rules.rules();
    List<PastEdit> edits = past.edits();
    EventWeights weights = EventWeights.standard();
    try (Workspace workspace = services.workspaces().openExisting(folder)) {
      ShopperData data =
          ShopperData.open(
              workspace,
              Optional.ofNullable(dataset),
              services.reviewScores(),
              weights,
              Progress.unwatched());
      Interactions interactions = data.interactions();
      int index = interactions.userIds().index(user);
      if (index < 0) {
        throw new VitrineException(ProblemCode.RECOMMEND_UNKNOWN_USER, user);
      }
      for (Rule.Promotion promotion : set.promotions().places()) {
        if (interactions.itemIds().index(promotion.item()) < 0) {
          throw new VitrineException(ProblemCode.RECOMMEND_UNKNOWN_ITEM, promotion.item());
        }
      }
      ItemFacts facts = ItemFacts.of(interactions.itemIds(), data.products());
      FittedRecommender fitted =
          KnownRecommenders.of(services, facts, KnownRecommenders.library(folder))
              .of(model)
              .fit(interactions, Progress.unwatched());
      ShopperLists lists = new ShopperLists(interactions, fitted);
      ListRequest request =
          new ListRequest(top, new Rerankings(interactions, facts).of(set), explain, explain);
      Optional<WhatIfList> changed =
          edits.isEmpty()
              ? Optional.empty()
              : Optional.of(new WhatIf(lists, weights).of(index, edits, request, request));
      Recommendation list =
          changed.map(WhatIfList::after).orElseGet(() -> lists.list(index, request));
      RecommendDocument document =
          RecommendDocument.of(
              list,
              changed,
              set.anyOn() ? Optional.of(RuleSetJson.tree(set)) : Optional.empty(),
              data,
              new RecommendDocument.Model(
                  fitted.name(),
                  fitted.settings(),
                  fitted.contributionKind().name().toLowerCase(Locale.ROOT),
                  new KeptFidelity(workspace.settings())
                      .of(fitted, interactions.source())
                      .map(Fidelity::argument)
                      .orElse(null),
                  weights.counted()),
              ExplanationSentence.of(services.messages()),
              explain);
      ExplanationSentence.Wording wording = ExplanationSentence.Wording.of(services.messages());
      output.print(
          document, out -> new RecommendText(wording, out).print(document, list, data.products()));
    }
    return 0;
  }
}
