package vitrine.ui.engagement.change;

import java.util.List;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.change.ChangeQuery;
import vitrine.core.engagement.change.ChangeReport;
import vitrine.core.engagement.change.Dimension;
import vitrine.core.engagement.change.DimensionRank;
import vitrine.core.engagement.change.Dimensions;
import vitrine.core.engagement.change.WhatChanged;
import vitrine.core.engagement.log.PreparedLog;

/**
 * A change taken apart.
 *
 * @param ranks every column that it can be split by, the one that explains most first
 * @param column the one that it is split by; absent where the data has none
 * @param report the parts; absent where the data has no such column
 */
public record ChangeView(
    List<DimensionRank> ranks, Optional<String> column, Optional<ChangeReport> report) {
  private static final int TOP = 8;

  /** Copies the list. */
  public ChangeView {
    ranks = List.copyOf(ranks);
  }

  /** Ranks the columns and splits by the chosen one, or by the first. */
  public static ChangeView of(
      PreparedLog data, EngagementQuery base, ChangeChoice choice, Progress progress) {
    List<String> columns = Dimensions.of(data.log().frame());
    if (columns.isEmpty()) {
      return new ChangeView(List.of(), Optional.empty(), Optional.empty());
    }
    ChangeQuery query =
        new ChangeQuery(
            base,
            choice.before(),
            choice.kpi(),
            new Dimension.Column(choice.column().orElse(columns.getFirst())),
            TOP);
    List<DimensionRank> ranks = WhatChanged.rank(data, query, columns, progress);
    String column = choice.column().filter(columns::contains).orElse(ranks.getFirst().column());
    ChangeReport report =
        WhatChanged.report(data, query.by(new Dimension.Column(column)), progress);
    return new ChangeView(ranks, Optional.of(column), Optional.of(report));
  }
}
