package vitrine.core.sentiment;

/**
 * Which stars mean what.
 *
 * @param negativeBelow fewer stars than this are negative
 * @param positiveAbove more stars than this are positive; what lies between is neutral
 */
public record StarMapping(double negativeBelow, double positiveAbove) {
  /** Below 2.5 negative, above 3.5 positive. */
  public static final StarMapping DEFAULT = new StarMapping(2.5, 3.5);

  /** Refuses bounds that cross. */
  public StarMapping {
    if (!(negativeBelow <= positiveAbove)) {
      throw new IllegalArgumentException(negativeBelow + " > " + positiveAbove);
    }
  }

  /** What this number of stars says. */
  public Sentiment of(double stars) {
    if (stars < negativeBelow) {
      return Sentiment.NEGATIVE;
    }
    return stars > positiveAbove ? Sentiment.POSITIVE : Sentiment.NEUTRAL;
  }
}
