package vitrine.ui.sentiment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tech.tablesaw.api.LongColumn;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.ReviewSet;

/**
 * What a review says of itself.
 *
 * @param reviews the data
 * @param row its row number
 */
record ReviewFacts(ReviewSet reviews, int row) {

  /** The text as it can be shown: control characters are blanks, line ends stay. */
  String text() {
    return clean(reviews.text(row)).strip();
  }

  /** The text in one line, cut where it is longer. */
  static String folded(String text, int most) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most)).strip() + "…";
  }

  private static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
  }

  Optional<String> title() {
    return value(reviews.titles()).map(title -> clean(title).strip()).filter(t -> !t.isEmpty());
  }

  Optional<String> item() {
    return value(reviews.items());
  }

  Optional<String> reply() {
    return value(reviews.replies()).map(text -> clean(text).strip()).filter(t -> !t.isEmpty());
  }

  Optional<Double> stars() {
    return reviews.ratings().map(stars -> stars.values()[row]).filter(Double::isFinite);
  }

  Optional<LocalDate> day() {
    return day(reviews.times());
  }

  Optional<LocalDate> replyDay() {
    return day(reviews.replyTimes());
  }

  private Optional<LocalDate> day(Optional<LongColumn> column) {
    return column
        .map(times -> times.getLong(row))
        .filter(time -> time != Long.MIN_VALUE)
        .map(time -> Instant.ofEpochMilli(time).atZone(reviews.frame().zone()).toLocalDate());
  }

  private Optional<String> value(Optional<CodeColumn> column) {
    return column.map(codes -> codes.value(row)).filter(value -> !value.isEmpty());
  }

  /** Stars as signs. */
  static String signs(double stars) {
    int full = Math.clamp(Math.round(stars), 0, 5);
    return "★".repeat(full) + "☆".repeat(5 - full);
  }
}
