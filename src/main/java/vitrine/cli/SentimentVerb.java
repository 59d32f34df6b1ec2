package vitrine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.ReviewScorer;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.StarMapping;

/** Scores the reviews of files and writes them out with their probabilities. */
@Command(
    name = "sentiment",
    mixinStandardHelpOptions = true,
    description = "Scores the reviews of files and writes them out with their probabilities.")
final class SentimentVerb implements Callable<Integer> {
  /** Rows scored and written together. */
  private static final int BLOCK = 4096;

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

  @Option(names = "--stars", paramLabel = "C", description = "column of stars, to compare with")
  private @Nullable String stars;

  @Option(names = "--model", paramLabel = "M", description = "name or folder of a model")
  private String model = ModelLibrary.BUILT_IN;

  @Option(
      names = "--unsure-below",
      paramLabel = "P",
      description = "confidence below which a review counts as unsure; ${DEFAULT-VALUE}")
  private double confidence = Mood.DEFAULT_CONFIDENCE;

  @Option(names = "--out", required = true, paramLabel = "FILE.csv", description = "written here")
  private Path out = Path.of("scored.csv");

  SentimentVerb(Services services) {
    this.services = services;
  }

  /** What {@code --json} prints. */
  record Document(
      String model,
      String modelHash,
      String dataHash,
      long rowsRead,
      long rowsSetAside,
      double unsureBelow,
      Counts counts,
      Unscored unscored,
      @Nullable Double meanScore,
      @Nullable Double starAgreement,
      String out,
      double seconds) {}

  /** Reviews by what they say. */
  record Counts(int negative, int neutral, int positive, int unsure, int unscored) {}

  @Override
  public Integer call() {
    long start = System.nanoTime();
    JsonLines progress = new JsonLines(spec.commandLine().getErr());
    SentimentModel scoring = services.sentimentModels().open(model);
    ReviewFile file = ReviewFile.read(files, text, stars, null, progress);
    List<String> texts = file.texts();
    ReviewScorer scorer = new ReviewScorer(services.textEncoders());
    MoodCounts.Builder counts = new MoodCounts.Builder();
    int agreeing = 0;
    int compared = 0;
    double[] given =
        stars == null ? new double[0] : file.reviews().ratings().orElseThrow().values();
    try (ScoredCsv csv = new ScoredCsv(out, file.reviews().frame(), confidence)) {
      for (int from = 0; from < texts.size(); from += BLOCK) {
        List<String> block = texts.subList(from, Math.min(texts.size(), from + BLOCK));
        Scores scores = scorer.score(block, scoring, progress);
        csv.write(from, scores, block);
        for (int i = 0; i < block.size(); i++) {
          counts.add(Mood.of(scores, i, confidence), scores.scored(i) ? scores.score(i) : 0);
          if (scores.scored(i) && from + i < given.length && Double.isFinite(given[from + i])) {
            compared++;
            agreeing += StarMapping.DEFAULT.of(given[from + i]) == scores.predicted(i) ? 1 : 0;
          }
        }
      }
      csv.finish();
    }
    MoodCounts all = counts.build();
    Document document =
        new Document(
            scoring.name(),
            scoring.fingerprint().sha256(),
            file.reviews().frame().fingerprint().sha256(),
            file.rowsRead(),
            file.rowsSetAside(),
            confidence,
            new Counts(all.negative(), all.neutral(), all.positive(), all.unsure(), all.unscored()),
            Unscored.of(texts),
            all.scored() == 0 ? null : all.meanScore().orElseThrow(),
            compared == 0 ? null : (double) agreeing / compared,
            out.toString(),
            (System.nanoTime() - start) / 1e9);
    output.print(document, to -> tell(document, to));
    return 0;
  }

  private static void tell(Document document, java.io.PrintWriter out) {
    Counts counts = document.counts();
    out.printf(
        Locale.ROOT,
        "negative %,d · neutral %,d · positive %,d · unsure %,d · not scored %,d"
            + " (without text %,d, in an unknown language %,d)%n",
        counts.negative(),
        counts.neutral(),
        counts.positive(),
        counts.unsure(),
        counts.unscored(),
        document.unscored().blank(),
        document.unscored().unknownLanguage());
    Double agreement = document.starAgreement();
    if (agreement != null) {
      out.printf(Locale.ROOT, "agrees with the stars: %.1f%%%n", 100 * agreement);
    }
    out.printf(
        Locale.ROOT,
        "%,d rows read, %,d set aside, by %s in %.1f s: %s%n",
        document.rowsRead(),
        document.rowsSetAside(),
        document.model(),
        document.seconds(),
        document.out());
  }
}
