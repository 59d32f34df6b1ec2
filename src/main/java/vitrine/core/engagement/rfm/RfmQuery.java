package vitrine.core.engagement.rfm;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vitrine.core.engagement.EngagementQuery;

/**
 * A segment map.
 *
 * @param segments its rectangles, with names of their own; where two overlap the first one counts
 * @param base days and both filters; the last day asked for is the data end
 */
public record RfmQuery(List<RfmSegment> segments, EngagementQuery base) {
  /** Refuses two segments of one name, and one that is called like the rest. */
  public RfmQuery {
    segments = List.copyOf(segments);
    Set<String> names = new HashSet<>(Set.of(RfmSegment.OTHER));
    for (RfmSegment segment : segments) {
      if (!names.add(segment.name())) {
        throw new IllegalArgumentException("two segments " + segment.name());
      }
    }
  }

  /** With the standard segments. */
  public static RfmQuery standard(EngagementQuery base) {
    return new RfmQuery(RfmSegment.STANDARD, base);
  }
}
