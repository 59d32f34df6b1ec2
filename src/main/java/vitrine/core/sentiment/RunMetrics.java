package vitrine.core.sentiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a run came to.
 *
 * @param heads held-out metrics of each language
 * @param examplesPerSecond how fast it learned, for the estimate of the next; empty where unknown
 * @param effect what its corrections did; empty where it learned from none
 */
public record RunMetrics(
    List<Head> heads, OptionalDouble examplesPerSecond, Optional<CorrectionEffect> effect) {
  /** Held-out metrics of one language. */
  public record Head(TextLanguage language, int trained, Evaluation test) {}

  /** Copies the list. */
  public RunMetrics {
    heads = List.copyOf(heads);
  }

  /** Of a trained model. */
  public static RunMetrics of(ModelCard card, Optional<CorrectionEffect> effect) {
    double seconds = card.heads().stream().mapToDouble(HeadCard::seconds).sum();
    double seen =
        card.heads().stream()
            .mapToDouble(head -> (double) head.trained() * head.curve().size())
            .sum();
    return new RunMetrics(
        card.heads().stream()
            .map(head -> new Head(head.language(), head.trained(), head.test()))
            .toList(),
        seconds > 0 && seen > 0 ? OptionalDouble.of(seen / seconds) : OptionalDouble.empty(),
        effect);
  }

  /** Held-out rows of all languages. */
  public int rows() {
    return heads.stream().mapToInt(head -> head.test().rows()).sum();
  }

  /** Held-out rows by label and by what was said, all languages together. */
  public int[][] confusion() {
    int[][] sum = new int[Sentiment.values().length][Sentiment.values().length];
    for (Head head : heads) {
      for (int label = 0; label < sum.length; label++) {
        for (int said = 0; said < sum.length; said++) {
          sum[label][said] += head.test().confusion()[label][said];
        }
      }
    }
    return sum;
  }

  /** Held-out rows whose most probable class is the label. */
  public int right() {
    int[][] confusion = confusion();
    return confusion[0][0] + confusion[1][1] + confusion[2][2];
  }

  /** Share of held-out rows whose most probable class is the label. */
  public double accuracy() {
    return (double) right() / Math.max(1, rows());
  }

  /** Macro-F1 of all languages together. */
  public double macroF1() {
    return Evaluation.macroF1(confusion());
  }

  /** The calibration error, mean of the languages by their rows. */
  public double ece() {
    return heads.stream().mapToDouble(head -> head.test().ece() * head.test().rows()).sum()
        / Math.max(1, rows());
  }
}
