package vitrine.core.importing;

import java.util.Map;
import vitrine.core.importing.value.TimeFormat;

/**
 * What became of the values of a column in the rows kept.
 *
 * @param missing values that were blank
 * @param unreadable values that were no number or time and are missing now
 * @param trimmed ids that stood in white space, which is not kept: they are the ids without it
 * @param formats how the times were written
 */
public record ColumnCounts(
    long missing, long unreadable, long trimmed, Map<TimeFormat, Long> formats) {
  /** Copies the map. */
  public ColumnCounts {
    formats = Map.copyOf(formats);
  }
}
