package vitrine.core.engagement.retention;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.Fingerprint;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Interval;
import vitrine.core.engagement.log.Period;

/**
 * A retention matrix: a row a cohort, a column an interval or a bracket. A heat map draws the share
 * of each cell, hatched where it is not mature; curves draw {@link #means()} over the columns and
 * each cohort's mature cells.
 *
 * @param data of the data it was computed from
 * @param query what was asked
 * @param zone whose days count
 * @param period the days asked for that the data has
 * @param dataDays from the data's first event to its last
 * @param columns the intervals that a column counts; those that no cohort has come to are left out
 * @param cohorts in order of time, those without a member left out
 * @param means a mean a column
 */
public record RetentionReport(
    Fingerprint data,
    RetentionQuery query,
    ZoneId zone,
    Period period,
    Period dataDays,
    List<Bracket> columns,
    List<Cohort> cohorts,
    List<Mean> means) {
  /** Copies the lists. */
  public RetentionReport {
    columns = List.copyOf(columns);
    cohorts = List.copyOf(cohorts);
    means = List.copyOf(means);
  }

  /**
   * A cohort.
   *
   * @param days of its calendar interval
   * @param users its members, at least one
   * @param cells one a column, as long as the column's first interval has begun for a member; the
   *     columns after them have none
   */
  public record Cohort(Period days, long users, List<Cell> cells) {
    /** Copies the list. */
    public Cohort {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param returned members who returned by the data end
   * @param cohort all members, at least one
   * @param mature whether the column's intervals (on or after: the first of them) have ended for
   *     every member by the data end; a cell that is not can still grow
   */
  public record Cell(long returned, long cohort, boolean mature) {
    /** returned / cohort. */
    public double share() {
      return (double) returned / cohort;
    }

    /** The Wilson 95 % interval of a mature cell. */
    public Optional<Interval> interval() {
      return mature ? Optional.of(Interval.wilson(returned, cohort)) : Optional.empty();
    }
  }

  /**
   * The mean of a column over its mature cells.
   *
   * @param cohorts how many of them
   * @param returned sum of their returned members
   * @param members sum of their members
   * @param weighted returned / members
   * @param simple the mean of the shares, every cohort counting alike
   */
  public record Mean(int cohorts, long returned, long members, Figure weighted, Figure simple) {}
}
