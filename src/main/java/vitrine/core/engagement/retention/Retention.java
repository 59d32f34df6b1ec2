package vitrine.core.engagement.retention;

import java.util.ArrayList;
import java.util.List;
import vitrine.core.common.Progress;
import vitrine.core.engagement.Figure;
import vitrine.core.engagement.Reason;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Intervals;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;

/**
 * Computes retention matrices, as the definitions page says under "Retention(k)": the share of a
 * cohort with a return event in interval k.
 */
public final class Retention {
  private final RetentionQuery query;
  private final Intervals intervals;
  private final long dataEnd;
  private final List<Bracket> columns;
  private final CohortTally tally;

  private Retention(RetentionQuery query, Intervals intervals, long dataEnd, CohortTally tally) {
    this.query = query;
    this.intervals = intervals;
    this.dataEnd = dataEnd;
    this.columns = query.criterion().columns();
    this.tally = tally;
  }

  /**
   * The matrix of a query.
   *
   * @throws vitrine.core.common.VitrineException if the period has no day in common with the data,
   *     or a filter names something that the data does not have
   */
  public static RetentionReport report(PreparedLog data, RetentionQuery query, Progress progress) {
    Period period = query.base().daysOf(data);
    progress.step("progress.retention");
    Intervals intervals = Intervals.of(data.days(), period, query.interval());
    RetentionKernel kernel = new RetentionKernel(data, query, intervals, progress);
    int width = query.criterion().columns().size();
    List<CohortTally> parts =
        Blocks.ofUsers(
            data.places().order(),
            (from, to) -> {
              CohortTally part = new CohortTally(intervals.count(), width);
              kernel.run(from, to, part);
              return part;
            });
    CohortTally sum = parts.getFirst();
    parts.subList(1, parts.size()).forEach(sum::add);
    long dataEnd = data.days().end(data.days().day(period.to()));
    List<RetentionReport.Cohort> cohorts = new Retention(query, intervals, dataEnd, sum).cohorts();
    int shown = cohorts.stream().mapToInt(c -> c.cells().size()).max().orElse(0);
    return new RetentionReport(
        data.log().frame().fingerprint(),
        query,
        data.log().zone(),
        period,
        data.dataDays(),
        query.criterion().columns().subList(0, shown),
        cohorts,
        means(cohorts, shown));
  }

  private List<RetentionReport.Cohort> cohorts() {
    List<RetentionReport.Cohort> cohorts = new ArrayList<>();
    for (int cohort = intervals.firstShown(); cohort < intervals.count(); cohort++) {
      if (tally.members(cohort) > 0) {
        cohorts.add(
            new RetentionReport.Cohort(
                intervals.days(cohort), tally.members(cohort), cells(cohort)));
      }
    }
    return cohorts;
  }

  private List<RetentionReport.Cell> cells(int cohort) {
    List<RetentionReport.Cell> cells = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      Bracket bracket = columns.get(column);
      if (!begun(cohort, bracket.from())) {
        break;
      }
      cells.add(
          new RetentionReport.Cell(
              tally.returned(cohort, column),
              tally.members(cohort),
              ended(cohort, bracket.until() - 1)));
    }
    return cells;
  }

  /** Whether the interval has begun for a member by the data end. */
  private boolean begun(int cohort, int interval) {
    return switch (query.counting()) {
      case CALENDAR -> interval < intervals.count() - cohort;
      case EXACT -> tally.earliest(cohort) + interval * RetentionKernel.DAY < dataEnd;
    };
  }

  /** Whether the interval has ended for every member by the data end. */
  private boolean ended(int cohort, int interval) {
    return switch (query.counting()) {
      case CALENDAR -> interval < intervals.count() - cohort && intervals.ended(cohort + interval);
      case EXACT -> tally.latest(cohort) + (interval + 1) * RetentionKernel.DAY <= dataEnd;
    };
  }

  private static List<RetentionReport.Mean> means(
      List<RetentionReport.Cohort> cohorts, int columns) {
    List<RetentionReport.Mean> means = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      int mature = 0;
      long returned = 0;
      long members = 0;
      double shares = 0;
      for (RetentionReport.Cohort cohort : cohorts) {
        if (column < cohort.cells().size() && cohort.cells().get(column).mature()) {
          RetentionReport.Cell cell = cohort.cells().get(column);
          mature++;
          returned += cell.returned();
          members += cell.cohort();
          shares += cell.share();
        }
      }
      means.add(
          new RetentionReport.Mean(
              mature, returned, members, mean(returned, members), mean(shares, mature)));
    }
    return means;
  }

  private static Figure mean(double sum, double count) {
    return count == 0 ? new Figure.NotEstimable(Reason.NO_MATURE_COHORT) : Figure.of(sum / count);
  }
}
