package vitrine.core.joining;

import java.util.List;

/**
 * How well two datasets go together. Ids match where they are the same letter by letter.
 *
 * @param rows of the dataset that gets columns
 * @param rowsWithoutKey of them, those without an id
 * @param rowsMatched of them, those whose id the other dataset knows
 * @param keys distinct ids in these rows
 * @param keysMatched of them, those that the other dataset knows
 * @param partnerRows of the dataset that has the columns
 * @param partnerRowsWithoutKey of them, those without an id
 * @param partnerRowsRepeated of them, those whose id stands in an earlier row; the first counts
 * @param partnerKeys distinct ids in these rows
 * @param partnerKeysUnused of them, those that no row asks for
 * @param columns what was added
 */
public record JoinMatch(
    long rows,
    long rowsWithoutKey,
    long rowsMatched,
    long keys,
    long keysMatched,
    long partnerRows,
    long partnerRowsWithoutKey,
    long partnerRowsRepeated,
    long partnerKeys,
    long partnerKeysUnused,
    List<JoinedColumn> columns) {
  /** Copies the list. */
  public JoinMatch {
    columns = List.copyOf(columns);
  }

  /** The share of rows that found a partner, 0 where there are no rows. */
  public double share() {
    return rows == 0 ? 0 : (double) rowsMatched / rows;
  }
}
