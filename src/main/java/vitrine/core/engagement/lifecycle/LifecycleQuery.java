package vitrine.core.engagement.lifecycle;

import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.log.CalendarInterval;

/**
 * A lifecycle chart.
 *
 * @param interval what days are grouped by
 * @param base days and both filters; the intervals that hold one of the days are shown, and the
 *     last day asked for is the data end
 */
public record LifecycleQuery(CalendarInterval interval, EngagementQuery base) {

  /** Week by week. */
  public static LifecycleQuery standard(EngagementQuery base) {
    return new LifecycleQuery(CalendarInterval.WEEK, base);
  }
}
