package vitrine.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.HeadCard;
import vitrine.core.sentiment.LeftOut;
import vitrine.core.sentiment.ModelCard;
import vitrine.core.sentiment.SentimentTraining;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.sentiment.TrainingLock;
import vitrine.core.sentiment.TrainingRequest;

/** Trains a sentiment model on a shop's own stars or labels. */
@Command(
    name = "sentiment",
    mixinStandardHelpOptions = true,
    description = "Trains a sentiment model on stars or labels, and judges it on held-out rows.")
final class TrainSentimentVerb implements Callable<Integer> {
  private final Services services;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private TrainingOptions training;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "csv, tsv, json, jsonl or xlsx, also gz or zip")
  private List<Path> files = List.of();

  @Option(names = "--text", required = true, paramLabel = "C", description = "column of the text")
  private String text = "";

  @ArgGroup(multiplicity = "1")
  private TruthColumn truth = new TruthColumn();

  @ArgGroup(exclusive = false, multiplicity = "0..*")
  private List<MoreReviews> more = new ArrayList<>();

  @Option(names = "--name", required = true, paramLabel = "M", description = "the model's name")
  private String name = "";

  @Option(names = "--language", paramLabel = "L", description = "only texts in chinese or english")
  private @Nullable TextLanguage language;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "at most so many labelled rows of FILE, a sample by the seed")
  private @Nullable Integer most;

  @ArgGroup private HeldOut heldOut = new HeldOut();

  /** A column or a file, not both. */
  private static final class HeldOut {
    @Option(
        names = "--part",
        paramLabel = "C",
        description = "column that says train, validation or test; else rows are split by seed")
    private @Nullable String part;

    @Option(
        names = "--test",
        paramLabel = "FILE",
        description = "with the same columns: held out, and a tenth of FILE for validation")
    private @Nullable Path test;
  }

  @Option(
      names = "--group",
      paramLabel = "C",
      description = "column by which held-out rows are judged apart, with stars by star anyway")
  private List<String> groups = List.of();

  @Option(names = "--search", description = "try a few rates, ranks and epochs first")
  private boolean search;

  @Option(names = "--encoder", paramLabel = "NAME|DIR", description = "the base model")
  private @Nullable String encoder;

  @Option(
      names = "--checkpoint",
      paramLabel = "DIR",
      description = "where a fine-tuning keeps its state, to go on from after a kill")
  private @Nullable Path checkpoint;

  @Option(names = "--licence", paramLabel = "TEXT", description = "of the data, for the card")
  private String licence = "";

  @Option(names = "--note", paramLabel = "TEXT", description = "a sentence for the card")
  private List<String> notes = List.of();

  @Option(names = "--folder", paramLabel = "DIR", description = "written here, not to the library")
  private @Nullable Path folder;

  TrainSentimentVerb(Services services) {
    this.services = services;
  }

  /** What {@code --json} prints. */
  record Document(
      ModelCard card,
      String folder,
      long rowsRead,
      int unlabelled,
      int blank,
      int unknownLanguage,
      int contradicting,
      int alsoInTest,
      int tooFew,
      double seconds) {}

  @Override
  public Integer call() {
    JsonLines progress = new JsonLines(spec.commandLine().getErr());
    TrainingRequest unread =
        new TrainingRequest(
            training.settings(),
            training.automatic(),
            search,
            training.budgetSeconds(),
            Optional.ofNullable(encoder),
            Optional.ofNullable(checkpoint),
            new HeadCard.Origin("", "", "", ""));
    try (TrainingLock.Held _ = services.trainingLock().take()) {
      return train(unread, progress);
    } catch (VitrineException e) {
      progress.problem(e);
      throw e;
    }
  }

  private int train(TrainingRequest unread, JsonLines progress) {
    long start = System.nanoTime();
    Path target = folder == null ? services.sentimentModels().folder(name) : folder;
    TrainingFilesRead read = read(progress);
    TrainingRequest request =
        new TrainingRequest(
            unread.settings(),
            unread.automatic(),
            unread.search(),
            unread.budgetSeconds(),
            unread.encoder(),
            unread.checkpoint(),
            new HeadCard.Origin(
                read.described(),
                read.fingerprint().sha256(),
                licence,
                GivenCommand.of(spec, paths())));
    SentimentTraining.Trained trained =
        new SentimentTraining(services.trainingEngines())
            .train(read.data(), request, progress, progress::epoch);
    ModelCard card =
        services
            .sentimentModels()
            .save(
                new ModelCard(
                    name, ModelCard.TASK, method(trained.cards()), notes, trained.cards()),
                trained.readers(),
                target);
    LeftOut out = trained.leftOut();
    Document document =
        new Document(
            card,
            target.toString(),
            read.rowsRead(),
            read.unlabelled(),
            out.blank(),
            out.unknownLanguage(),
            out.contradicting(),
            out.alsoInTest(),
            out.tooFew(),
            (System.nanoTime() - start) / 1e9);
    output.print(document, to -> TrainedText.tell(document, trained.cards(), to));
    return 0;
  }

  private static String method(List<HeadCard> cards) {
    return String.join(
        ", ", cards.stream().map(card -> card.settings().method().argument()).distinct().toList());
  }

  private List<Path> paths() {
    List<Path> all = new ArrayList<>(files);
    more.forEach(each -> all.add(each.file()));
    if (heldOut.test != null) {
      all.add(heldOut.test);
    }
    if (encoder != null) {
      all.add(Path.of(encoder));
    }
    return all;
  }

  private TrainingFilesRead read(JsonLines progress) {
    TrainingFilesRead.Builder built =
        new TrainingFilesRead.Builder(
            Optional.ofNullable(language),
            groups,
            heldOut.test != null,
            most == null ? Integer.MAX_VALUE : most,
            training.seed());
    ReviewFile first = ReviewFile.read(files, text, truth, progress);
    built.add(files, text, truth, first, Optional.ofNullable(heldOut.part));
    for (MoreReviews each : more) {
      ReviewFile file = ReviewFile.read(List.of(each.file()), each.text(), each.truth(), progress);
      built.add(List.of(each.file()), each.text(), each.truth(), file, Optional.empty());
    }
    if (heldOut.test != null) {
      List<Path> only = List.of(heldOut.test);
      built.test(only, text, truth, ReviewFile.read(only, text, truth, progress));
    }
    return built.build();
  }
}
