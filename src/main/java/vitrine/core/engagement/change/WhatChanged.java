package vitrine.core.engagement.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vitrine.core.common.Progress;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;

/**
 * Says where the change of a figure comes from. A part of a sum contributes its own difference. A
 * part of a rate contributes what it adds to the rate now less what it added before, which is
 * weight times rate, and is told apart into mix and rate effect (Kitagawa 1955, symmetric). A user
 * of a distinct count is split over parts by the share of the user's events.
 */
public final class WhatChanged {
  private final PreparedLog data;
  private final Scope scope;
  private final Period now;
  private final Period before;
  private final boolean covered;

  private WhatChanged(PreparedLog data, EngagementQuery base, Optional<Period> asked) {
    this.data = data;
    this.scope = Scope.of(data, base);
    this.now = base.daysOf(data);
    this.before = asked.map(p -> base.over(p).daysOf(data)).orElseGet(now::previous);
    this.covered = data.dataDays().covers(before);
  }

  /**
   * The parts of a change.
   *
   * @throws vitrine.core.common.VitrineException as {@link
   *     vitrine.core.engagement.Engagement#report}, also for the earlier period where it was asked
   *     for, and if the data lacks the column
   */
  public static ChangeReport report(PreparedLog data, ChangeQuery query, Progress progress) {
    progress.step("progress.changed");
    WhatChanged work = new WhatChanged(data, query.base(), query.before());
    progress.checkCancelled();
    return work.report(query, Partition.of(data, query.by()));
  }

  /**
   * Which columns explain a change: those whose parts moved least like the whole come first.
   *
   * @param query its dimension plays no part
   * @param columns the columns to compare
   * @throws vitrine.core.common.VitrineException as {@link #report}
   */
  public static List<DimensionRank> rank(
      PreparedLog data, ChangeQuery query, List<String> columns, Progress progress) {
    progress.step("progress.changed");
    WhatChanged work = new WhatChanged(data, query.base(), query.before());
    List<DimensionRank> ranks = new ArrayList<>();
    for (String column : columns) {
      progress.checkCancelled();
      progress.report(ranks.size(), columns.size());
      Partition partition = Partition.of(data, new Dimension.Column(column));
      ranks.add(DimensionRank.of(column, work.change(query, partition)));
    }
    ranks.sort(DimensionRank.MOST_FIRST);
    return List.copyOf(ranks);
  }

  private Change change(ChangeQuery query, Partition partition) {
    Split earlier =
        covered
            ? split(query, partition, before)
            : Split.none(Reason.NO_PREVIOUS_PERIOD, partition.parts());
    return new Change(partition, earlier, split(query, partition, now));
  }

  private Split split(ChangeQuery query, Partition partition, Period days) {
    return KpiSplit.of(
        scope, partition, query.kpi(), data.days().day(days.from()), data.days().day(days.to()));
  }

  private ChangeReport report(ChangeQuery query, Partition partition) {
    Change change = change(query, partition);
    return new ChangeReport(
        data.log().frame().fingerprint(),
        query,
        data.log().zone(),
        before,
        now,
        data.dataDays(),
        change.before().whole(),
        change.now().whole(),
        change.figure(),
        change.figure().number().isPresent() ? parts(query, change) : List.of());
  }

  private static List<ChangeReport.Part> parts(ChangeQuery query, Change change) {
    int missing = change.partition().missing();
    int[] ranked = change.ranked();
    List<ChangeReport.Part> parts = new ArrayList<>();
    int shown = Math.min(query.top(), ranked.length);
    for (int place = 0; place < shown; place++) {
      parts.add(change.part(ranked[place]));
    }
    if (shown < ranked.length) {
      int[] rest = IntStream.range(shown, ranked.length).map(place -> ranked[place]).toArray();
      parts.add(change.together(new Slice.Others(rest.length), rest));
    }
    if (change.has(missing)) {
      parts.add(change.part(missing));
    }
    return parts;
  }
}
