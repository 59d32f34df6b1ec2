package vitrine.ui.engagement;

import java.util.List;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.Mover;
import vitrine.core.workspace.DatasetEntry;

/**
 * How the shop did in its last seven days.
 *
 * @param dataset where it comes from
 * @param week the last seven days against the seven before
 * @param month the last 28 days, for the line
 * @param movers what changed, the largest part first
 */
record MorningReport(
    DatasetEntry dataset, EngagementReport week, EngagementReport month, List<Mover> movers) {
  MorningReport {
    movers = List.copyOf(movers);
  }
}
