package vitrine.core.sentiment;

/**
 * How a head is trained.
 *
 * @param hidden units of the hidden layer
 * @param dropout share of hidden units switched off in a step
 * @param learningRate of Adam
 * @param weightDecay of Adam, decoupled (Loshchilov and Hutter 2019)
 * @param batch rows a step
 * @param epochs at most
 * @param patience epochs without a better validation loss before it stops
 * @param seed of the split, the first weights, the order of rows and the dropout
 */
public record HeadSettings(
    int hidden,
    double dropout,
    double learningRate,
    double weightDecay,
    int batch,
    int epochs,
    int patience,
    long seed) {
  /** Settings that suit a few hundred to a few hundred thousand reviews. */
  public static final HeadSettings DEFAULT =
      new HeadSettings(64, .3, 1e-3, .01, 256, 60, 6, 20261123);

  /** The same with another seed. */
  public HeadSettings seeded(long newSeed) {
    return new HeadSettings(
        hidden, dropout, learningRate, weightDecay, batch, epochs, patience, newSeed);
  }
}
