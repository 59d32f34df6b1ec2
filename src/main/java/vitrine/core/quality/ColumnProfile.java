package vitrine.core.quality;

import java.util.List;
import java.util.Optional;
import vitrine.core.dataset.Role;

/**
 * What is in a column.
 *
 * @param name of the column
 * @param type how its values are kept
 * @param role what it means
 * @param missing rows without a value
 * @param distinct different values, a missing one not counted
 * @param range from the smallest to the largest; empty for texts and where there is no value
 * @param top the most frequent values, equal counts in the order in which they first appear for
 *     texts, the smaller first for numbers and times; empty where numbers or times are nearly all
 *     different
 * @param histogram how numbers or times are spread; empty for texts and where there is no value
 */
public record ColumnProfile(
    String name,
    Type type,
    Role role,
    long missing,
    long distinct,
    Optional<Range> range,
    List<ValueCount> top,
    Optional<Histogram> histogram) {

  /** How values are kept. */
  public enum Type {
    TEXT,
    NUMBER,
    TIME
  }

  /**
   * The ends of a column of numbers, or of times in milliseconds since 1970 in UTC.
   *
   * @param mean of the numbers; for times the mean moment
   */
  public record Range(double low, double high, double mean) {}

  /** Copies the list. */
  public ColumnProfile {
    top = List.copyOf(top);
  }
}
