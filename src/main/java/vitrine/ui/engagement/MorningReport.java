package vitrine.ui.engagement;

import java.util.List;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.Mover;

/**
 * How the shop did in its last seven days.
 *
 * @param week the last seven days against the seven before
 * @param month the last 28 days, for the line
 * @param movers what changed, the largest part first
 */
record MorningReport(EngagementReport week, EngagementReport month, List<Mover> movers) {
  MorningReport {
    movers = List.copyOf(movers);
  }
}
