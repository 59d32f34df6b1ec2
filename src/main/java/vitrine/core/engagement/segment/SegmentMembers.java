package vitrine.core.engagement.segment;

import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.engagement.log.PreparedLog;

/**
 * The shoppers of a segment, found in other data by their ids.
 *
 * @param segment whose shoppers
 * @param users the ids of the events' users
 * @param members whether each of them belongs to the segment
 */
public record SegmentMembers(Segment segment, Dictionary users, boolean[] members) {

  /**
   * Finds the shoppers in the events.
   *
   * @throws vitrine.core.common.VitrineException if a rule names something the data does not have
   */
  public static SegmentMembers of(Segment segment, PreparedLog data) {
    return new SegmentMembers(segment, data.log().users().dictionary(), segment.members(data));
  }

  /** How many shoppers belong to the segment. */
  public int count() {
    int count = 0;
    for (boolean member : members) {
      count += member ? 1 : 0;
    }
    return count;
  }

  /** Whether the shopper with this id belongs to the segment. */
  public boolean contains(String id) {
    int code = users.code(id);
    return code >= 0 && members[code];
  }

  /** How many of the shoppers a column of ids names. */
  public SegmentMatch match(CodeColumn ids) {
    int matched = 0;
    for (boolean found : among(ids)) {
      matched += found ? 1 : 0;
    }
    return new SegmentMatch(segment.name(), count(), matched);
  }

  /**
   * Whether each value of a column of ids, in this or any other data, is a member's id.
   *
   * @return an entry a code of the column
   */
  public boolean[] among(CodeColumn ids) {
    Dictionary others = ids.dictionary();
    boolean[] found = new boolean[others.size()];
    for (int code = 0; code < found.length; code++) {
      found[code] = contains(others.value(code));
    }
    return found;
  }
}
