package vitrine.core.engagement.rfm;

import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;

/**
 * The buyers of a segment. The buyers of one field of the map are those of a query whose only
 * segment is that field.
 *
 * @param query of the map
 * @param segment the name of one of its segments, or {@link RfmSegment#OTHER}
 */
public record RfmRule(RfmQuery query, String segment) implements UserRule {

  /**
   * Whether each user is in the segment.
   *
   * @throws VitrineException if the map has no such segment
   */
  @Override
  public boolean[] users(PreparedLog data) {
    int wanted = 0;
    while (wanted < query.segments().size()
        && !query.segments().get(wanted).name().equals(segment)) {
      wanted++;
    }
    if (wanted == query.segments().size() && !segment.equals(RfmSegment.OTHER)) {
      throw new VitrineException(ProblemCode.SEGMENT_UNKNOWN, segment);
    }
    Scores scores = Scores.of(data, query, query.base().daysOf(data));
    boolean[] users = new boolean[data.places().users()];
    for (int buyer = 0; buyer < scores.size(); buyer++) {
      users[scores.users()[buyer]] = scores.segment(query, buyer) == wanted;
    }
    return users;
  }
}
