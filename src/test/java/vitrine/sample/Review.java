package vitrine.sample;

/**
 * A review.
 *
 * @param second local seconds since 1970
 * @param verified whether the event log holds the purchase
 */
record Review(
    Shopper shopper,
    Product product,
    long second,
    boolean verified,
    boolean chinese,
    int stars,
    String title,
    String text,
    int helpful) {}
