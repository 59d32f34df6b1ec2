package vitrine.core.sentiment.explain;

import java.util.List;
import java.util.OptionalDouble;
import vitrine.core.sentiment.Sentiment;

/**
 * What each word adds to the logit of the predicted class.
 *
 * @param sentiment the predicted class
 * @param words in the order of the text; each of its tokens lies in one
 * @param logit F(x), of the text
 * @param baselineLogit F(x0), of the baseline
 * @param steps of the integral
 * @param attributedEnd index after the last character that was attributed; the rest of a very long
 *     text is held as it is
 */
public record Attribution(
    Sentiment sentiment,
    List<AttributedWord> words,
    double logit,
    double baselineLogit,
    int steps,
    int attributedEnd) {
  /** From this completeness error on, attributions are not reliable. */
  public static final double LARGEST_ERROR = .01;

  /** Below this difference of the logits there is nothing to attribute. */
  public static final double SMALLEST_DIFFERENCE = 1e-3;

  /** Whether the words' shares can be believed. */
  public enum Reliability {
    /** They sum to the difference of the logits. */
    RELIABLE,
    /** They do not, even with the most steps. */
    INCOMPLETE,
    /** The text moves the logit no more than padding does, so shares of it mean nothing. */
    NO_DIFFERENCE
  }

  /** Copies the list. */
  public Attribution {
    words = List.copyOf(words);
  }

  /** F(x) - F(x0). */
  public double difference() {
    return logit - baselineLogit;
  }

  /** The sum over all words. */
  public double sum() {
    return words.stream().mapToDouble(AttributedWord::attribution).sum();
  }

  /**
   * |Σ - (F(x) - F(x0))| / |F(x) - F(x0)|; none where the difference is below {@value
   * #SMALLEST_DIFFERENCE}.
   */
  public OptionalDouble completenessError() {
    double difference = difference();
    return Math.abs(difference) < SMALLEST_DIFFERENCE
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.abs(sum() - difference) / Math.abs(difference));
  }

  /** Whether the shares can be believed. */
  public Reliability reliability() {
    OptionalDouble error = completenessError();
    if (error.isEmpty()) {
      return Reliability.NO_DIFFERENCE;
    }
    return error.getAsDouble() < LARGEST_ERROR ? Reliability.RELIABLE : Reliability.INCOMPLETE;
  }
}
