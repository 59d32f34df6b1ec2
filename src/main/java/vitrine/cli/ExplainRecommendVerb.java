package vitrine.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vitrine.core.common.Progress;
import vitrine.core.recommend.ExplanationSentence;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.ListRequest;
import vitrine.core.recommend.ShopperLists;
import vitrine.core.recommend.explain.ExplanationQuality;
import vitrine.core.recommend.explain.ExplanationReport;
import vitrine.core.recommend.explain.KeptFidelity;
import vitrine.core.recommend.explain.QualitySettings;

/** {@code vitrine explain recommend}: how far a recommender's explanations can be trusted. */
@Command(
    name = "recommend",
    mixinStandardHelpOptions = true,
    description = "Measures how far a recommender's explanations can be trusted.")
final class ExplainRecommendVerb implements Callable<Integer> {
  private final Services services;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @ArgGroup(multiplicity = "1")
  @SuppressWarnings("NullAway.Init")
  private RecommendSource source;

  @Option(names = "--dataset", description = "event dataset; the latest one if not given")
  private @Nullable String dataset;

  @Option(
      names = "--model",
      paramLabel = "M",
      description = "recommender: ${DEFAULT-VALUE}; one of " + KnownRecommenders.NAMES)
  private String model = ItemKnn.NAME;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "how many shoppers are asked at most: ${DEFAULT-VALUE}")
  private int sample = 100;

  @Option(names = "--k", description = "length of the lists: ${DEFAULT-VALUE}")
  private int length = 10;

  @Option(
      names = "--random-orders",
      paramLabel = "N",
      description = "orders that the contributions' order is compared with: ${DEFAULT-VALUE}")
  private int randomOrders = 5;

  @Option(
      names = "--seed",
      description = "of the sample and of the random orders: ${DEFAULT-VALUE}")
  private long seed = 7;

  ExplainRecommendVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (sample < 1 || length < 1 || length > ListRequest.LONGEST || randomOrders < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--sample, --k and --random-orders are at least 1, --k at most " + ListRequest.LONGEST);
    }
    Progress progress = Progress.unwatched();
    var data = source.read(services, Optional.ofNullable(dataset), progress);
    FittedRecommender fitted =
        KnownRecommenders.of(services, data.facts(), source.library(services))
            .of(model)
            .fit(data.interactions(), progress);
    ExplanationReport report =
        new ExplanationQuality(new ShopperLists(data.interactions(), fitted))
            .of(new QualitySettings(sample, length, randomOrders, seed), progress);
    source.inWorkspace(services, opened -> new KeptFidelity(opened.settings()).keep(report));
    ExplainRecommendDocument document = ExplainRecommendDocument.of(report);
    ExplanationSentence.Wording wording = ExplanationSentence.Wording.of(services.messages());
    output.print(document, out -> new ExplainRecommendText(wording, out).print(document));
    return 0;
  }
}
