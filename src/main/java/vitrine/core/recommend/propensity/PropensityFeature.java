package vitrine.core.recommend.propensity;

import java.util.Locale;

/**
 * What is known of a shopper at a snapshot, all of it from days before. The message bundles call
 * each by a name, under {@code propensity.feature.<argument>}.
 */
public enum PropensityFeature {
  /** Days since the last active day; 1 for the day before the snapshot. */
  DAYS_SINCE_ACTIVE(true),
  /** Days since the last order; days since the first event for who never ordered. */
  DAYS_SINCE_ORDER(true),
  /** 1 for who ordered before, else 0. */
  ORDERED_BEFORE(false),
  /** Orders with something bought. */
  ORDERS(true),
  /** Orders of the last 28 days. */
  ORDERS_28(true),
  /** Orders of the last 84 days. */
  ORDERS_84(true),
  /**
   * Days since the last order, in mean gaps between the shopper's order days; 0 with one or none.
   */
  OVERDUE(true),
  /** Net revenue, at least 0. */
  REVENUE(true),
  /** Views and clicks of the last 7 days. */
  VIEWS_7(true),
  /** Views and clicks of the last 28 days. */
  VIEWS_28(true),
  /** Cart events of the last 7 days. */
  CARTS_7(true),
  /** Cart events of the last 28 days. */
  CARTS_28(true),
  /** Favourites of the last 28 days. */
  FAVOURITES_28(true),
  /** Sessions with an event in the last 28 days. */
  SESSIONS_28(true),
  /** Active days of the last 28 days. */
  ACTIVE_DAYS_28(true),
  /** Days since the first event. */
  TENURE(true),
  /** Returns. */
  RETURNS(true),
  /** Reviews written. */
  REVIEWS(true),
  /** Mean stars of the shopper's reviews minus 3; 0 without any. */
  STARS(false),
  /** Mean score of the shopper's review texts, from -1 to 1; 0 without any. */
  SENTIMENT(false);

  private final boolean logarithmic;

  PropensityFeature(boolean logarithmic) {
    this.logarithmic = logarithmic;
  }

  /** The number that the model sees: ln(1 + value) of counts, days and money. */
  double scaled(double value) {
    return logarithmic ? Math.log1p(value) : value;
  }

  /** The name in JSON and in the message bundles. */
  public String argument() {
    StringBuilder camel = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
      camel.append(
          camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return camel.toString();
  }
}
