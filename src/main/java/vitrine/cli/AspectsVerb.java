package vitrine.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.dataset.Role;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.ReviewScorer;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.aspect.AspectCorrections;
import vitrine.core.sentiment.aspect.AspectDiscovery;
import vitrine.core.sentiment.aspect.AspectFinder;
import vitrine.core.sentiment.aspect.AspectMentions;
import vitrine.core.sentiment.aspect.AspectQuery;
import vitrine.core.sentiment.aspect.AspectReport;
import vitrine.core.sentiment.aspect.AspectReports;
import vitrine.core.sentiment.aspect.AspectVocabulary;
import vitrine.core.sentiment.aspect.ClauseScoring;
import vitrine.core.workspace.ScoreStore;

/** Tells what reviews say of quality, size, price and other aspects. */
@Command(
    name = "aspects",
    mixinStandardHelpOptions = true,
    description = "Tells what reviews say of quality, size, price, delivery and other aspects.")
final class AspectsVerb implements Callable<Integer> {
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

  @Option(names = "--stars", paramLabel = "C", description = "column of stars")
  private @Nullable String stars;

  @Option(names = "--item", paramLabel = "C", description = "column of the product")
  private @Nullable String item;

  @Option(names = "--category", paramLabel = "C", description = "column of the category")
  private @Nullable String category;

  @Option(names = "--time", paramLabel = "C", description = "column of the time")
  private @Nullable String time;

  @Option(names = "--model", paramLabel = "M", description = "name or folder of a model")
  private String model = ModelLibrary.BUILT_IN;

  @Option(
      names = "--unsure-below",
      paramLabel = "P",
      description = "confidence below which an opinion counts as unsure; ${DEFAULT-VALUE}")
  private double confidence = Mood.DEFAULT_CONFIDENCE;

  @Option(
      names = "--least",
      paramLabel = "N",
      description = "reviews that a cell of the matrix needs; ${DEFAULT-VALUE}")
  private int least = AspectQuery.DEFAULT.least();

  @Option(
      names = "--lines",
      paramLabel = "N",
      description = "products or categories in the matrix; ${DEFAULT-VALUE}")
  private int lines = AspectQuery.DEFAULT.lines();

  @Option(
      names = "--quotes",
      paramLabel = "N",
      description = "quotes for and against an aspect; ${DEFAULT-VALUE}")
  private int quotes = AspectQuery.DEFAULT.quotes();

  @Option(
      names = "--found",
      paramLabel = "N",
      description = "also look for so many aspects in the data, a language; ${DEFAULT-VALUE}")
  private int found = 0;

  @Option(
      names = "--most-clauses",
      paramLabel = "N",
      description = "score at most so many different clauses; the others stay unscored")
  private int most = Integer.MAX_VALUE;

  AspectsVerb(Services services) {
    this.services = services;
  }

  /** Remembers nothing: the vectors behind the scores are cached already. */
  private static final class NoScores implements ScoreStore {
    @Override
    public Map<Fingerprint, float[]> find(Fingerprint model, Collection<Fingerprint> texts) {
      return Map.of();
    }

    @Override
    public void save(Fingerprint model, Map<Fingerprint, float[]> probabilities) {}
  }

  @Override
  public Integer call() {
    if (least < 1 || lines < 0 || quotes < 0 || found < 0 || most < 0) {
      throw new ParameterException(spec.commandLine(), "numbers count something: none below 0");
    }
    long start = System.nanoTime();
    JsonLines progress = new JsonLines(spec.commandLine().getErr());
    SentimentModel scoring = services.sentimentModels().open(model);
    ReviewFile file = ReviewFile.read(files, columns(), ZoneId.of("UTC"), progress);
    ReviewSet reviews = file.reviews();
    int[] rows = IntStream.range(0, reviews.rows()).toArray();
    AspectVocabulary vocabulary = AspectVocabulary.BUILT_IN;
    if (found > 0) {
      vocabulary =
          vocabulary.with(
              new AspectDiscovery(services.textEncoders())
                  .find(reviews, rows, vocabulary, Set.of(), found, progress));
    }
    AspectMentions mentions = new AspectFinder(vocabulary).find(reviews, progress);
    Scores scores =
        new ClauseScoring(new ReviewScorer(services.textEncoders()), new NoScores())
            .complete(mentions.clauses(), scoring, most, progress);
    AspectReport report =
        new AspectReports(reviews, mentions, scores, confidence, AspectCorrections.NONE)
            .report(rows, new AspectQuery(AspectQuery.DEFAULT.grain(), least, lines, quotes));
    AspectsDocument document =
        AspectsDocument.of(
            report,
            new AspectsDocument.Origin(
                scoring.name(),
                scoring.fingerprint().sha256(),
                reviews.frame().fingerprint().sha256(),
                file.rowsRead(),
                file.rowsSetAside(),
                confidence),
            mentions.clauses().size(),
            (int) scores.rows().stream().filter(row -> row.isEmpty()).count(),
            (System.nanoTime() - start) / 1e9);
    output.print(document, out -> new AspectsText(services.messages()).print(document, out));
    return 0;
  }

  private Map<Role, String> columns() {
    Map<Role, String> columns = new EnumMap<>(Role.class);
    columns.put(Role.TEXT, text);
    put(columns, Role.RATING, stars);
    put(columns, Role.ITEM, item);
    put(columns, Role.CATEGORY, category);
    put(columns, Role.TIME, time);
    return columns;
  }

  private static void put(Map<Role, String> columns, Role role, @Nullable String column) {
    if (column != null) {
      columns.put(role, column);
    }
  }
}
