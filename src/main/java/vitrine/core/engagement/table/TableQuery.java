package vitrine.core.engagement.table;

import vitrine.core.engagement.EngagementQuery;

/**
 * The values of a column side by side.
 *
 * @param base days and filters
 * @param column a categorical column by name or role, as {@code item} or {@code category}
 * @param sort which values come first
 * @param top how many values get a row; all others share one
 */
public record TableQuery(EngagementQuery base, String column, Sort sort, int top) {

  /** What the rows are ranked by, the largest first; ties go to the larger number of events. */
  public enum Sort {
    /** Net revenue; events where the data has no prices. */
    NET_REVENUE,
    /** Events of all kinds. */
    EVENTS,
    /** Distinct active users. */
    USERS,
    /** Distinct buyers. */
    BUYERS
  }

  /** Checks that something is shown. */
  public TableQuery {
    if (top < 1) {
      throw new IllegalArgumentException("top " + top);
    }
  }
}
