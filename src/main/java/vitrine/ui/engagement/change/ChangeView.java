package vitrine.ui.engagement.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Progress;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.change.ChangeQuery;
import vitrine.core.engagement.change.ChangeReport;
import vitrine.core.engagement.change.ChangeReport.Part;
import vitrine.core.engagement.change.Dimension;
import vitrine.core.engagement.change.DimensionRank;
import vitrine.core.engagement.change.Dimensions;
import vitrine.core.engagement.change.WhatChanged;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.Without;
import vitrine.ui.engagement.Step;

/**
 * A change taken apart.
 *
 * @param ranks every column that it can be split by, the one that explains most first
 * @param segments that it can be split by
 * @param split what it is split by; absent where there is nothing to split by
 * @param report the parts; absent where there is nothing to split by
 */
public record ChangeView(
    List<DimensionRank> ranks,
    List<Segment> segments,
    Optional<ChangeSplit> split,
    Optional<ChangeReport> report) {
  private static final int TOP = 8;

  private record Members(Segment segment) implements UserRule {
    @Override
    public boolean[] users(PreparedLog data) {
      return segment.members(data);
    }
  }

  /** Copies the lists. */
  public ChangeView {
    ranks = List.copyOf(ranks);
    segments = List.copyOf(segments);
  }

  /**
   * Ranks the columns and splits by what is chosen, or by the first.
   *
   * @param segments the saved ones
   */
  public static ChangeView of(
      PreparedLog data,
      EngagementQuery base,
      ChangeChoice choice,
      List<Segment> segments,
      Progress progress) {
    List<String> columns = Dimensions.of(data.log().frame());
    List<DimensionRank> ranks =
        columns.isEmpty()
            ? List.of()
            : WhatChanged.rank(
                data,
                query(base, choice, new Dimension.Column(columns.getFirst())),
                columns,
                progress);
    ChangeView none = new ChangeView(ranks, segments, Optional.empty(), Optional.empty());
    Optional<ChangeSplit> split = none.split(choice);
    return new ChangeView(
        ranks,
        segments,
        split,
        split
            .flatMap(none::dimension)
            .map(by -> WhatChanged.report(data, query(base, choice, by), progress)));
  }

  private static ChangeQuery query(EngagementQuery base, ChangeChoice choice, Dimension by) {
    return new ChangeQuery(base, choice.before(), choice.kpi(), by, TOP);
  }

  /** What is chosen, if there is such a thing; otherwise the column that explains most. */
  private Optional<ChangeSplit> split(ChangeChoice choice) {
    return choice
        .split()
        .filter(chosen -> splits().contains(chosen))
        .or(() -> splits().stream().findFirst());
  }

  /** All that a change can be split by: the columns, then the segments. */
  List<ChangeSplit> splits() {
    List<ChangeSplit> splits = new ArrayList<>();
    ranks.forEach(rank -> splits.add(new ChangeSplit.Column(rank.column())));
    segments.forEach(segment -> splits.add(new ChangeSplit.Saved(segment.name())));
    return splits;
  }

  private Optional<Dimension> dimension(ChangeSplit split) {
    return switch (split) {
      case ChangeSplit.Column(String name) -> Optional.of(new Dimension.Column(name));
      case ChangeSplit.Saved(String name) ->
          segment(name).map(segment -> new Dimension.Segment(name, new Members(segment)));
    };
  }

  private Optional<Segment> segment(String name) {
    return segments.stream().filter(segment -> segment.name().equals(name)).findFirst();
  }

  /** The step that keeps a part alone, where there is one. */
  Optional<Step> narrow(Part part) {
    return split.flatMap(
        by ->
            switch (by) {
              case ChangeSplit.Column(String column) -> ofColumn(column, part.slice());
              case ChangeSplit.Saved(String name) -> ofSegment(name, part.slice());
            });
  }

  private static Optional<Step> ofColumn(String column, Slice slice) {
    return switch (slice) {
      case Slice.Value(String value) -> Optional.of(Step.to(Condition.of(column, value)));
      case Slice.Missing() -> Optional.of(Step.to(Condition.missing(column)));
      case Slice.Others _ -> Optional.empty();
      case Slice.Outside _ -> Optional.empty();
    };
  }

  /** Who breaks one of several rules cannot be said by rules that all must hold. */
  private Optional<Step> ofSegment(String name, Slice slice) {
    return switch (slice) {
      case Slice.Value _ -> Optional.of(Step.into(name));
      case Slice.Outside _ ->
          segment(name)
              .map(Segment::rules)
              .filter(rules -> rules.size() == 1)
              .map(rules -> Step.to(new Without(rules.getFirst())));
      case Slice.Missing _ -> Optional.empty();
      case Slice.Others _ -> Optional.empty();
    };
  }
}
