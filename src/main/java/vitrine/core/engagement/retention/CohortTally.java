package vitrine.core.engagement.retention;

/** Counts members and returns of every cohort. */
final class CohortTally implements RetentionKernel.Tally {
  private final int columns;
  private final long[] members;
  private final long[] returned;
  private final long[] earliest;
  private final long[] latest;

  CohortTally(int cohorts, int columns) {
    this.columns = columns;
    this.members = new long[cohorts];
    this.returned = new long[cohorts * columns];
    this.earliest = new long[cohorts];
    this.latest = new long[cohorts];
  }

  @Override
  public void member(int user, int cohort, long begin) {
    span(cohort, begin, begin);
    members[cohort]++;
  }

  private void span(int cohort, long early, long late) {
    boolean first = members[cohort] == 0;
    earliest[cohort] = first ? early : Math.min(earliest[cohort], early);
    latest[cohort] = first ? late : Math.max(latest[cohort], late);
  }

  @Override
  public void returned(int user, int cohort, int column) {
    returned[cohort * columns + column]++;
  }

  void add(CohortTally other) {
    for (int cohort = 0; cohort < members.length; cohort++) {
      if (other.members[cohort] > 0) {
        span(cohort, other.earliest[cohort], other.latest[cohort]);
        members[cohort] += other.members[cohort];
      }
    }
    for (int cell = 0; cell < returned.length; cell++) {
      returned[cell] += other.returned[cell];
    }
  }

  long members(int cohort) {
    return members[cohort];
  }

  long returned(int cohort, int column) {
    return returned[cohort * columns + column];
  }

  /** The earliest first cohort event of a member, in milliseconds since 1970 in UTC. */
  long earliest(int cohort) {
    return earliest[cohort];
  }

  /** The latest first cohort event of a member. */
  long latest(int cohort) {
    return latest[cohort];
  }
}
