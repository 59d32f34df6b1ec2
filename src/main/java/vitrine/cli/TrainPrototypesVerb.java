package vitrine.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vitrine.core.common.Fingerprint;
import vitrine.core.sentiment.HeadCard;
import vitrine.core.sentiment.LabelledTexts;
import vitrine.core.sentiment.MethodChoice;
import vitrine.core.sentiment.ModelCard;
import vitrine.core.sentiment.PrototypeTraining;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.TextEncoder;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.sentiment.TrainedReader;
import vitrine.core.sentiment.TrainingMethod;
import vitrine.core.sentiment.TrainingSettings;

/** Makes a zero-shot model out of prototype sentences. */
@Command(
    name = "prototypes",
    mixinStandardHelpOptions = true,
    description =
        "Makes a zero-shot model out of prototype sentences; reviews set only how sure it is.")
final class TrainPrototypesVerb implements Callable<Integer> {
  private final Services services;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Parameters(paramLabel = "FILE", description = "prototype sentences with their labels")
  private Path file = Path.of("");

  @Option(names = "--text", required = true, paramLabel = "C", description = "its column of text")
  private String text = "";

  @Option(
      names = "--label",
      required = true,
      paramLabel = "C",
      description = "its column of labels")
  private String label = "";

  @Option(names = "--tune", required = true, paramLabel = "FILE", description = "reviews")
  private Path reviews = Path.of("");

  @Option(names = "--tune-text", required = true, paramLabel = "C", description = "their text")
  private String reviewText = "";

  @Option(names = "--tune-stars", required = true, paramLabel = "C", description = "their stars")
  private String stars = "";

  @Option(names = "--language", required = true, paramLabel = "L", description = "chinese, english")
  private TextLanguage language = TextLanguage.CHINESE;

  @Option(names = "--name", required = true, paramLabel = "M", description = "the model's name")
  private String name = "";

  @Option(names = "--seed", paramLabel = "N", description = "of the split of the reviews")
  private long seed = TrainingSettings.SEED;

  @Option(names = "--licence", paramLabel = "TEXT", description = "of the data, for the card")
  private String licence = "";

  @Option(names = "--note", paramLabel = "TEXT", description = "a sentence for the card")
  private List<String> notes = List.of();

  @Option(names = "--folder", paramLabel = "DIR", description = "written here, not to the library")
  private @Nullable Path folder;

  TrainPrototypesVerb(Services services) {
    this.services = services;
  }

  /** What {@code --json} prints. */
  record Document(ModelCard card, String folder, double seconds) {}

  @Override
  public Integer call() {
    long start = System.nanoTime();
    JsonLines progress = new JsonLines(spec.commandLine().getErr());
    TruthColumn labels = new TruthColumn(TruthColumn.Kind.LABEL, label);
    ReviewFile sentences = ReviewFile.read(List.of(file), text, labels, progress);
    TruthColumn byStars = new TruthColumn(TruthColumn.Kind.STARS, stars);
    ReviewFile tuning = ReviewFile.read(List.of(reviews), reviewText, byStars, progress);
    LabelledTexts prototypes = texts(sentences.labelled(labels));
    PrototypeTraining.Made made =
        new PrototypeTraining(services.textEncoders())
            .make(language, prototypes, texts(tuning.labelled(byStars)), seed, progress);
    Path target = folder == null ? services.sentimentModels().folder(name) : folder;
    List<String> told = new ArrayList<>(notes);
    told.addAll(listed(prototypes));
    ModelCard card =
        services
            .sentimentModels()
            .save(
                new ModelCard(
                    name,
                    ModelCard.TASK,
                    "prototypes",
                    told,
                    List.of(card(made, sentences, tuning))),
                Map.of(language, TrainedReader.of(made.head())),
                target);
    Document document = new Document(card, target.toString(), (System.nanoTime() - start) / 1e9);
    output.print(
        document,
        out ->
            out.printf(
                Locale.ROOT,
                "%s by prototypes: accuracy %.3f (majority %.3f), ECE %.3f on %,d held-out rows:"
                    + " %s%n",
                language.name().toLowerCase(Locale.ROOT),
                made.test().accuracy(),
                made.test().majority(),
                made.test().ece(),
                made.test().rows(),
                document.folder()));
    return 0;
  }

  private static LabelledTexts texts(ReviewFile.Labelled labelled) {
    return LabelledTexts.of(labelled.texts(), labelled.labels());
  }

  private static List<String> listed(LabelledTexts prototypes) {
    List<String> lines = new ArrayList<>();
    for (Sentiment sentiment : Sentiment.values()) {
      List<String> some = new ArrayList<>();
      for (int i = 0; i < prototypes.texts().size(); i++) {
        if (prototypes.labels().get(i) == sentiment) {
          some.add(prototypes.texts().get(i));
        }
      }
      lines.add("Prototypes, %s: %s".formatted(sentiment.argument(), String.join("; ", some)));
    }
    return lines;
  }

  private HeadCard card(PrototypeTraining.Made made, ReviewFile sentences, ReviewFile tuning) {
    TextEncoder encoder = services.textEncoders().of(language);
    String hashes =
        sentences.reviews().frame().fingerprint().sha256()
            + tuning.reviews().frame().fingerprint().sha256();
    TrainingSettings head = TrainingSettings.of(TrainingMethod.HEAD);
    return new HeadCard(
        language,
        encoder.name(),
        encoder.fingerprint().sha256(),
        "",
        "",
        "",
        "",
        made.head().classes(),
        new HeadCard.Origin(
            "%s (prototypes); scale and biases: %s (text: %s, stars: %s)"
                .formatted(file.getFileName(), reviews.getFileName(), reviewText, stars),
            Fingerprint.of(hashes.getBytes(StandardCharsets.UTF_8)).sha256(),
            licence,
            GivenCommand.of(spec, List.of(file, reviews))),
        new TrainingSettings(
            head.method(), 0, 0, 0, 0, 0, 0, 0, 0, 0, false, head.longest(), 0, List.of(), seed),
        made.tuned(),
        0,
        1,
        List.of(),
        0,
        made.test(),
        List.of(),
        MethodChoice.ASKED,
        List.of());
  }
}
