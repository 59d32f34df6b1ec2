package vitrine.core.sentiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;

/**
 * Makes a zero-shot reader: a text belongs to the class whose prototype sentences it lies nearest
 * to in the encoder's space. Logits are -|v - c|²/2 without the part that all classes share, c
 * being the mean vector of a class's prototypes (Snell et al. 2017, "Prototypical networks"), so
 * the head is linear. Reviews set only how sure it is and how frequent classes are: one scale and a
 * bias a class, by maximum likelihood.
 */
public final class PrototypeTraining {
  private static final int STEPS = 4000;
  private static final double RATE = .1;
  private static final double START_SCALE = 40;

  private final TextEncoders encoders;

  /** What came out: the head and how well it does on reviews that it was not tuned on. */
  public record Made(SentimentHead head, int tuned, Evaluation test) {}

  /** Encodes by these. */
  public PrototypeTraining(TextEncoders encoders) {
    this.encoders = encoders;
  }

  /**
   * Makes a reader of one language; texts in others are left out.
   *
   * @param prototypes sentences with what they say
   * @param reviews to tune on, and a seeded fifth to judge by
   * @throws VitrineException if a language has no prototypes of two classes, or too few reviews
   */
  public Made make(
      TextLanguage language,
      LabelledTexts prototypes,
      LabelledTexts reviews,
      long seed,
      Progress progress) {
    LabelledTexts sentences = of(language, prototypes);
    LabelledTexts known = of(language, reviews);
    List<Sentiment> classes = sentences.labels().stream().distinct().sorted().toList();
    List<Integer> usable =
        IntStream.range(0, known.texts().size())
            .filter(row -> classes.contains(known.labels().get(row)))
            .boxed()
            .toList();
    LabelledTexts judged = known.rows(usable);
    Split split = Split.stratified(judged.texts(), judged.labels(), seed);
    if (classes.size() < 2 || !split.whole()) {
      throw new VitrineException(
          ProblemCode.TOO_FEW_LABELS, SentimentTraining.FEWEST, usable.size());
    }
    progress.step("progress.encoding");
    TextEncoder encoder = encoders.of(language);
    SentimentHead nearest =
        nearest(classes, sentences, encoder.encode(sentences.texts(), progress));
    float[][] vectors = encoder.encode(judged.texts(), progress);
    double[][] logits = Arrays.stream(vectors).map(nearest::logits).toArray(double[][]::new);
    int[] truths = judged.labels().stream().mapToInt(classes::indexOf).toArray();
    int[] tuned =
        IntStream.concat(IntStream.of(split.train()), IntStream.of(split.validation())).toArray();
    int[] labels = Arrays.stream(tuned).map(row -> truths[row]).toArray();
    SentimentHead head =
        scaled(
            nearest,
            fit(
                Arrays.stream(tuned).mapToObj(row -> logits[row]).toArray(double[][]::new),
                labels,
                weights(classes, labels)));
    return new Made(
        head,
        tuned.length,
        Evaluation.of(
            Arrays.stream(split.test()).mapToObj(row -> head.probabilities(vectors[row])).toList(),
            Arrays.stream(split.test()).mapToObj(judged.labels()::get).toList(),
            0));
  }

  private static LabelledTexts of(TextLanguage language, LabelledTexts all) {
    return all.rows(
        IntStream.range(0, all.texts().size())
            .filter(row -> TextLanguage.of(all.texts().get(row)) == language)
            .boxed()
            .toList());
  }

  private static SentimentHead nearest(
      List<Sentiment> classes, LabelledTexts sentences, float[][] vectors) {
    int width = vectors[0].length;
    float[][] centres = new float[classes.size()][width];
    float[] bias = new float[classes.size()];
    for (int c = 0; c < classes.size(); c++) {
      Sentiment sentiment = classes.get(c);
      int[] rows =
          IntStream.range(0, vectors.length)
              .filter(row -> sentences.labels().get(row) == sentiment)
              .toArray();
      double squares = 0;
      for (int d = 0; d < width; d++) {
        double sum = 0;
        for (int row : rows) {
          sum += vectors[row][d];
        }
        centres[c][d] = (float) (sum / rows.length);
        squares += (double) centres[c][d] * centres[c][d];
      }
      bias[c] = (float) (-squares / 2);
    }
    return SentimentHead.linear(classes, new DenseLayer(centres, bias));
  }

  /**
   * What rows of each class weigh: negative and positive ones the same together, since how often
   * some reviews are negative says nothing about those of another shop; neutral ones as they are.
   */
  static double[] weights(List<Sentiment> classes, int[] labels) {
    int negative = classes.indexOf(Sentiment.NEGATIVE);
    int positive = classes.indexOf(Sentiment.POSITIVE);
    double[] weights = new double[classes.size()];
    Arrays.fill(weights, 1);
    if (negative >= 0 && positive >= 0) {
      double negatives = Arrays.stream(labels).filter(label -> label == negative).count();
      double positives = Arrays.stream(labels).filter(label -> label == positive).count();
      weights[negative] = (negatives + positives) / 2 / negatives;
      weights[positive] = (negatives + positives) / 2 / positives;
    }
    return weights;
  }

  /**
   * The scale, then a bias a class, of the smallest weighted negative log-likelihood: a convex
   * problem in few numbers, by gradient steps over the scale in units of its start.
   */
  static double[] fit(double[][] logits, int[] truths, double[] weights) {
    int classes = logits[0].length;
    double[] found = new double[1 + classes];
    found[0] = START_SCALE;
    double all = Arrays.stream(truths).mapToDouble(truth -> weights[truth]).sum();
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[found.length];
      for (int row = 0; row < logits.length; row++) {
        double[] shares = SentimentHead.softmax(scaled(logits[row], found), 1);
        for (int c = 0; c < classes; c++) {
          double off = weights[truths[row]] * (shares[c] - (truths[row] == c ? 1 : 0));
          gradient[0] += off * logits[row][c];
          gradient[1 + c] += off;
        }
      }
      found[0] -= RATE * START_SCALE * START_SCALE * gradient[0] / all;
      found[0] = Math.max(found[0], 1e-3);
      for (int c = 0; c < classes; c++) {
        found[1 + c] -= RATE * gradient[1 + c] / all;
      }
    }
    return found;
  }

  private static double[] scaled(double[] logits, double[] fitted) {
    double[] scaled = new double[logits.length];
    for (int c = 0; c < scaled.length; c++) {
      scaled[c] = fitted[0] * logits[c] + fitted[1 + c];
    }
    return scaled;
  }

  private static SentimentHead scaled(SentimentHead head, double[] fitted) {
    DenseLayer layer = head.layers().getFirst();
    float[][] weights = new float[layer.outputs()][layer.inputs()];
    float[] bias = new float[weights.length];
    for (int c = 0; c < weights.length; c++) {
      for (int i = 0; i < weights[c].length; i++) {
        weights[c][i] = (float) (fitted[0] * layer.weights()[c][i]);
      }
      bias[c] = (float) (fitted[0] * layer.bias()[c] + fitted[1 + c]);
    }
    return SentimentHead.linear(head.classes(), new DenseLayer(weights, bias));
  }
}
