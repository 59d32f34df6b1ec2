package vitrine.core.sentiment.alert;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The reviews of a product about an aspect, day by day, from the first day with one to the last.
 * Reviews of which the model is unsure are not in it. Read only.
 */
public final class DailySeries {
  private final Optional<String> product;
  private final String aspect;
  private final LocalDate first;
  private final int[] negative;
  private final int[] decided;
  private final int[] rows;
  private final int[] starts;

  /**
   * A series.
   *
   * @param product its id, empty where the reviews name no product
   * @param aspect its name, {@link Mentions#WHOLE} for the review as a whole
   * @param first the first day
   * @param negative negative reviews of each day
   * @param decided reviews of each day
   * @param rows the reviews' rows by day, the negative ones of a day first
   */
  DailySeries(
      Optional<String> product,
      String aspect,
      LocalDate first,
      int[] negative,
      int[] decided,
      int[] rows) {
    this.product = product;
    this.aspect = aspect;
    this.first = first;
    this.negative = negative;
    this.decided = decided;
    this.rows = rows;
    this.starts = new int[decided.length + 1];
    for (int day = 0; day < decided.length; day++) {
      starts[day + 1] = starts[day] + decided[day];
    }
  }

  /** The product's id, empty where the reviews name no product. */
  public Optional<String> product() {
    return product;
  }

  /** The aspect's name. */
  public String aspect() {
    return aspect;
  }

  /** How many days. */
  public int days() {
    return decided.length;
  }

  /** The date of a day, counted from 0. */
  public LocalDate date(int day) {
    return first.plusDays(day);
  }

  /** The number of a date, negative before the first. */
  public int day(LocalDate date) {
    return (int) (date.toEpochDay() - first.toEpochDay());
  }

  /** Negative reviews from a day to another, both included. */
  public int negative(int from, int to) {
    return Arrays.stream(negative, from, to + 1).sum();
  }

  /** Reviews from a day to another, both included. */
  public int decided(int from, int to) {
    return starts[to + 1] - starts[from];
  }

  /** Reviews in all. */
  public int decided() {
    return rows.length;
  }

  /** The share of negative reviews on a day, none on a day without reviews. */
  public OptionalDouble share(int day) {
    return decided[day] == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) negative[day] / decided[day]);
  }

  /** The rows of the negative reviews from a day to another, both included. */
  public int[] negativeRows(int from, int to) {
    return java.util.stream.IntStream.rangeClosed(from, to)
        .flatMap(day -> Arrays.stream(rows, starts[day], starts[day] + negative[day]))
        .toArray();
  }

  /** The rows of all reviews before a day. */
  public int[] rowsBefore(int day) {
    return Arrays.copyOf(rows, starts[day]);
  }
}
