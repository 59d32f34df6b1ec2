package vitrine.core.engagement.change;

import java.util.Optional;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.log.Period;

/**
 * Where the change of a figure between two periods comes from.
 *
 * @param base the later period, and the filters of both
 * @param before the earlier period; that of equal length just before if empty
 * @param kpi which figure
 * @param by what it is split by
 * @param top how many parts are shown one by one
 */
public record ChangeQuery(
    EngagementQuery base, Optional<Period> before, Kpi kpi, Dimension by, int top) {
  /** Checks that something is shown. */
  public ChangeQuery {
    if (top < 1) {
      throw new IllegalArgumentException("top " + top);
    }
  }

  /** The same split by something else. */
  public ChangeQuery by(Dimension other) {
    return new ChangeQuery(base, before, kpi, other, top);
  }
}
