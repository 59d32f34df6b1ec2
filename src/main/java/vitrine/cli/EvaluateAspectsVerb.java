package vitrine.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.Evaluation;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.Sentiment;
import vitrine.core.sentiment.SentimentModel;
import vitrine.core.sentiment.TrainingMethod;
import vitrine.core.sentiment.TrainingSettings;
import vitrine.core.sentiment.aspect.AspectTerm;
import vitrine.core.sentiment.aspect.TermPolarity;

/** Judges what is said of given terms in sentences. */
@Command(
    name = "aspects",
    mixinStandardHelpOptions = true,
    description =
        "Judges how well the polarity of given aspect terms is told, untrained or after training.")
final class EvaluateAspectsVerb implements Callable<Integer> {
  private static final int EPOCHS = 4;
  private static final double LEARNING_RATE = 6e-5;

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
      description =
          "records of three lines: a sentence with $$T$$ for the term, the term, 1, 0 or -1; also"
              + " gz")
  private List<Path> files = List.of();

  @Option(
      names = "--train",
      arity = "1..*",
      paramLabel = "FILE",
      description = "records to train on first; without, the sentiment model says")
  private List<Path> train = List.of();

  @Option(names = "--model", paramLabel = "M", description = "name or folder of a model")
  private String model = ModelLibrary.SHORT_TEXTS;

  @Option(
      names = "--method",
      paramLabel = "full|lora",
      description = "what is trained; ${DEFAULT-VALUE}")
  private TrainingMethod method = TrainingMethod.FULL;

  @Option(names = "--seed", paramLabel = "N", description = "of split and training")
  private long seed = TrainingSettings.SEED;

  EvaluateAspectsVerb(Services services) {
    this.services = services;
  }

  /** What {@code --json} prints. */
  record Document(
      String model,
      @Nullable String modelHash,
      @Nullable Integer trained,
      @Nullable Long seed,
      int terms,
      double accuracy,
      double macroF1,
      double majority,
      @Nullable Double ece,
      int[][] confusion,
      double seconds) {}

  @Override
  public Integer call() {
    if (method == TrainingMethod.HEAD) {
      throw new ParameterException(spec.commandLine(), "--method full or lora");
    }
    long start = System.nanoTime();
    JsonLines progress = new JsonLines(spec.commandLine().getErr());
    List<AspectTerm> terms = read(files);
    List<AspectTerm> learned = read(train);
    TermPolarity polarity = new TermPolarity(services.trainingEngines());
    Document document;
    if (learned.isEmpty()) {
      SentimentModel reviews = services.sentimentModels().open(model);
      Evaluation result = judge(terms, polarity.untrained(terms, reviews, progress));
      document =
          document(reviews.name(), reviews.fingerprint().sha256(), null, result, null, start);
    } else {
      TermPolarity.Trained trained = polarity.train(learned, settings(), progress, progress::epoch);
      Evaluation result = judge(terms, polarity.read(terms, trained, progress));
      document =
          document(
              trained.base() + " " + method.name().toLowerCase(Locale.ROOT),
              null,
              learned.size(),
              result,
              result.ece(),
              start);
    }
    output.print(document, out -> tell(document, out));
    return 0;
  }

  private Document document(
      String name,
      @Nullable String hash,
      @Nullable Integer trained,
      Evaluation result,
      @Nullable Double ece,
      long start) {
    return new Document(
        name,
        hash,
        trained,
        trained == null ? null : seed,
        result.rows(),
        result.accuracy(),
        result.macroF1(),
        result.majority(),
        ece,
        result.confusion(),
        (System.nanoTime() - start) / 1e9);
  }

  private TrainingSettings settings() {
    TrainingSettings usual = TrainingSettings.of(method);
    return new TrainingSettings(
        method,
        usual.hidden(),
        usual.dropout(),
        method == TrainingMethod.FULL ? LEARNING_RATE : usual.learningRate(),
        usual.weightDecay(),
        usual.warmup(),
        usual.batch(),
        EPOCHS,
        2,
        0,
        false,
        usual.longest(),
        usual.rank(),
        usual.targets(),
        seed);
  }

  private static Evaluation judge(List<AspectTerm> terms, List<float[]> said) {
    return Evaluation.of(said, terms.stream().map(AspectTerm::label).toList(), 0);
  }

  private static List<AspectTerm> read(List<Path> files) {
    List<AspectTerm> terms = new ArrayList<>();
    for (Path file : files) {
      terms.addAll(AspectTerm.read(file.getFileName().toString(), lines(file)));
    }
    return terms;
  }

  private static List<String> lines(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(2);
      boolean packed = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      InputStream plain = packed ? new GZIPInputStream(in) : in;
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (NoSuchFileException e) {
      throw new VitrineException(ProblemCode.FILE_NOT_FOUND, e, file);
    } catch (IOException e) {
      throw new VitrineException(ProblemCode.FILE_UNREADABLE, e, file);
    }
  }

  private static void tell(Document document, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "accuracy %.3f (majority %.3f), macro-F1 %.3f on %,d terms%n",
        document.accuracy(),
        document.majority(),
        document.macroF1(),
        document.terms());
    out.println("label \\ said   negative   neutral  positive");
    for (Sentiment label : Sentiment.values()) {
      int[] row = document.confusion()[label.ordinal()];
      out.printf(Locale.ROOT, "%-12s %,10d %,9d %,9d%n", label.argument(), row[0], row[1], row[2]);
    }
    out.printf(
        Locale.ROOT,
        "by %s%s in %.1f s%n",
        document.model(),
        document.trained() == null ? "" : ", trained on " + document.trained() + " terms",
        document.seconds());
  }
}
