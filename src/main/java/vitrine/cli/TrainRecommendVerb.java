package vitrine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.Als;
import vitrine.core.recommend.InteractionsFile;
import vitrine.core.recommend.ItemKnn;
import vitrine.core.recommend.Popularity;
import vitrine.core.recommend.linear.Ease;
import vitrine.core.recommend.linear.LinearBlend;
import vitrine.core.recommend.linear.Slist;
import vitrine.core.recommend.sequence.SasRec;
import vitrine.core.recommend.trained.RecommenderCard;
import vitrine.core.recommend.trained.RecommenderEpoch;
import vitrine.core.recommend.trained.RecommenderTraining;
import vitrine.core.recommend.trained.TrainableRecommender;
import vitrine.core.recommend.trained.TrainingPlan;
import vitrine.core.sentiment.TrainingLock;

/** {@code vitrine train recommend}: a recommender that learns for minutes. */
@Command(
    name = "recommend",
    mixinStandardHelpOptions = true,
    description = {
      "Trains a recommender on what shoppers did, and keeps it for this data.",
      "Each shopper's newest event chooses the number of epochs; then all events are learned."
    })
final class TrainRecommendVerb implements Callable<Integer> {
  private static final List<String> MODELS = List.of(SasRec.NAME);

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

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private SequenceOptions sequence;

  @Option(names = "--dataset", description = "event dataset; the latest one if not given")
  private @Nullable String dataset;

  @Option(names = "--model", required = true, description = "what is trained: sasrec")
  private String model = "";

  @Option(names = "--name", required = true, paramLabel = "N", description = "the model's name")
  private String name = "";

  @Option(
      names = "--held-out",
      paramLabel = "N",
      description =
          "newest events of each shopper that speak for a product and that it never sees, nor what"
              + " comes after them, for an evaluation; 0")
  private int heldOut;

  @Option(
      names = "--no-refit",
      description = "keep the weights that the newest event chose, without learning it too")
  private boolean unrefitted;

  @Option(
      names = "--resume",
      description = "go on from where a training of this name was stopped, if there is one")
  private boolean resume;

  @Option(names = "--folder", paramLabel = "DIR", description = "models lie here, not in the usual")
  private @Nullable Path folder;

  TrainRecommendVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    if (heldOut < 0) {
      throw new ParameterException(spec.commandLine(), "--held-out is at least 0");
    }
    TrainableRecommender kind = kind();
    JsonLines progress = new JsonLines(spec.commandLine().getErr());
    try (TrainingLock.Held _ = services.trainingLock().take()) {
      return train(kind, progress);
    } catch (VitrineException e) {
      progress.problem(e);
      throw e;
    }
  }

  private TrainableRecommender kind() {
    return switch (model) {
      case SasRec.NAME -> new SasRec(sequence.settings(), services.sequenceTrainer());
      case Popularity.NAME, ItemKnn.NAME, Als.NAME, Ease.NAME, Slist.NAME, LinearBlend.NAME ->
          throw new ParameterException(
              spec.commandLine(), model + " learns whenever it is asked; train " + SasRec.NAME);
      default ->
          throw new VitrineException(
              ProblemCode.RECOMMEND_UNKNOWN_MODEL, model, String.join(", ", MODELS));
    };
  }

  private int train(TrainableRecommender kind, JsonLines progress) {
    Path library = folder == null ? source.library(services) : folder;
    Path place = services.recommenderLibrary().folder(library, name);
    Path states = place.resolve("training");
    if (!resume) {
      forget(states);
    }
    InteractionsFile.Content data = source.read(services, Optional.ofNullable(dataset), progress);
    RecommenderTraining.Trained trained =
        RecommenderTraining.of(
            kind,
            name,
            data.interactions(),
            data.facts(),
            heldOut,
            new TrainingPlan(!unrefitted, Optional.of(states)),
            GivenCommand.of(spec, List.of()),
            progress,
            (RecommenderEpoch epoch) -> progress.epoch(epoch));
    RecommenderCard card =
        services.recommenderLibrary().save(library, trained.card(), trained.arrays());
    forget(states);
    TrainRecommendDocument document = TrainRecommendDocument.of(card, place);
    output.print(document, out -> tell(document, out));
    return 0;
  }

  /** Deletes what a training kept beside the model. */
  private static void forget(Path states) {
    try {
      for (String part : List.of("choice.state", "all.state", "events.bin")) {
        Files.deleteIfExists(states.resolve(part));
        Files.deleteIfExists(states.resolve(part + ".part"));
      }
      Files.deleteIfExists(states);
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNWRITABLE, e, states);
    }
  }

  private static void tell(TrainRecommendDocument document, PrintWriter out) {
    TrainRecommendDocument.Data data = document.learnedFrom();
    out.printf(
        Locale.ROOT,
        "%s (%s): learned from %,d events of %,d shoppers and %,d items in %.1f s%n",
        document.name(),
        document.model(),
        data.events(),
        data.shoppers(),
        data.catalogue(),
        document.seconds());
    for (TrainRecommendDocument.Epoch epoch : document.curve()) {
      out.printf(
          Locale.ROOT,
          "  epoch %3d  loss %.4f  validation hit@10 %s  NDCG@10 %s  %.1f s%n",
          epoch.epoch(),
          epoch.trainLoss(),
          shown(epoch.validationHit()),
          shown(epoch.validationNdcg()),
          epoch.seconds());
    }
    out.printf("%s%n", document.folder());
  }

  private static String shown(@Nullable Double value) {
    return value == null ? "-" : String.format(Locale.ROOT, "%.4f", value);
  }
}
