package vitrine.core.recommend.shop;

import java.util.List;

/**
 * Shoppers in groups.
 *
 * @param source what groups them
 * @param name of the attribute or segment; empty for groups by activity
 * @param labels the groups
 * @param groupOf each shopper's group by their index, below 0 for none; shared, not copied: read
 *     only
 */
public record UserGrouping(Source source, String name, List<GroupLabel> labels, int[] groupOf) {

  /** What groups shoppers. */
  public enum Source {
    /** A column of the users dataset. */
    ATTRIBUTE,
    /** A segment: in it or not. */
    SEGMENT,
    /** How many events they have: three groups as equal as whole counts allow. */
    ACTIVITY
  }

  /** Copies the list. */
  public UserGrouping {
    labels = List.copyOf(labels);
  }
}
