package vitrine.core.engagement;

/**
 * Why a figure cannot be computed. The message bundles hold a sentence for each, under {@code
 * engagement.reason.<key>}.
 */
public enum Reason {
  /** The data has no click events. */
  NO_CLICKS,
  /** The data has neither impressions nor views. */
  NO_IMPRESSIONS,
  /** The data has no cart events. */
  NO_CARTS,
  /** The data has no purchases. */
  NO_PURCHASES,
  /** The data has no review events. */
  NO_REVIEWS,
  /** The data has no prices. */
  NO_PRICES,
  /** Nobody or nothing in these days to divide by. */
  NOTHING_TO_DIVIDE_BY,
  /** The rolling window is not filled on any of these days. */
  WARMING_UP,
  /** The data does not cover the previous period. */
  NO_PREVIOUS_PERIOD,
  /** The figure was zero before, so that no relative change exists. */
  ZERO_BEFORE,
  /** No interval has ended for every member of a cohort. */
  NO_MATURE_COHORT,
  /** Nobody was active on three days, so that nobody has a rhythm to fall out of. */
  TOO_FEW_ACTIVE_DAYS,
  /** Nobody ordered twice. */
  NO_SECOND_ORDER,
  /** No event of a funnel's step lies in these days, under this filter. */
  STEP_NEVER_OCCURS,
  /** No order of these days bought anything. */
  NO_POSITIVE_ORDERS,
  /** Every order holds one thing only, so that nothing is bought together. */
  ONE_ITEM_ORDERS,
  /** No two things are bought together often enough for the minimum support. */
  BELOW_MINIMUM_SUPPORT,
  /** Nothing happened in these days, under this filter. */
  NOTHING_HAPPENED,
  /** The event that paths start from or lead to does not occur. */
  ANCHOR_NEVER_OCCURS;

  /** The key in the message bundles and in JSON: {@code NO_CLICKS} is {@code noClicks}. */
  public String key() {
    return Keys.camel(name());
  }
}
