package vitrine.core.sentiment;

import java.util.List;

/**
 * How a model is trained.
 *
 * @param method what is trained
 * @param hidden units of the head's hidden layer; 0 for a linear head, which fine-tunings have
 * @param dropout share of units switched off in a step
 * @param learningRate of Adam, at its highest
 * @param weightDecay of Adam, decoupled (Loshchilov and Hutter 2019)
 * @param warmup share of all steps in which the learning rate rises from 0, from 0 to 1
 * @param batch rows a step
 * @param epochs at most
 * @param patience epochs without a better validation loss before it stops
 * @param labelSmoothing share of a label's probability spread evenly over all classes (Szegedy et
 *     al. 2016), from 0 to 1
 * @param balanced whether each class weighs the same in the loss, however rare it is
 * @param longest tokens of a text that are read
 * @param rank of the low-rank change; 0 where there is none
 * @param targets matrices that a low-rank change is added to; empty where there is none
 * @param seed of the split, the first weights, the order of rows and the dropout
 */
public record TrainingSettings(
    TrainingMethod method,
    int hidden,
    double dropout,
    double learningRate,
    double weightDecay,
    double warmup,
    int batch,
    int epochs,
    int patience,
    double labelSmoothing,
    boolean balanced,
    int longest,
    int rank,
    List<LoraTarget> targets,
    long seed) {
  /** The seed, unless another is asked for. */
  public static final long SEED = 20261126;

  private static final int LONGEST = 128;

  /** Copies the list. */
  public TrainingSettings {
    targets = List.copyOf(targets);
  }

  /** Settings of a method that suit a few hundred to some ten thousand reviews. */
  public static TrainingSettings of(TrainingMethod method) {
    return switch (method) {
      case HEAD ->
          new TrainingSettings(
              method, 64, .3, 1e-3, .01, 0, 256, 60, 6, 0, false, LONGEST, 0, List.of(), SEED);
      case LORA ->
          new TrainingSettings(
              method,
              0,
              .1,
              5e-4,
              .01,
              .1,
              32,
              4,
              2,
              0,
              false,
              LONGEST,
              8,
              List.of(LoraTarget.QUERY, LoraTarget.VALUE),
              SEED);
      case FULL ->
          new TrainingSettings(
              method, 0, .1, 5e-5, .01, .1, 32, 4, 2, .1, false, LONGEST, 0, List.of(), SEED);
    };
  }

  /** The same with another seed. */
  public TrainingSettings seeded(long newSeed) {
    return new TrainingSettings(
        method,
        hidden,
        dropout,
        learningRate,
        weightDecay,
        warmup,
        batch,
        epochs,
        patience,
        labelSmoothing,
        balanced,
        longest,
        rank,
        targets,
        newSeed);
  }

  /** The same with another learning rate, rank and number of epochs. */
  public TrainingSettings tuned(double newLearningRate, int newRank, int newEpochs) {
    return new TrainingSettings(
        method,
        hidden,
        dropout,
        newLearningRate,
        weightDecay,
        warmup,
        batch,
        newEpochs,
        patience,
        labelSmoothing,
        balanced,
        longest,
        newRank,
        targets,
        seed);
  }
}
