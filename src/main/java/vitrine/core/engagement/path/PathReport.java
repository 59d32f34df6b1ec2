package vitrine.core.engagement.path;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.Slice;
import vitrine.core.engagement.log.Period;

/**
 * Which ways shoppers take: a Sankey diagram whose levels stand from left to right in time. Ways
 * that lead to an event have it in the last level. At every node what flows in is its count, and so
 * is what flows out, but for the last level and for nodes where ways end.
 *
 * @param data of the data it was computed from
 * @param query what was asked
 * @param zone whose days count
 * @param period the days whose sessions or events count
 * @param dataDays from the data's first event to its last
 * @param units sessions or users with a matching event
 * @param paths those of them that have a way: all, or those in which the asked event occurs
 * @param levels the nodes of each level
 * @param links what flows from one level to the next
 * @param why why there is no way, if there is none
 */
public record PathReport(
    Fingerprint data,
    PathQuery query,
    ZoneId zone,
    Period period,
    Period dataDays,
    long units,
    long paths,
    List<Level> levels,
    List<Link> links,
    Optional<Reason> why) {
  /** Copies the lists. */
  public PathReport {
    levels = List.copyOf(levels);
    links = List.copyOf(links);
  }

  /** What a node stands for. */
  public sealed interface Label {
    /** Events of a kind. */
    record Event(EventKind kind) implements Label {}

    /** Events of a value of the column, of the values not told apart, or without a value. */
    record Part(Slice slice) implements Label {}

    /** The way is over before this level; in ways that lead to an event, it has not begun yet. */
    record Over() implements Label {}
  }

  /**
   * The nodes of one place in the ways.
   *
   * @param step how many steps from where ways begin, 0 there
   * @param nodes the most frequent first, then others, then what is over
   */
  public record Level(int step, List<Node> nodes) {
    /** Copies the list. */
    public Level {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * A node.
   *
   * @param label what it stands for
   * @param count ways through it
   */
  public record Node(Label label, long count) {}

  /**
   * A stream between nodes of neighbouring levels.
   *
   * @param level the level it comes from, counted from the left
   * @param from the node of that level
   * @param to the node of the next level
   * @param count ways in it
   */
  public record Link(int level, int from, int to, long count) {}
}
