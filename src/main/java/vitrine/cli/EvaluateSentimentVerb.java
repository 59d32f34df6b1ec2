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
import vitrine.core.sentiment.Evaluation;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.ReviewScorer;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.TextLanguage;

/** Judges a sentiment model on files with known labels. */
@Command(
    name = "sentiment",
    mixinStandardHelpOptions = true,
    description = "Judges a sentiment model on files with known labels or stars.")
final class EvaluateSentimentVerb implements Callable<Integer> {
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

  @Option(names = "--model", paramLabel = "M", description = "name or folder of a model")
  private String model = ModelLibrary.BUILT_IN;

  EvaluateSentimentVerb(Services services) {
    this.services = services;
  }

  /** What {@code --json} prints. */
  record Document(
      String model,
      String modelHash,
      String dataHash,
      long rowsRead,
      long rowsSetAside,
      int unlabelled,
      Evaluation evaluation,
      double seconds) {}

  @Override
  public Integer call() {
    long start = System.nanoTime();
    JsonLines progress = new JsonLines(spec.commandLine().getErr());
    SentimentModel judged = services.sentimentModels().open(model);
    ReviewFile file = ReviewFile.read(files, text, truth.stars, truth.label, progress);
    ReviewFile.Labelled labelled = file.labelled(truth.label != null);
    Scores scores =
        new ReviewScorer(services.textEncoders()).score(labelled.texts(), judged, progress);
    List<float[]> shares = new ArrayList<>();
    List<Sentiment> labels = new ArrayList<>();
    for (int row = 0; row < labelled.labels().size(); row++) {
      if (scores.scored(row) && knows(judged, labelled, row)) {
        shares.add(scores.probabilities(row));
        labels.add(labelled.labels().get(row));
      }
    }
    if (labels.isEmpty()) {
      throw new VitrineException(ProblemCode.TOO_FEW_LABELS, 1);
    }
    Document document =
        new Document(
            judged.name(),
            judged.fingerprint().sha256(),
            file.reviews().frame().fingerprint().sha256(),
            file.rowsRead(),
            file.rowsSetAside(),
            labelled.unlabelled(),
            Evaluation.of(shares, labels, labelled.labels().size() - labels.size()),
            (System.nanoTime() - start) / 1e9);
    output.print(document, out -> tell(document, out));
    return 0;
  }

  /** Whether the head of the text's language tells the row's label apart at all. */
  private static boolean knows(SentimentModel model, ReviewFile.Labelled labelled, int row) {
    return model
        .card()
        .head(TextLanguage.of(labelled.texts().get(row)))
        .map(head -> head.classes().contains(labelled.labels().get(row)))
        .orElse(false);
  }

  private static void tell(Document document, PrintWriter out) {
    Evaluation result = document.evaluation();
    out.printf(
        Locale.ROOT,
        "accuracy %.3f (majority %.3f), macro-F1 %.3f, ECE %.3f on %,d rows, %,d left out%n",
        result.accuracy(),
        result.majority(),
        result.macroF1(),
        result.ece(),
        result.rows(),
        result.leftOut());
    out.println("label \\ said   negative   neutral  positive");
    for (Sentiment label : Sentiment.values()) {
      int[] row = result.confusion()[label.ordinal()];
      out.printf(Locale.ROOT, "%-12s %,10d %,9d %,9d%n", label.argument(), row[0], row[1], row[2]);
    }
    out.printf(Locale.ROOT, "by %s in %.1f s%n", document.model(), document.seconds());
  }
}
