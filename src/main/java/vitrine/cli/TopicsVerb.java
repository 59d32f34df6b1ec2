package vitrine.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
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
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.ReviewScorer;
import vitrine.core.sentiment.Scores;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.topic.Topic;
import vitrine.core.sentiment.topic.TopicQuery;
import vitrine.core.sentiment.topic.TopicReport;
import vitrine.core.sentiment.topic.TopicTrend;
import vitrine.core.sentiment.topic.TopicWeek;
import vitrine.core.sentiment.topic.Topics;

/** Finds what the reviews of files are about. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    description = "Finds what reviews are about: groups of like reviews, named by their own words.")
final class TopicsVerb implements Callable<Integer> {
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

  @Option(
      names = "--topics",
      paramLabel = "K",
      description = "how many a language, 2 to 50; left out, the data decide")
  private @Nullable Integer count;

  @Option(names = "--seed", paramLabel = "N", description = "of the groups; ${DEFAULT-VALUE}")
  private long seed = TopicQuery.DEFAULT.seed();

  @Option(
      names = "--model",
      paramLabel = "M",
      description = "name or folder of a model that says how each topic is spoken of")
  private String model = ModelLibrary.BUILT_IN;

  @Option(names = "--no-sentiment", description = "leave out how topics are spoken of")
  private boolean withoutSentiment;

  TopicsVerb(Services services) {
    this.services = services;
  }

  /** What {@code --json} prints. */
  record Document(
      @Nullable String model,
      String dataHash,
      int grouped,
      int leftOut,
      long seed,
      List<Entry> topics,
      double seconds) {}

  /** A topic. */
  record Entry(
      String language,
      List<String> phrases,
      int reviews,
      int texts,
      Trend trend,
      @Nullable Mentions sentiment,
      List<Review> representatives,
      List<Week> weeks) {}

  /** Whether it has grown. */
  record Trend(String kind, int recent, int earlier, @Nullable Double p) {
    static Trend of(TopicTrend trend) {
      String kind =
          switch (trend.kind()) {
            case NOT_ESTIMABLE -> "notEstimable";
            case STEADY -> "steady";
            case RISING -> "rising";
            case NEW -> "new";
          };
      return new Trend(
          kind, trend.recent(), trend.earlier(), Double.isNaN(trend.p()) ? null : trend.p());
    }
  }

  /** How it is spoken of. */
  record Mentions(int negative, int neutral, int positive, int unsure, int unscored) {
    static Mentions of(MoodCounts mood) {
      return new Mentions(
          mood.negative(), mood.neutral(), mood.positive(), mood.unsure(), mood.unscored());
    }
  }

  /** A review near the middle of a topic. */
  record Review(int row, String text) {}

  /** A week. */
  record Week(LocalDate monday, int reviews, double share) {
    static Week of(TopicWeek week) {
      return new Week(week.monday(), week.reviews(), week.share());
    }
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    if (count != null && (count < TopicQuery.LEAST || count > TopicQuery.MOST)) {
      throw new ParameterException(
          spec.commandLine(),
          "--topics is from %d to %d".formatted(TopicQuery.LEAST, TopicQuery.MOST));
    }
    JsonLines progress = new JsonLines(spec.commandLine().getErr());
    SentimentModel reading = withoutSentiment ? null : services.sentimentModels().open(model);
    ReviewFile file = ReviewFile.read(files, text, null, null, progress);
    ReviewSet reviews = file.reviews();
    Scores scores =
        reading == null
            ? Scores.none(reviews.rows())
            : new ReviewScorer(services.textEncoders()).score(file.texts(), reading, progress);
    TopicReport report =
        new Topics(services.textEncoders(), services.embeddingCache())
            .of(
                reviews,
                scores,
                Mood.DEFAULT_CONFIDENCE,
                IntStream.range(0, reviews.rows()).toArray(),
                new TopicQuery(
                    count == null ? OptionalInt.empty() : OptionalInt.of(count),
                    seed,
                    Integer.MAX_VALUE),
                progress);
    Document document =
        new Document(
            reading == null ? null : reading.name(),
            reviews.frame().fingerprint().sha256(),
            report.grouped(),
            report.leftOut(),
            seed,
            report.topics().stream().map(topic -> entry(topic, reviews)).toList(),
            (System.nanoTime() - start) / 1e9);
    output.print(document, out -> new TopicsText(output.messages(), out).print(document));
    return 0;
  }

  private Entry entry(Topic topic, ReviewSet reviews) {
    return new Entry(
        topic.language().name().toLowerCase(Locale.ROOT),
        topic.phrases(),
        topic.rows().length,
        topic.texts(),
        Trend.of(topic.trend()),
        withoutSentiment ? null : Mentions.of(topic.mood()),
        topic.representatives().stream()
            .map(row -> new Review(row + 1, reviews.text(row)))
            .toList(),
        topic.weeks().stream().map(Week::of).toList());
  }
}
