package vitrine.core.engagement.log;

import java.util.Optional;

/**
 * How often a value stands in a column.
 *
 * @param value the value; empty for the rows without one
 * @param rows how many rows hold it
 */
public record ValueCount(Optional<String> value, long rows) {}
