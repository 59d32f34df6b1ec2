package vitrine.core.engagement;

/**
 * The figures of a range of days. The message bundles hold a name and the definition of each, under
 * {@code engagement.kpi.<key>.name} and {@code .definition}.
 */
public enum Kpi {
  ACTIVE_USERS(Unit.COUNT),
  DAILY_ACTIVE_USERS(Unit.COUNT),
  WEEKLY_ACTIVE_USERS(Unit.COUNT),
  MONTHLY_ACTIVE_USERS(Unit.COUNT),
  DAILY_TO_MONTHLY(Unit.RATE),
  SESSIONS(Unit.COUNT),
  SESSIONS_PER_USER(Unit.RATIO),
  BOUNCE_RATE(Unit.RATE),
  BROWSE_TIME(Unit.SECONDS),
  BROWSE_TIME_PER_SESSION(Unit.SECONDS),
  BROWSE_TIME_PER_USER(Unit.SECONDS),
  CLICK_THROUGH_RATE(Unit.RATE),
  ADD_TO_CART_RATE(Unit.RATE),
  PURCHASE_RATE(Unit.RATE),
  REVIEW_RATE(Unit.RATE),
  BUYERS(Unit.COUNT),
  ORDERS(Unit.COUNT),
  POSITIVE_ORDERS(Unit.COUNT),
  NEGATIVE_ORDERS(Unit.COUNT),
  GROSS_REVENUE(Unit.MONEY),
  RETURNED_REVENUE(Unit.MONEY),
  NET_REVENUE(Unit.MONEY),
  AVERAGE_ORDER_VALUE(Unit.MONEY),
  REPEAT_PURCHASE_RATE(Unit.RATE);

  /** What a figure is counted in. */
  public enum Unit {
    /** Things, users or orders. */
    COUNT,
    /** A share, 1 being all. */
    RATE,
    /** A quotient of two counts. */
    RATIO,
    /** Seconds. */
    SECONDS,
    /** The currency of the data. */
    MONEY
  }

  private final Unit unit;

  Kpi(Unit unit) {
    this.unit = unit;
  }

  /** What it is counted in. */
  public Unit unit() {
    return unit;
  }

  /** The key in the message bundles and in JSON: {@code NET_REVENUE} is {@code netRevenue}. */
  public String key() {
    return Keys.camel(name());
  }
}
