package vitrine.ui.engagement;

import java.time.ZoneId;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.log.Period;
import vitrine.core.workspace.DatasetEntry;

/**
 * What a panel shows.
 *
 * @param dataset where it comes from
 * @param query the filter that it obeys
 * @param days the days that count
 * @param zone whose days they are
 * @param offered what the data has to choose from
 * @param variants how it was to be computed
 * @param report the result
 */
public record PanelAnswer<V, R>(
    DatasetEntry dataset,
    EngagementQuery query,
    Period days,
    ZoneId zone,
    Offered offered,
    V variants,
    R report) {}
