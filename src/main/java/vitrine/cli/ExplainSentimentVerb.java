package vitrine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.explain.ReviewExplainer;
import vitrine.core.sentiment.explain.ReviewVectors;

/** Says why a model reads one review as it does. */
@Command(
    name = "sentiment",
    mixinStandardHelpOptions = true,
    description =
        "Says why a model reads one review as it does: its words, its clauses, reviews like it.")
final class ExplainSentimentVerb implements Callable<Integer> {
  /** Texts without a vector that are read for the similar reviews unless the user says more. */
  private static final int READ = 500;

  private final Services services;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Output output;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "csv, tsv, json, jsonl or xlsx, also gz or zip")
  private List<Path> files = List.of();

  @Option(names = "--text", paramLabel = "C", description = "column of the text")
  private @Nullable String text;

  @Option(names = "--stars", paramLabel = "C", description = "column of stars, to show beside")
  private @Nullable String stars;

  @Option(
      names = "--row",
      paramLabel = "N",
      description = "which review of those that could be read, from 1")
  private @Nullable Integer row;

  @Option(names = "--review", paramLabel = "TEXT", description = "this text in place of a row")
  private @Nullable String review;

  @Option(names = "--model", paramLabel = "M", description = "name or folder of a model")
  private String model = ModelLibrary.BUILT_IN;

  @Option(
      names = "--similar",
      paramLabel = "K",
      description = "how many similar reviews of the file; ${DEFAULT-VALUE}")
  private int similar = 5;

  @Option(
      names = "--read",
      paramLabel = "N",
      description =
          "how many texts are read for that which no earlier run has read; ${DEFAULT-VALUE}")
  private int read = READ;

  ExplainSentimentVerb(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    check();
    long start = System.nanoTime();
    Progress progress = new JsonLines(spec.commandLine().getErr());
    SentimentModel reading = services.sentimentModels().open(model);
    ReviewSet reviews = null;
    String chosen = review;
    Double given = null;
    if (!files.isEmpty() && text != null) {
      reviews = ReviewFile.read(files, text, stars, null, progress).reviews();
      if (row != null) {
        if (row < 1 || row > reviews.rows()) {
          throw new VitrineException(ProblemCode.EXPLAIN_NO_ROW, row, reviews.rows());
        }
        chosen = reviews.text(row - 1);
        given = ExplainSentimentDocument.starsOf(reviews, row - 1);
      }
    }
    String explained = chosen == null ? "" : chosen;
    ReviewExplainer explainer =
        new ReviewExplainer(
            services.textEncoders(), services.embeddingCache(), services.wordAttribution());
    var words = explainer.words(explained, reading, progress);
    var clauses = explainer.clauses(explained, reading, progress);
    var others =
        reviews == null || similar < 1
            ? ExplainSentimentDocument.Similar.NONE
            : similar(explainer, reviews, explained, progress);
    ExplainSentimentDocument document =
        ExplainSentimentDocument.of(
            reading,
            row,
            explained,
            given,
            words,
            clauses,
            others,
            (System.nanoTime() - start) / 1e9);
    output.print(document, out -> new ExplainSentimentText(output.messages(), out).print(document));
    return 0;
  }

  private void check() {
    boolean fromFile = row != null;
    if (fromFile == (review != null)) {
      throw new ParameterException(spec.commandLine(), "either --row of a FILE or --review TEXT");
    }
    if (fromFile && files.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--row needs a FILE");
    }
    if (!files.isEmpty() && text == null) {
      throw new ParameterException(spec.commandLine(), "a FILE needs --text C");
    }
    if (similar < 0 || read < 0) {
      throw new ParameterException(spec.commandLine(), "--similar and --read are 0 or more");
    }
  }

  private ExplainSentimentDocument.Similar similar(
      ReviewExplainer explainer, ReviewSet reviews, String explained, Progress progress) {
    ReviewVectors vectors = explainer.vectors(reviews, explained, read, progress);
    return new ExplainSentimentDocument.Similar(
        vectors.count(),
        vectors.missing(),
        explainer.similar(reviews, explained, vectors, similar, progress).stream()
            .map(one -> ExplainSentimentDocument.Other.of(one, reviews))
            .toList());
  }
}
