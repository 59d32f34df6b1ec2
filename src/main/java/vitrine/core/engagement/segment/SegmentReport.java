package vitrine.core.engagement.segment;

import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Kpi;
import vitrine.core.engagement.funnel.FunnelReport;

/**
 * What the shoppers of one segment did.
 *
 * @param name of the segment
 * @param users how many belong to it, whether active on the days reported or not
 * @param report figures and days
 * @param funnel view, cart, purchase
 */
public record SegmentReport(String name, int users, EngagementReport report, FunnelReport funnel) {

  /** A figure less that of another segment. */
  public Figure difference(Kpi kpi, SegmentReport other) {
    Figure one = report.figure(kpi).current();
    Figure before = other.report.figure(kpi).current();
    if (one.number().isEmpty()) {
      return one;
    }
    return before.number().isEmpty()
        ? before
        : Figure.of(one.number().getAsDouble() - before.number().getAsDouble());
  }
}
