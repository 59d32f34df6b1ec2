package vitrine.core.engagement.segment;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.common.Progress;
import vitrine.core.engagement.Engagement;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.funnel.Funnel;
import vitrine.core.engagement.funnel.FunnelQuery;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;

/**
 * Segments side by side. Each one's rules come on top of the question's filters; differences are
 * against the first.
 *
 * @param query days and filters that all of them obey
 * @param segments in the order asked for
 */
public record SegmentComparison(EngagementQuery query, List<SegmentReport> segments) {
  /** Copies the list. */
  public SegmentComparison {
    segments = List.copyOf(segments);
  }

  /**
   * Compares segments.
   *
   * @throws vitrine.core.common.VitrineException if a rule names something the data does not have
   */
  public static SegmentComparison of(
      PreparedLog data, EngagementQuery query, List<Segment> segments, Progress progress) {
    List<SegmentReport> reports = new ArrayList<>();
    for (Segment segment : segments) {
      progress.checkCancelled();
      EngagementQuery asked = of(query, segment);
      reports.add(
          new SegmentReport(
              segment.name(),
              SegmentMembers.of(segment, data).count(),
              Engagement.report(data, asked, progress),
              Funnel.report(data, FunnelQuery.standard(asked), progress)));
      progress.report(reports.size(), segments.size());
    }
    return new SegmentComparison(query, reports);
  }

  private static EngagementQuery of(EngagementQuery query, Segment segment) {
    List<UserRule> rules = new ArrayList<>(query.users());
    rules.addAll(segment.rules());
    return new EngagementQuery(
        query.period(), query.where(), rules, query.month(), query.orderValue());
  }
}
