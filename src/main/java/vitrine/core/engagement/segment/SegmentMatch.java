package vitrine.core.engagement.segment;

/**
 * How many shoppers of a segment other data knows.
 *
 * @param segment its name
 * @param shoppers how many the segment has among the events
 * @param matched how many of them the other data names
 */
public record SegmentMatch(String segment, int shoppers, int matched) {}
