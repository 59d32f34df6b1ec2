package vitrine.ui.engagement.segment;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.common.Progress;
import vitrine.core.engagement.EngagementQuery;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.segment.Segment;
import vitrine.core.engagement.segment.SegmentComparison;
import vitrine.core.engagement.segment.Segments;

/** What the panel computes: the chosen segments, beside everybody while fewer than two are. */
public final class SegmentsView {
  /** The name that stands for everybody; no saved segment can have it. */
  static final String EVERYBODY = "";

  private SegmentsView() {}

  /** Compares the segments of these names; one that is gone is left out. */
  public static SegmentComparison of(
      PreparedLog data,
      EngagementQuery query,
      List<String> names,
      Segments saved,
      Progress progress) {
    List<Segment> compared = new ArrayList<>();
    for (String name : names) {
      saved.find(name).ifPresent(compared::add);
    }
    if (compared.size() < 2) {
      compared.addFirst(new Segment(EVERYBODY, List.of()));
    }
    return SegmentComparison.of(data, query, compared, progress);
  }
}
