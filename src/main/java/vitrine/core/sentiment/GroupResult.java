package vitrine.core.sentiment;

/**
 * Held-out metrics of one group of rows.
 *
 * @param column what rows are grouped by, for example a department
 * @param value of the group
 * @param result over its rows
 */
public record GroupResult(String column, String value, Evaluation result) {}
