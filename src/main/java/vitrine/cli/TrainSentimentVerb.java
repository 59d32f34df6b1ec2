package vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.HeadCard;
import vitrine.core.sentiment.ModelCard;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.SentimentTraining;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.sentiment.TrainingMethod;
import vitrine.core.sentiment.TrainingSettings;

/** Trains a sentiment model on a shop's own stars or labels. */
@Command(
    name = "sentiment",
    mixinStandardHelpOptions = true,
    description = "Trains a sentiment model on stars or labels, and judges it on a held-out fifth.")
final class TrainSentimentVerb implements Callable<Integer> {
  private final Services services;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "csv, tsv, json, jsonl or xlsx, also gz or zip")
  private List<Path> files = List.of();

  @Option(names = "--text", required = true, paramLabel = "C", description = "column of the text")
  private String text = "";

  @ArgGroup(multiplicity = "1")
  private Truth truth = new Truth();

  /** Stars or labels, not both. */
  private static final class Truth {
    @Option(names = "--stars", paramLabel = "C", description = "column of stars")
    private @Nullable String stars;

    @Option(names = "--label", paramLabel = "C", description = "column of labels")
    private @Nullable String label;
  }

  @Option(names = "--method", paramLabel = "head", description = "what is trained")
  private String method = ModelCard.HEAD;

  @Option(names = "--name", required = true, paramLabel = "M", description = "the model's name")
  private String name = "";

  @Option(names = "--language", paramLabel = "L", description = "only texts in chinese or english")
  private @Nullable TextLanguage language;

  @Option(names = "--seed", paramLabel = "N", description = "of split, weights and order of rows")
  private long seed = TrainingSettings.SEED;

  @Option(
      names = "--part",
      paramLabel = "C",
      description = "column that says train, validation or test; without it rows are split by seed")
  private @Nullable String part;

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
      int tooFew,
      double seconds) {}

  @Override
  public Integer call() {
    long start = System.nanoTime();
    if (!method.equals(ModelCard.HEAD)) {
      throw new VitrineException(ProblemCode.METHOD_NOT_YET, method);
    }
    Path target = folder == null ? services.sentimentModels().folder(name) : folder;
    JsonLines progress = new JsonLines(spec.commandLine().getErr());
    ReviewFile file = ReviewFile.read(files, text, truth.stars, truth.label, progress);
    ReviewFile.Labelled labelled = chosen(file.labelled(truth.label != null));
    SentimentTraining.Trained trained =
        new SentimentTraining(services.textEncoders(), services.headTrainer())
            .train(
                labelled.texts(),
                labelled.labels(),
                part == null ? List.of() : file.parts(part, labelled.rows()),
                origin(file),
                TrainingSettings.of(TrainingMethod.HEAD).seeded(seed),
                progress,
                progress::epoch);
    ModelCard card =
        services
            .sentimentModels()
            .save(
                new ModelCard(name, ModelCard.TASK, method, notes, trained.cards()),
                trained.readers(),
                target);
    Document document =
        new Document(
            card,
            target.toString(),
            file.rowsRead(),
            labelled.unlabelled(),
            trained.blank(),
            trained.tooFew(),
            (System.nanoTime() - start) / 1e9);
    output.print(document, out -> tell(document, trained.cards(), out));
    return 0;
  }

  private ReviewFile.Labelled chosen(ReviewFile.Labelled all) {
    if (language == null) {
      return all;
    }
    List<Integer> rows = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    List<Sentiment> labels = new ArrayList<>();
    for (int i = 0; i < all.texts().size(); i++) {
      if (TextLanguage.of(all.texts().get(i)) == language) {
        rows.add(all.rows().get(i));
        texts.add(all.texts().get(i));
        labels.add(all.labels().get(i));
      }
    }
    return new ReviewFile.Labelled(rows, texts, labels, all.unlabelled());
  }

  private HeadCard.Origin origin(ReviewFile file) {
    List<String> names = files.stream().map(path -> path.getFileName().toString()).toList();
    String by = truth.label == null ? "--stars \"" + truth.stars : "--label \"" + truth.label;
    String which =
        (part == null ? "" : " --part \"" + part + "\"")
            + (language == null ? "" : " --language " + language.name().toLowerCase(Locale.ROOT));
    return new HeadCard.Origin(
        "%s (text: %s, labels: %s)"
            .formatted(
                String.join(", ", names), text, truth.label == null ? truth.stars : truth.label),
        file.reviews().frame().fingerprint().sha256(),
        licence,
        "vitrine train sentiment \"%s\" --text \"%s\" %s\"%s --name %s --seed %d"
            .formatted(String.join("\" \"", names), text, by, which, name, seed));
  }

  private static void tell(Document document, List<HeadCard> heads, PrintWriter out) {
    for (HeadCard head : heads) {
      out.printf(
          Locale.ROOT,
          "%s: accuracy %.3f (majority %.3f), macro-F1 %.3f, ECE %.3f on %,d held-out rows;"
              + " trained on %,d%n",
          head.language().name().toLowerCase(Locale.ROOT),
          head.test().accuracy(),
          head.test().majority(),
          head.test().macroF1(),
          head.test().ece(),
          head.test().rows(),
          head.trained());
    }
    out.printf(
        Locale.ROOT,
        "%,d rows read, %,d without text, %,d without label; %s in %.1f s: %s%n",
        document.rowsRead(),
        document.blank(),
        document.unlabelled(),
        document.card().name(),
        document.seconds(),
        document.folder());
  }
}
