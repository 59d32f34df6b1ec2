package vitrine.core.quality;

import java.util.List;

/**
 * A row to look at.
 *
 * @param number in the whole frame, from 1 on
 * @param values by column, empty where missing
 */
public record SampleRow(long number, List<String> values) {
  /** Copies the list. */
  public SampleRow {
    values = List.copyOf(values);
  }
}
