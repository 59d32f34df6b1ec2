package vitrine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
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
import vitrine.core.sentiment.Correlation;
import vitrine.core.sentiment.Evaluation;
import vitrine.core.sentiment.GroupResult;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.ReviewScorer;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.SentimentModel;

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
  private TruthColumn truth = new TruthColumn();

  @Option(names = "--group", paramLabel = "C", description = "column to judge rows apart by")
  private List<String> groups = List.of();

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
      Unscored unscored,
      Evaluation evaluation,
      @Nullable Double pearson,
      @Nullable Integer rated,
      List<GroupResult> groups,
      double seconds) {}

  @Override
  public Integer call() {
    long start = System.nanoTime();
    JsonLines progress = new JsonLines(spec.commandLine().getErr());
    SentimentModel judged = services.sentimentModels().open(model);
    ReviewFile file = ReviewFile.read(files, text, truth, progress);
    ReviewFile.Labelled labelled = file.labelled(truth);
    List<String> texts = file.texts();
    boolean rated = truth.kind() == TruthColumn.Kind.RATING;
    Set<Integer> wanted = new HashSet<>(labelled.rows());
    Scores scores =
        new ReviewScorer(services.textEncoders())
            .score(
                IntStream.range(0, texts.size())
                    .mapToObj(row -> rated || wanted.contains(row) ? texts.get(row) : "")
                    .toList(),
                judged,
                progress);
    Judged all = new Judged(file, judged, labelled, scores);
    if (all.rows().isEmpty()) {
      throw new VitrineException(ProblemCode.NOTHING_TO_JUDGE, labelled.rows().size());
    }
    int[] ratedRows = rated ? ratedRows(file, scores) : new int[0];
    Document document =
        new Document(
            judged.name(),
            judged.fingerprint().sha256(),
            file.reviews().frame().fingerprint().sha256(),
            file.rowsRead(),
            file.rowsSetAside(),
            labelled.unlabelled(),
            Unscored.of(labelled.texts()),
            all.evaluation(),
            rated ? pearson(file, scores, ratedRows) : null,
            rated ? ratedRows.length : null,
            groups.stream().flatMap(group -> all.groups(group).stream()).toList(),
            (System.nanoTime() - start) / 1e9);
    output.print(document, out -> tell(document, out));
    return 0;
  }

  private static int[] ratedRows(ReviewFile file, Scores scores) {
    double[] ratings = file.numbers();
    return IntStream.range(0, ratings.length)
        .filter(row -> Double.isFinite(ratings[row]) && scores.scored(row))
        .toArray();
  }

  private static @Nullable Double pearson(ReviewFile file, Scores scores, int[] rows) {
    double[] ratings = file.numbers();
    OptionalDouble r =
        Correlation.pearson(
            IntStream.of(rows).mapToDouble(scores::score).toArray(),
            IntStream.of(rows).mapToDouble(row -> ratings[row]).toArray());
    return r.isPresent() ? r.getAsDouble() : null;
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
    Double r = document.pearson();
    if (r != null) {
      out.printf(
          Locale.ROOT, "Pearson r of score and rating: %.3f on %,d rows%n", r, document.rated());
    }
    out.println("label \\ said   negative   neutral  positive");
    for (Sentiment label : Sentiment.values()) {
      int[] row = result.confusion()[label.ordinal()];
      out.printf(Locale.ROOT, "%-12s %,10d %,9d %,9d%n", label.argument(), row[0], row[1], row[2]);
    }
    for (GroupResult group : document.groups()) {
      out.printf(
          Locale.ROOT,
          "%s %s: accuracy %.3f (majority %.3f), ECE %.3f on %,d rows%n",
          group.column(),
          group.value(),
          group.result().accuracy(),
          group.result().majority(),
          group.result().ece(),
          group.result().rows());
    }
    out.printf(Locale.ROOT, "by %s in %.1f s%n", document.model(), document.seconds());
  }
}
