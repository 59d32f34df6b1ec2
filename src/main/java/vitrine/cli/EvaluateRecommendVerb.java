package vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.EventWeights;
import vitrine.core.recommend.Interactions;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.Popularity;
import vitrine.core.recommend.Recommender;
import vitrine.core.recommend.SequenceFile;
import vitrine.core.recommend.ShopperData;
import vitrine.core.recommend.evaluation.Evaluation;
import vitrine.core.recommend.evaluation.EvaluationReport;
import vitrine.core.recommend.evaluation.Fitted;
import vitrine.core.workspace.Workspace;

/** {@code vitrine evaluate recommend}: models side by side under one protocol. */
@Command(
    name = "recommend",
    mixinStandardHelpOptions = true,
    description = "Holds each shopper's last event out and ranks the full catalogue.")
final class EvaluateRecommendVerb implements Callable<Integer> {
  private static final String AVAILABLE = Popularity.NAME + ", " + ItemKnn.NAME;

  private final Services services;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @ArgGroup(multiplicity = "1")
  @SuppressWarnings("NullAway.Init")
  private Source source;

  @Option(names = "--dataset", description = "event dataset; the latest one if not given")
  private @Nullable String dataset;

  @Option(
      names = "--models",
      split = ",",
      defaultValue = Popularity.NAME + "," + ItemKnn.NAME,
      description = "models, separated by commas: ${DEFAULT-VALUE}")
  @SuppressWarnings("NullAway.Init")
  private List<String> models;

  @Option(
      names = "--k",
      split = ",",
      defaultValue = "10",
      description = "lengths of the list, separated by commas: ${DEFAULT-VALUE}")
  @SuppressWarnings("NullAway.Init")
  private List<Integer> lengths;

  @Option(
      names = "--neighbours",
      defaultValue = "0",
      description = "nearest items that itemknn keeps for each item; 0 keeps all")
  private int neighbours;

  static final class Source {
    @Option(names = "--workspace", required = true, description = "folder of the workspace")
    private @Nullable Path workspace;

    @Option(
        names = "--sequences",
        required = true,
        description = "file with a line a shopper: their id, then their items in time order")
    private @Nullable Path sequences;
  }

  EvaluateRecommendVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (neighbours < 0 || lengths.stream().anyMatch(k -> k < 1)) {
      throw new ParameterException(
          spec.commandLine(), "--k is at least 1 and --neighbours at least 0");
    }
    List<Recommender> chosen = new ArrayList<>();
    for (String name : models) {
      chosen.add(model(name.strip()));
    }
    EventWeights weights = EventWeights.standard();
    Interactions interactions = interactions(weights);
    EvaluationReport report =
        new Evaluation(interactions, lengths)
            .of(chosen, List.of(Fitted.TRAIN_ONLY, Fitted.REFIT), Progress.unwatched());
    EvaluateRecommendDocument document =
        EvaluateRecommendDocument.of(
            report, source.sequences == null ? weights.counted() : Map.of());
    output.print(document, out -> print(document, out));
    return 0;
  }

  private Recommender model(String name) {
    return switch (name) {
      case Popularity.NAME -> new Popularity();
      case ItemKnn.NAME -> new ItemKnn(neighbours);
      default -> throw new VitrineException(ProblemCode.RECOMMEND_UNKNOWN_MODEL, name, AVAILABLE);
    };
  }

  private Interactions interactions(EventWeights weights) {
    if (source.sequences != null) {
      return SequenceFile.read(source.sequences, Progress.unwatched());
    }
    Path folder = Objects.requireNonNull(source.workspace);
    try (Workspace workspace = services.workspaces().openExisting(folder)) {
      return ShopperData.open(
              workspace.datasets(), Optional.ofNullable(dataset), weights, Progress.unwatched())
          .interactions();
    }
  }

  private static void print(EvaluateRecommendDocument document, PrintWriter out) {
    EvaluateRecommendDocument.Protocol protocol = document.protocol();
    out.printf("%s; %s; %s%n", protocol.split(), protocol.candidates(), protocol.ties());
    protocol.filters().forEach(filter -> out.printf("%s%n", filter));
    out.printf(
        Locale.ROOT,
        "%d events, %d items, %d shoppers evaluated, %d left out, %d held-out items in the history"
            + " already (misses)%n%n",
        protocol.events(),
        protocol.catalogue(),
        protocol.usersEvaluated(),
        protocol.usersLeftOut(),
        protocol.heldOutInHistory());
    out.printf(
        "%-12s %-10s %4s  %-24s %-24s %7s %8s %7s %9s%n",
        "model", "fitted", "k", "hit", "ndcg", "mrr", "coverage", "novelty", "seconds");
    for (EvaluateRecommendDocument.Result result : document.results()) {
      for (EvaluateRecommendDocument.AtLength at : result.lists()) {
        out.printf(
            Locale.ROOT,
            "%-12s %-10s %4d  %-24s %-24s %7.4f %8.4f %7s %9.2f%n",
            result.model(),
            result.fitted(),
            at.k(),
            interval(at.metrics().get("hit")),
            interval(at.metrics().get("ndcg")),
            value(at.metrics().get("mrr")),
            at.shop() == null ? Double.NaN : at.shop().coverage(),
            novelty(at.shop()),
            result.fitSeconds() + result.rankSeconds());
      }
    }
  }

  private static String novelty(EvaluateRecommendDocument.@Nullable Shop shop) {
    return shop == null || shop.novelty() == null
        ? "-"
        : String.format(Locale.ROOT, "%.2f", shop.novelty());
  }

  private static String interval(EvaluateRecommendDocument.@Nullable Metric metric) {
    if (metric == null) {
      return "-";
    }
    List<Double> ends = metric.interval();
    return ends == null
        ? String.format(Locale.ROOT, "%.4f", metric.value())
        : String.format(
            Locale.ROOT, "%.4f [%.4f, %.4f]", metric.value(), ends.getFirst(), ends.getLast());
  }

  private static double value(EvaluateRecommendDocument.@Nullable Metric metric) {
    return metric == null ? Double.NaN : metric.value();
  }
}
