package vitrine.core.engagement;

import java.util.List;
import java.util.Optional;

/**
 * What to compute. The filter is an event filter: it keeps the rows that match every condition;
 * sessions are built before it and kept if they hold a match.
 *
 * @param period the days to report; the whole data if empty
 * @param where conditions on columns, all of which must hold
 * @param month what MAU counts
 */
public record EngagementQuery(Optional<Period> period, List<Condition> where, MonthWindow month) {
  /** Copies the list. */
  public EngagementQuery {
    where = List.copyOf(where);
  }

  /** All days, all rows, a month of 28 days. */
  public static EngagementQuery everything() {
    return new EngagementQuery(Optional.empty(), List.of(), MonthWindow.DAYS_28);
  }

  /** The same over these days. */
  public EngagementQuery over(Period days) {
    return new EngagementQuery(Optional.of(days), where, month);
  }
}
