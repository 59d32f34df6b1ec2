package vitrine.core.sentiment.overview;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.ScoredReviews;
import vitrine.core.sentiment.Scores;

/** The order of a list of reviews. What an order knows nothing about comes last. */
public enum ReviewOrder {
  /** The lowest score first. */
  WORST,
  /** The highest score first. */
  BEST,
  /** The latest first. */
  NEWEST,
  /** The fewest stars first, of equal ones the lowest score. */
  STARS,
  /** The surest first. */
  SUREST,
  /** The least sure first: what is worth a second look. */
  UNSUREST;

  /** The rows in this order; of equal ones the earlier row first. */
  public int[] sorted(int[] rows, ScoredReviews scored) {
    double[] keys = keys(rows, scored);
    int[] places = new int[rows.length];
    Arrays.setAll(places, place -> place);
    IntArrays.stableSort(places, (a, b) -> Double.compare(keys[a], keys[b]));
    return Arrays.stream(places).map(place -> rows[place]).toArray();
  }

  private double[] keys(int[] rows, ScoredReviews scored) {
    Scores scores = scored.scores();
    ReviewSet reviews = scored.reviews();
    IntToDoubleFunction key =
        switch (this) {
          case WORST -> known(scores, scores::score);
          case BEST -> known(scores, row -> -scores.score(row));
          case SUREST -> known(scores, row -> -scores.confidence(row));
          case UNSUREST -> known(scores, scores::confidence);
          case NEWEST ->
              row ->
                  reviews
                      .times()
                      .map(times -> times.getLong(row))
                      .filter(time -> time != Long.MIN_VALUE)
                      .map(time -> -(double) time)
                      .orElse(Double.POSITIVE_INFINITY);
          case STARS ->
              row ->
                  reviews
                      .ratings()
                      .map(given -> given.values()[row])
                      .filter(Double::isFinite)
                      .map(stars -> stars + (scores.scored(row) ? 1 + scores.score(row) : 2) / 1e4)
                      .orElse(Double.POSITIVE_INFINITY);
        };
    return Arrays.stream(rows).mapToDouble(key::applyAsDouble).toArray();
  }

  private static IntToDoubleFunction known(Scores scores, IntToDoubleFunction key) {
    return row -> scores.scored(row) ? key.applyAsDouble(row) : Double.POSITIVE_INFINITY;
  }

  /** The name in keys and routes: lower case. */
  public String argument() {
    return name().toLowerCase(Locale.ROOT);
  }
}
