package vitrine.core.engagement.change;

import vitrine.core.engagement.log.UserRule;

/** What a figure is split by. */
public sealed interface Dimension {

  /**
   * The values of a categorical column. Where a user has one value only, as a country, each user
   * counts in one part.
   *
   * @param name its name or role
   */
  record Column(String name) implements Dimension {}

  /**
   * The users of a segment, and all others.
   *
   * @param name what the segment is called
   * @param rule who belongs to it
   */
  record Segment(String name, UserRule rule) implements Dimension {}
}
