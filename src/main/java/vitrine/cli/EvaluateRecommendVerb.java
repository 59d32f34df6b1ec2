package vitrine.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.ListRequest;
import vitrine.core.recommend.Recommenders;
import vitrine.core.recommend.evaluation.Candidates;
import vitrine.core.recommend.evaluation.Contestant;
import vitrine.core.recommend.evaluation.DeclinedModel;
import vitrine.core.recommend.evaluation.Evaluation;
import vitrine.core.recommend.evaluation.EvaluationReport;
import vitrine.core.recommend.evaluation.Fitted;
import vitrine.core.recommend.evaluation.Leaderboard;
import vitrine.core.recommend.evaluation.Protocol;
import vitrine.core.recommend.evaluation.Split;

/** {@code vitrine evaluate recommend}: models side by side under one protocol. */
@Command(
    name = "recommend",
    mixinStandardHelpOptions = true,
    description = "Holds events out, lets models rank the catalogue, and tests who is better.")
final class EvaluateRecommendVerb implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(EvaluateRecommendVerb.class);
  private static final int TEST_DAYS = 30;
  private static final String SAMPLED = "sampled:";

  private final Services services;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @ArgGroup(multiplicity = "1")
  @SuppressWarnings("NullAway.Init")
  private EvaluatedData.Source source;

  @Option(names = "--dataset", description = "event dataset; the latest one if not given")
  private @Nullable String dataset;

  @Option(
      names = "--models",
      split = ",",
      description =
          "models, separated by commas; popularity, itemknn and ease are always beside them. Of "
              + KnownRecommenders.NAMES)
  private List<String> models = List.of();

  @Option(
      names = "--k",
      split = ",",
      defaultValue = "10",
      description = "lengths of the list, separated by commas: ${DEFAULT-VALUE}")
  @SuppressWarnings("NullAway.Init")
  private List<Integer> lengths;

  @Option(
      names = "--split",
      defaultValue = "last",
      description =
          "last: each shopper's last event is asked for; time: the new items of the last days")
  @SuppressWarnings("NullAway.Init")
  private String split;

  @Option(
      names = "--test-days",
      description = "days that a split by time asks for: " + TEST_DAYS + " if not given")
  private @Nullable Integer testDays;

  @Option(
      names = "--candidates",
      defaultValue = "full",
      description =
          "full: the whole catalogue; cold: items without an event before those asked for;"
              + " sampled:N: what is asked for and N others")
  @SuppressWarnings("NullAway.Init")
  private String candidates;

  @Option(
      names = "--fitted",
      split = ",",
      description =
          "trainOnly: weights without the last but one event; refit: with it. Both if not given,"
              + " refit in a split by time")
  private List<String> fitted = List.of();

  @Option(
      names = "--seed",
      defaultValue = "" + Protocol.SEED,
      description = "of what is drawn at random: ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--tune",
      description = "choose each model's settings by NDCG@10 on the last but one item")
  private boolean tune;

  @Option(
      names = "--neighbours",
      defaultValue = "0",
      description = "nearest items that itemknn keeps for each item; 0 keeps all")
  private int neighbours;

  @Option(
      names = "--progress-lines",
      hidden = true,
      description = "tell the progress on standard error, a JSON line each")
  private boolean progressLines;

  EvaluateRecommendVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    JsonLines lines = new JsonLines(spec.commandLine().getErr());
    try {
      return evaluate(progressLines ? lines : Progress.unwatched());
    } catch (VitrineException e) {
      if (progressLines) {
        lines.problem(e);
      }
      throw e;
    }
  }

  private int evaluate(Progress progress) {
    if (neighbours < 0 || lengths.stream().anyMatch(k -> k < 1 || k > ListRequest.LONGEST)) {
      throw usage("--k is between 1 and " + ListRequest.LONGEST + ", --neighbours at least 0");
    }
    Protocol protocol = new Protocol(split(), candidates(), lengths, ways(), seed);
    EvaluatedData data =
        EvaluatedData.of(services, source, Optional.ofNullable(dataset), protocol.split());
    Recommenders known =
        protocol.split() instanceof Split.Time
            ? KnownRecommenders.learningNow(services, data.facts())
            : KnownRecommenders.of(services, data.facts(), source.library(services));
    List<Contestant> contestants =
        Leaderboard.names(models.stream().map(String::strip).distinct().toList(), known).stream()
            .map(name -> contestant(name, known))
            .toList();
    EvaluationReport report =
        new Evaluation(data.interactions(), protocol).of(contestants, progress);
    report.declined().forEach(EvaluateRecommendVerb::log);
    EvaluateRecommendDocument document =
        EvaluateRecommendDocument.of(report, data.eventWeights(), services.messages());
    output.print(document, out -> EvaluateRecommendText.print(document, out));
    return 0;
  }

  private static void log(DeclinedModel declined) {
    if (declined.problem().getCause() != null) {
      LOG.error("{} broke down", declined.model(), declined.problem());
    }
  }

  private Contestant contestant(String name, Recommenders known) {
    return neighbours > 0 && name.equals(ItemKnn.NAME)
        ? Contestant.of(new ItemKnn(neighbours))
        : Leaderboard.contestant(name, known, tune);
  }

  private Split split() {
    return switch (split) {
      case "last" -> {
        if (testDays != null) {
          throw usage("--test-days goes with --split time");
        }
        yield new Split.Last();
      }
      case "time" -> {
        int days = testDays == null ? TEST_DAYS : testDays;
        if (days < 1) {
          throw usage("--test-days is at least 1");
        }
        yield new Split.Time(days);
      }
      default -> throw usage("--split is last or time");
    };
  }

  private Candidates candidates() {
    if (candidates.equals("full")) {
      return new Candidates.Full();
    }
    if (candidates.equals("cold")) {
      return new Candidates.Cold();
    }
    if (candidates.startsWith(SAMPLED)) {
      try {
        return new Candidates.Sampled(Integer.parseInt(candidates.substring(SAMPLED.length())));
      } catch (IllegalArgumentException noSize) {
        throw usage("--candidates sampled:N takes a whole number of at least 1");
      }
    }
    throw usage("--candidates is full, cold or sampled:N");
  }

  private List<Fitted> ways() {
    if (fitted.isEmpty()) {
      return split.equals("time")
          ? List.of(Fitted.REFIT)
          : List.of(Fitted.TRAIN_ONLY, Fitted.REFIT);
    }
    return fitted.stream().map(this::way).distinct().toList();
  }

  private Fitted way(String name) {
    return Arrays.stream(Fitted.values())
        .filter(way -> way != Fitted.VALIDATION && way.argument().equals(name.strip()))
        .findFirst()
        .orElseThrow(() -> usage("--fitted is trainOnly, refit or both"));
  }

  private ParameterException usage(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
