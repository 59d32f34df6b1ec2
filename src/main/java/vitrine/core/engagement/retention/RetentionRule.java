package vitrine.core.engagement.retention;

import java.time.LocalDate;
import java.util.OptionalInt;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.engagement.log.Blocks;
import vitrine.core.engagement.log.Intervals;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;

/**
 * The users of a cell of a retention matrix.
 *
 * @param query of the matrix
 * @param cohort the first day of the cohort's calendar interval
 * @param column of the cell, one of the criterion's columns
 * @param returned whether it is the members who returned, or those who did not
 */
public record RetentionRule(
    RetentionQuery query, LocalDate cohort, Bracket column, boolean returned) implements UserRule {

  /** Every member of one cohort and those who returned. */
  private static final class Cell implements RetentionKernel.Tally {
    private final int cohort;
    private final int column;
    private final boolean[] members;
    private final boolean[] returned;

    Cell(int cohort, int column, int users) {
      this.cohort = cohort;
      this.column = column;
      this.members = new boolean[users];
      this.returned = new boolean[users];
    }

    @Override
    public void member(int user, int ofCohort, long begin) {
      members[user] |= ofCohort == cohort;
    }

    @Override
    public void returned(int user, int ofCohort, int ofColumn) {
      returned[user] |= ofCohort == cohort && ofColumn == column;
    }
  }

  /**
   * Whether each user is in the cell.
   *
   * @throws VitrineException if the matrix has no such cohort or column
   */
  @Override
  public boolean[] users(PreparedLog data) {
    Intervals intervals = Intervals.of(data.days(), query.base().daysOf(data), query.interval());
    OptionalInt number = intervals.shownFrom(cohort);
    int index = query.criterion().columns().indexOf(column);
    if (number.isEmpty() || index < 0) {
      throw new VitrineException(ProblemCode.SEGMENT_WITHOUT_INTERVAL, cohort);
    }
    RetentionKernel kernel = new RetentionKernel(data, query, intervals, Progress.unwatched());
    // Blocks write to entries of their own users only.
    Cell cell = new Cell(number.getAsInt(), index, data.places().users());
    Blocks.ofUsers(
        data.places().order(),
        (from, to) -> {
          kernel.run(from, to, cell);
          return to;
        });
    boolean[] users = cell.members;
    for (int user = 0; user < users.length; user++) {
      users[user] &= cell.returned[user] == returned;
    }
    return users;
  }
}
