package vitrine.core.engagement.rfm;

import java.time.ZoneId;
import java.util.List;
import vitrine.core.common.Fingerprint;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.log.Period;

/**
 * The buyers of a range by segment. A heat map draws {@link #cells()}, frequency over recency, with
 * the rectangles of the query's segments; a table lists {@link #segments()}, whose users and
 * revenues add up to {@link #buyers()} and {@link #revenue()}.
 *
 * @param data of the data it was computed from
 * @param query what was asked
 * @param zone whose days count
 * @param period the days asked for that the data has
 * @param dataDays from the data's first event to its last
 * @param buyers users with a positive order in the period
 * @param revenue their net revenue in the period
 * @param elsewhere net revenue of the period that is not theirs: rows without a user, and users who
 *     only returned
 * @param segments in the query's order, then {@link RfmSegment#OTHER} if it holds anybody
 * @param cells the pairs of scores that hold a buyer, by recency, then frequency
 */
public record RfmReport(
    Fingerprint data,
    RfmQuery query,
    ZoneId zone,
    Period period,
    Period dataDays,
    Figure buyers,
    Figure revenue,
    Figure elsewhere,
    List<Segment> segments,
    List<Cell> cells) {
  /** Copies the lists. */
  public RfmReport {
    segments = List.copyOf(segments);
    cells = List.copyOf(cells);
  }

  /**
   * A segment.
   *
   * @param name of the rectangle
   * @param users buyers in it
   * @param userShare users / all buyers
   * @param revenue their net revenue
   * @param revenueShare revenue / net revenue of all buyers
   * @param silence mean days since the last positive order
   * @param orders mean positive orders
   */
  public record Segment(
      String name,
      long users,
      Figure userShare,
      Figure revenue,
      Figure revenueShare,
      Figure silence,
      Figure orders) {}

  /**
   * A field of the map.
   *
   * @param recency score, 1 to 5
   * @param frequency score, 1 to 5
   * @param users buyers with these scores
   * @param revenue their net revenue
   */
  public record Cell(int recency, int frequency, long users, Figure revenue) {}
}
