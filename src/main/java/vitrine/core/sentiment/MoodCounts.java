package vitrine.core.sentiment;

import java.util.OptionalDouble;

/**
 * How many reviews say what.
 *
 * @param negative reviews
 * @param neutral reviews
 * @param positive reviews
 * @param unsure reviews below the chosen confidence
 * @param unscored reviews without a text or not scored yet
 * @param scoreSum sum of P(positive) - P(negative) over all scored reviews, unsure ones included
 */
public record MoodCounts(
    int negative, int neutral, int positive, int unsure, int unscored, double scoreSum) {

  /** Reviews with a score. */
  public int scored() {
    return negative + neutral + positive + unsure;
  }

  /** Reviews with a score that are not unsure. */
  public int decided() {
    return negative + neutral + positive;
  }

  /** Reviews of any kind. */
  public int all() {
    return scored() + unscored;
  }

  /** Negative ones among the decided. */
  public OptionalDouble negativeShare() {
    return decided() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) negative / decided());
  }

  /** Mean score of the scored reviews. */
  public OptionalDouble meanScore() {
    return scored() == 0 ? OptionalDouble.empty() : OptionalDouble.of(scoreSum / scored());
  }

  /** Counts one review after the other. */
  public static final class Builder {
    private final int[] counts = new int[Mood.values().length];
    private double scoreSum;

    /** Counts a review. */
    public void add(Mood mood, double score) {
      counts[mood.ordinal()]++;
      scoreSum += score;
    }

    /** What was counted. */
    public MoodCounts build() {
      return new MoodCounts(
          counts[Mood.NEGATIVE.ordinal()],
          counts[Mood.NEUTRAL.ordinal()],
          counts[Mood.POSITIVE.ordinal()],
          counts[Mood.UNSURE.ordinal()],
          counts[Mood.UNSCORED.ordinal()],
          scoreSum);
    }
  }
}
