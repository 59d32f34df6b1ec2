package vitrine.ui.engagement;

import java.util.List;
import vitrine.core.engagement.EngagementReport;
import vitrine.core.engagement.funnel.FunnelReport;
import vitrine.core.workspace.DatasetEntry;

/**
 * What the Engagement screen shows.
 *
 * @param dataset where it comes from
 * @param filter what was asked
 * @param report the figures
 * @param funnel view, cart, purchase
 * @param categories every category of the data, by name
 */
record EngagementResult(
    DatasetEntry dataset,
    EngagementFilter filter,
    EngagementReport report,
    FunnelReport funnel,
    List<String> categories) {
  EngagementResult {
    categories = List.copyOf(categories);
  }
}
