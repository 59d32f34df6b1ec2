package vitrine.cli;

import java.time.ZoneId;
import java.util.Optional;

/**
 * Whether and how the times of rows are read.
 *
 * @param wanted whether they are
 * @param column that the user named; the likely one otherwise
 * @param zone whose days count
 */
record RowTimes(boolean wanted, Optional<String> column, ZoneId zone) {}
