package vitrine.ui.engagement.funnel;

import vitrine.core.common.Progress;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.funnel.ConvertTimes;
import vitrine.core.engagement.funnel.Funnel;
import vitrine.core.engagement.funnel.FunnelQuery;
import vitrine.core.engagement.funnel.FunnelReport;
import vitrine.core.engagement.log.PreparedLog;

/**
 * A funnel and how long its users took.
 *
 * @param report users by step
 * @param times between the steps
 */
public record FunnelView(FunnelReport report, ConvertTimes times) {

  /** Computes both. */
  public static FunnelView of(
      PreparedLog data, EngagementQuery base, FunnelChoice choice, Progress progress) {
    FunnelQuery query = choice.query(base);
    return new FunnelView(
        Funnel.report(data, query, progress), ConvertTimes.of(data, query, progress));
  }
}
