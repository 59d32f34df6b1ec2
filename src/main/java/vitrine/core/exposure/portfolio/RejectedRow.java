package vitrine.core.exposure.portfolio;

/**
 * A row that is no checkpoint.
 *
 * @param file its name
 * @param line where it begins, from 1; of a stored dataset the number of the row
 * @param reason coded, with a sentence in the bundles
 * @param column that decided it; empty where the whole row did
 * @param value that decided it
 */
public record RejectedRow(String file, long line, Rejection reason, String column, String value) {}
