package vitrine.sample;

/**
 * A row of the event log.
 *
 * @param second local seconds since 1970
 * @param visit the visit it belongs to, by index
 * @param dwell seconds on the page, or 0 where nothing is measured
 * @param pieces negative for a return, 0 where nothing is bought
 * @param order order id, or empty
 */
record Event(
    long second, int visit, String kind, int product, int dwell, int pieces, String order) {

  Event numbered(int visit) {
    return new Event(second, visit, kind, product, dwell, pieces, order);
  }
}
