package vitrine.core.recommend;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vitrine.core.dataset.EventKind;

/**
 * How much one event says about taste: above 0 for, below 0 against what it is about. Events of
 * weight 0 are left out: they are in no history. The time of an event is no part of its weight;
 * models that let recency count do so by steps back.
 *
 * @param weights by kind; kinds left out weigh 0
 * @param unnamed the weight of an event of data that has no event column, above 0 or 0
 * @param badReview the weight of a review by which its writer disliked the product
 */
public record EventWeights(Map<EventKind, Double> weights, double unnamed, double badReview) {
  /** What a purchase says; a return or a bad review takes just that back. */
  private static final double PURCHASE = 5;

  /** Copies the map and refuses what is not a number. */
  public EventWeights {
    weights = Map.copyOf(weights);
    if (!(unnamed >= 0)
        || !Double.isFinite(badReview)
        || !weights.values().stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("weights " + weights + ", " + unnamed + ", " + badReview);
    }
  }

  /** Weights under which a bad review takes back what a purchase says. */
  public EventWeights(Map<EventKind, Double> weights, double unnamed) {
    this(weights, unnamed, -PURCHASE);
  }

  /**
   * Purchase 5, cart 3, favourite 2, review 2, view and click 1, return -5, a bad review -5; the
   * rest, impressions first of all, is not the shopper's choice and counts nothing.
   */
  public static EventWeights standard() {
    return new EventWeights(
        Map.of(
            EventKind.PURCHASE, PURCHASE,
            EventKind.CART, 3.0,
            EventKind.FAVOURITE, 2.0,
            EventKind.REVIEW, 2.0,
            EventKind.VIEW, 1.0,
            EventKind.CLICK, 1.0,
            EventKind.RETURN, -PURCHASE),
        1.0);
  }

  /** The weight of an event of this kind. */
  public double of(EventKind kind) {
    return weights.getOrDefault(kind, 0.0);
  }

  /**
   * The weight of a review. Its stars decide; where they are in the middle or not known, its text
   * does. A positive review and one that nothing is known of weigh what reviews weigh, a neutral
   * one half of it, a negative one {@link #badReview()}. Where reviews weigh 0, all do.
   *
   * @param stars NaN where not known
   * @param score of the text, P(positive) - P(negative); NaN where not known
   */
  public double ofReview(double stars, double score) {
    double review = of(EventKind.REVIEW);
    if (review == 0) {
      return 0;
    }
    return switch (RatedReviews.mood(stars, score)) {
      case NEGATIVE -> badReview;
      case NEUTRAL -> Double.isNaN(stars) ? review : review / 2;
      case POSITIVE -> review;
    };
  }

  /** The weights other than 0 by the kind's lower-case name, for documents; the heaviest first. */
  public Map<String, Double> counted() {
    Map<String, Double> counted = new LinkedHashMap<>();
    weights.entrySet().stream()
        .filter(entry -> entry.getValue() != 0)
        .sorted(
            Map.Entry.<EventKind, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            entry -> counted.put(entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue()));
    if (of(EventKind.REVIEW) != 0) {
      counted.put("badReview", badReview);
    }
    return counted;
  }
}
