package vitrine.core.sentiment;

import java.util.List;

/**
 * How well probabilities agree with given labels.
 *
 * @param rows rows judged
 * @param leftOut rows without a text, or neutral ones where the model has no neutral
 * @param accuracy share of rows whose most probable class is the label
 * @param macroF1 mean F1 over the classes that are given or predicted; a class never right has 0
 * @param ece expected calibration error: Σ n_b/n·|accuracy - mean confidence| over 15 equal bins
 * @param majority accuracy of always saying the most frequent label
 * @param confusion rows by label (negative, neutral, positive) and by prediction
 */
@SuppressWarnings("ArrayRecordComponent")
public record Evaluation(
    int rows,
    int leftOut,
    double accuracy,
    double macroF1,
    double ece,
    double majority,
    int[][] confusion) {
  private static final int BINS = 15;

  /**
   * Compares probabilities with labels.
   *
   * @param probabilities negative, neutral, positive, a row each; at least one row
   * @param labels a row each
   * @param leftOut rows that the caller could not compare
   */
  public static Evaluation of(List<float[]> probabilities, List<Sentiment> labels, int leftOut) {
    int classes = Sentiment.values().length;
    int[][] confusion = new int[classes][classes];
    int[] inBin = new int[BINS];
    int[] rightInBin = new int[BINS];
    double[] confidence = new double[BINS];
    int right = 0;
    for (int row = 0; row < labels.size(); row++) {
      float[] shares = probabilities.get(row);
      int predicted = Scores.mostProbable(shares).ordinal();
      int truth = labels.get(row).ordinal();
      confusion[truth][predicted]++;
      int bin = Math.clamp((int) Math.ceil(shares[predicted] * BINS) - 1, 0, BINS - 1);
      inBin[bin]++;
      confidence[bin] += shares[predicted];
      if (predicted == truth) {
        right++;
        rightInBin[bin]++;
      }
    }
    double ece = 0;
    for (int bin = 0; bin < BINS; bin++) {
      ece += Math.abs(rightInBin[bin] - confidence[bin]);
    }
    int rows = labels.size();
    return new Evaluation(
        rows,
        leftOut,
        (double) right / rows,
        macroF1(confusion),
        ece / rows,
        majority(confusion, rows),
        confusion);
  }

  private static double majority(int[][] confusion, int rows) {
    int largest = 0;
    for (int[] row : confusion) {
      largest = Math.max(largest, row[0] + row[1] + row[2]);
    }
    return (double) largest / rows;
  }

  /** Mean F1 over the classes that are given or predicted. */
  static double macroF1(int[][] confusion) {
    double sum = 0;
    int seen = 0;
    for (int c = 0; c < confusion.length; c++) {
      int given = 0;
      int predicted = 0;
      for (int other = 0; other < confusion.length; other++) {
        given += confusion[c][other];
        predicted += confusion[other][c];
      }
      if (given + predicted > 0) {
        seen++;
        sum += 2.0 * confusion[c][c] / (given + predicted);
      }
    }
    return sum / seen;
  }
}
