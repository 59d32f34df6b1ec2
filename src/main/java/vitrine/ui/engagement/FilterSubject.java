package vitrine.ui.engagement;

/** Something that a filter can be about. */
sealed interface FilterSubject {

  /**
   * A column of values.
   *
   * @param column its name
   * @param values how many different ones it has
   */
  record Values(String column, int values) implements FilterSubject {}

  /**
   * A column of numbers.
   *
   * @param column its name
   * @param least the smallest
   * @param most the largest
   */
  record Numbers(String column, double least, double most) implements FilterSubject {}

  /** The hour of the day. */
  record Hours() implements FilterSubject {}

  /** The day of the week. */
  record Weekdays() implements FilterSubject {}

  /** A saved segment. */
  record Saved() implements FilterSubject {}
}
