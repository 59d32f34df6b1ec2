package vitrine.core.recommend.sequence;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a sequence model is built and trained.
 *
 * @param dimensions width of an item's vector
 * @param layers transformer layers
 * @param heads attention heads of a layer
 * @param length how many of a shopper's newest items are read
 * @param dropout share of values switched off in a step
 * @param batch shoppers a step
 * @param learningRate of Adam
 * @param weightDecay of Adam, decoupled
 * @param epochs at most
 * @param patience epochs without a better validation NDCG@10 before it stops; where there is no
 *     validation item all epochs are trained
 * @param loss what is made small
 * @param temperature that the cosines of the softmax are divided by
 * @param negatives items drawn for a batch by {@link SequenceLoss#SAMPLED_SOFTMAX}; 0 otherwise
 * @param validated shoppers whose item is looked for after each epoch, at most; evenly chosen
 * @param seed of the first weights, the order of shoppers, the negatives and the dropout
 */
public record SequenceSettings(
    int dimensions,
    int layers,
    int heads,
    int length,
    double dropout,
    int batch,
    double learningRate,
    double weightDecay,
    int epochs,
    int patience,
    SequenceLoss loss,
    double temperature,
    int negatives,
    int validated,
    long seed) {

  private static final int USUAL_EPOCHS = 12;

  /** Refuses what makes no training. */
  public SequenceSettings {
    boolean sampled = loss == SequenceLoss.SAMPLED_SOFTMAX;
    check(batch >= 1, "batch", "at least 1");
    check(epochs >= 1, "epochs", "at least 1");
    check(patience >= 1, "patience", "at least 1");
    check(validated >= 1, "validated", "at least 1");
    check(dropout >= 0 && dropout < 1, "dropout", "0 or more and less than 1");
    check(learningRate > 0 && learningRate <= 1, "learning-rate", "more than 0 and at most 1");
    check(weightDecay >= 0, "weight-decay", "0 or more");
    check(temperature > 0, "temperature", "more than 0");
    check(sampled ? negatives >= 1 : negatives == 0, "negatives", "0 or more");
  }

  private static void check(boolean holds, String setting, String range) {
    if (!holds) {
      throw new IllegalArgumentException(setting + " must be " + range);
    }
  }

  /** The settings that suit a shop of some ten thousand items. */
  public static SequenceSettings standard() {
    return new SequenceSettings(
        64,
        2,
        2,
        50,
        .5,
        128,
        1e-3,
        0,
        100,
        5,
        SequenceLoss.SAMPLED_SOFTMAX,
        .07,
        512,
        10_000,
        20261126);
  }

  /** The sizes of the model for a catalogue. */
  public SequenceShape shape(int items) {
    return new SequenceShape(items, dimensions, layers, heads, length);
  }

  /** The same for at most so many epochs. */
  public SequenceSettings withEpochs(int most) {
    return new SequenceSettings(
        dimensions,
        layers,
        heads,
        length,
        dropout,
        batch,
        learningRate,
        weightDecay,
        most,
        patience,
        loss,
        temperature,
        negatives,
        validated,
        seed);
  }

  /** The same for a number of epochs that suits most data, where none are held out to choose it. */
  public SequenceSettings fixed() {
    return withEpochs(Math.min(epochs, USUAL_EPOCHS));
  }

  /** By name, as they are printed with every result. */
  public Map<String, Object> named() {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("dimensions", dimensions);
    named.put("layers", layers);
    named.put("heads", heads);
    named.put("length", length);
    named.put("dropout", dropout);
    named.put("batch", batch);
    named.put("learningRate", learningRate);
    named.put("weightDecay", weightDecay);
    named.put("epochs", epochs);
    named.put("patience", patience);
    named.put("loss", loss.argument());
    named.put("temperature", temperature);
    named.put("negatives", negatives);
    named.put("validated", validated);
    named.put("seed", seed);
    return named;
  }
}
