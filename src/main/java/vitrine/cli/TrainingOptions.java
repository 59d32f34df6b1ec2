package vitrine.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import vitrine.core.sentiment.LoraTarget;
import vitrine.core.sentiment.TrainingMethod;
import vitrine.core.sentiment.TrainingSettings;

/** A mixin: how a model is trained. What is not given is the method's own default. */
final class TrainingOptions {
  private static final String AUTOMATIC = "auto";

  @Spec(Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec verb;

  @Option(
      names = "--method",
      paramLabel = "auto|head|lora|full",
      description = "what is trained; auto: by rows, device and time; ${DEFAULT-VALUE}")
  private String method = "head";

  @Option(names = "--minutes", paramLabel = "N", description = "that auto allows; 20")
  private double minutes = 20;

  @Option(names = "--hidden", paramLabel = "N", description = "units of a head's hidden layer")
  private @Nullable Integer hidden;

  @Option(names = "--dropout", paramLabel = "P", description = "share of units switched off")
  private @Nullable Double dropout;

  @Option(names = "--learning-rate", paramLabel = "X", description = "of Adam, at its highest")
  private @Nullable Double learningRate;

  @Option(names = "--weight-decay", paramLabel = "X", description = "decoupled, of Adam")
  private @Nullable Double weightDecay;

  @Option(names = "--warmup", paramLabel = "P", description = "share of steps with a rising rate")
  private @Nullable Double warmup;

  @Option(names = "--batch", paramLabel = "N", description = "rows a step")
  private @Nullable Integer batch;

  @Option(names = "--epochs", paramLabel = "N", description = "at most")
  private @Nullable Integer epochs;

  @Option(names = "--patience", paramLabel = "N", description = "epochs without a better loss")
  private @Nullable Integer patience;

  @Option(names = "--label-smoothing", paramLabel = "P", description = "spread over all labels")
  private @Nullable Double labelSmoothing;

  @Option(names = "--balanced", description = "each label weighs the same, however rare")
  private boolean balanced;

  @Option(names = "--longest", paramLabel = "N", description = "tokens of a text that are read")
  private @Nullable Integer longest;

  @Option(names = "--rank", paramLabel = "N", description = "of a low-rank change")
  private @Nullable Integer rank;

  @Option(
      names = "--targets",
      split = ",",
      paramLabel = "T",
      description = "query, key, value, output, intermediate, feed-forward")
  private List<String> targets = List.of();

  @Option(names = "--seed", paramLabel = "N", description = "of split, weights and order of rows")
  private long seed = TrainingSettings.SEED;

  boolean automatic() {
    return method.toLowerCase(Locale.ROOT).equals(AUTOMATIC);
  }

  double budgetSeconds() {
    checked("--minutes", minutes, minutes > 0);
    return 60 * minutes;
  }

  long seed() {
    return seed;
  }

  /**
   * The settings.
   *
   * @throws ParameterException if one is outside of what makes sense
   */
  TrainingSettings settings() {
    TrainingSettings start = TrainingSettings.of(method());
    TrainingSettings settings =
        new TrainingSettings(
            start.method(),
            or(hidden, start.hidden()),
            or(dropout, start.dropout()),
            or(learningRate, start.learningRate()),
            or(weightDecay, start.weightDecay()),
            or(warmup, start.warmup()),
            or(batch, start.batch()),
            or(epochs, start.epochs()),
            or(patience, start.patience()),
            or(labelSmoothing, start.labelSmoothing()),
            balanced,
            or(longest, start.longest()),
            or(rank, start.rank()),
            targets.isEmpty()
                ? start.targets()
                : targets.stream().map(this::target).distinct().toList(),
            seed);
    check(settings);
    return settings;
  }

  private void check(TrainingSettings settings) {
    boolean head = settings.method() == TrainingMethod.HEAD;
    checked("--hidden", settings.hidden(), head ? settings.hidden() > 0 : settings.hidden() == 0);
    checked("--dropout", settings.dropout(), settings.dropout() >= 0 && settings.dropout() < 1);
    double rate = settings.learningRate();
    checked("--learning-rate", rate, rate > 0 && rate <= 1);
    double decay = settings.weightDecay();
    checked("--weight-decay", decay, decay >= 0 && decay <= 10);
    checked("--warmup", settings.warmup(), settings.warmup() >= 0 && settings.warmup() <= 1);
    checked("--batch", settings.batch(), settings.batch() > 0);
    checked("--epochs", settings.epochs(), settings.epochs() > 0);
    checked("--patience", settings.patience(), settings.patience() > 0);
    double smoothing = settings.labelSmoothing();
    checked("--label-smoothing", smoothing, smoothing >= 0 && smoothing < 1);
    checked("--longest", settings.longest(), settings.longest() >= 8 && settings.longest() <= 512);
    boolean lora = settings.method() == TrainingMethod.LORA;
    checked("--rank", settings.rank(), lora ? settings.rank() > 0 : settings.rank() == 0);
  }

  private void checked(String option, Number value, boolean right) {
    if (!right) {
      throw new ParameterException(
          verb.commandLine(),
          "%s %s makes no sense with --method %s".formatted(option, value, method));
    }
  }

  private TrainingMethod method() {
    if (automatic()) {
      return TrainingMethod.HEAD;
    }
    for (TrainingMethod each : TrainingMethod.values()) {
      if (each.argument().equals(method.toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    throw new ParameterException(
        verb.commandLine(), "--method %s: auto, head, lora or full".formatted(method));
  }

  private LoraTarget target(String name) {
    for (LoraTarget target : LoraTarget.values()) {
      if (target.argument().equals(name.strip().toLowerCase(Locale.ROOT))) {
        return target;
      }
    }
    throw new ParameterException(
        verb.commandLine(),
        "--targets %s: query, key, value, output, intermediate or feed-forward".formatted(name));
  }

  private static int or(@Nullable Integer given, int otherwise) {
    return given == null ? otherwise : given;
  }

  private static double or(@Nullable Double given, double otherwise) {
    return given == null ? otherwise : given;
  }
}
