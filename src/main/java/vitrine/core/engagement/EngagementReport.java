package vitrine.core.engagement;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vitrine.core.common.Fingerprint;
import vitrine.core.engagement.log.Period;

/**
 * What shoppers did in a range of days.
 *
 * @param data of the data it was computed from
 * @param query what was asked
 * @param zone whose days count
 * @param period the days reported: those asked for that the data has
 * @param previous the period of equal length before it, if the data covers it
 * @param dataDays from the data's first event to its last
 * @param figures every figure beside its value in the previous period
 * @param kinds events and users by kind, those that occur
 * @param days a row a day of the period
 * @param categories a row a category, the largest net revenue first, or the most users where the
 *     data has no prices; empty where it has no categories
 * @param notes what was left out
 */
public record EngagementReport(
    Fingerprint data,
    EngagementQuery query,
    ZoneId zone,
    Period period,
    Optional<Period> previous,
    Period dataDays,
    Map<Kpi, KpiFigure> figures,
    List<KindCount> kinds,
    List<DayRow> days,
    List<CategoryRow> categories,
    Notes notes) {

  /**
   * What was left out, and how time was measured.
   *
   * @param rowsWithoutUser rows that nobody is named in: they count in events, orders and revenue
   * @param rowsWithoutTime rows without a time: they count nowhere
   * @param unpriced purchases and returns of the period without a price, left out of revenue; none
   *     where the data has no prices at all
   * @param givenSessions whether sessions came with the data
   * @param browseTimeFromDwell whether browse time is the sum of a dwell column
   */
  public record Notes(
      long rowsWithoutUser,
      long rowsWithoutTime,
      long unpriced,
      boolean givenSessions,
      boolean browseTimeFromDwell) {}

  /** Copies the collections. */
  public EngagementReport {
    figures = Map.copyOf(figures);
    kinds = List.copyOf(kinds);
    days = List.copyOf(days);
    categories = List.copyOf(categories);
  }

  /** A figure beside its value in the previous period. */
  public KpiFigure figure(Kpi kpi) {
    KpiFigure figure = figures.get(kpi);
    if (figure == null) {
      throw new IllegalStateException("every report holds every figure");
    }
    return figure;
  }
}
