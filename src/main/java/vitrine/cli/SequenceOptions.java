package vitrine.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import vitrine.core.recommend.sequence.SequenceLoss;
import vitrine.core.recommend.sequence.SequenceSettings;

/** A mixin: how a model of sequences is trained. What is not given is its default. */
final class SequenceOptions {
  private static final SequenceSettings USUAL = SequenceSettings.standard();

  @Spec(Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec verb;

  @Option(names = "--epochs", paramLabel = "N", description = "at most")
  private int epochs = USUAL.epochs();

  @Option(names = "--patience", paramLabel = "N", description = "epochs without a better NDCG@10")
  private int patience = USUAL.patience();

  @Option(names = "--dimensions", paramLabel = "N", description = "width of an item's vector")
  private int dimensions = USUAL.dimensions();

  @Option(names = "--layers", paramLabel = "N", description = "of the transformer")
  private int layers = USUAL.layers();

  @Option(names = "--heads", paramLabel = "N", description = "of attention, in a layer")
  private int heads = USUAL.heads();

  @Option(names = "--length", paramLabel = "N", description = "newest items that are read")
  private int length = USUAL.length();

  @Option(names = "--dropout", paramLabel = "P", description = "share of values switched off")
  private double dropout = USUAL.dropout();

  @Option(names = "--batch", paramLabel = "N", description = "shoppers a step")
  private int batch = USUAL.batch();

  @Option(names = "--learning-rate", paramLabel = "X", description = "of Adam")
  private double learningRate = USUAL.learningRate();

  @Option(names = "--weight-decay", paramLabel = "X", description = "decoupled, of Adam")
  private double weightDecay = USUAL.weightDecay();

  @Option(names = "--temperature", paramLabel = "X", description = "of the softmax over cosines")
  private double temperature = USUAL.temperature();

  @Option(
      names = "--negatives",
      paramLabel = "N",
      description = "items drawn for a batch's softmax; 0: the whole catalogue")
  private @Nullable Integer negatives;

  @Option(names = "--seed", paramLabel = "N", description = "of weights, order and dropout")
  private long seed = USUAL.seed();

  /**
   * The settings.
   *
   * @throws ParameterException if they make no training
   */
  SequenceSettings settings() {
    int drawn = negatives == null ? USUAL.negatives() : negatives;
    try {
      SequenceSettings settings =
          new SequenceSettings(
              dimensions,
              layers,
              heads,
              length,
              dropout,
              batch,
              learningRate,
              weightDecay,
              epochs,
              patience,
              drawn == 0 ? SequenceLoss.FULL_SOFTMAX : SequenceLoss.SAMPLED_SOFTMAX,
              temperature,
              drawn,
              USUAL.validated(),
              seed);
      settings.shape(1);
      return settings;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(verb.commandLine(), e.getMessage(), e);
    }
  }
}
