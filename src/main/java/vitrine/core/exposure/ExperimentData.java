package vitrine.core.exposure;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import vitrine.core.experiment.MixedExposure;

/**
 * An experiment as its analyses see it, whether it came from rows of an experiment or from a
 * behaviour log.
 *
 * @param arms their names, in order
 * @param armOfUnit the arm of each unit as a place in {@code arms}; {@link #NO_ARM} or {@link
 *     #MIXED}
 * @param id of a unit
 * @param days the calendar; empty without times
 * @param metrics at least one
 * @param segments columns that split the units
 * @param strata a column that was known before, whose mix the arms are brought to
 * @param rows what the rows were like
 */
public record ExperimentData(
    List<String> arms,
    int[] armOfUnit,
    IntFunction<String> id,
    Optional<UnitDays> days,
    List<MetricRows> metrics,
    List<UnitSegments> segments,
    Optional<UnitSegments> strata,
    RowCounts rows) {
  /** A unit that is in no arm. */
  public static final int NO_ARM = -1;

  /** A unit that was seen in two arms, and is in none. */
  public static final int MIXED = -2;

  /** Copies the lists. */
  public ExperimentData {
    arms = List.copyOf(arms);
    metrics = List.copyOf(metrics);
    segments = List.copyOf(segments);
  }

  /** Data without strata. */
  public ExperimentData(
      List<String> arms,
      int[] armOfUnit,
      IntFunction<String> id,
      Optional<UnitDays> days,
      List<MetricRows> metrics,
      List<UnitSegments> segments,
      RowCounts rows) {
    this(arms, armOfUnit, id, days, metrics, segments, Optional.empty(), rows);
  }

  /** The same, split by other columns. */
  public ExperimentData splitBy(List<UnitSegments> columns) {
    return new ExperimentData(arms, armOfUnit, id, days, metrics, columns, strata, rows);
  }

  /** The same with some of its units only; all others are in no arm. */
  public ExperimentData among(boolean[] wanted) {
    int[] kept = armOfUnit.clone();
    for (int unit = 0; unit < kept.length; unit++) {
      kept[unit] = wanted[unit] ? kept[unit] : NO_ARM;
    }
    return new ExperimentData(arms, kept, id, days, metrics, segments, strata, rows);
  }

  /** How many units the arrays have room for. */
  public int units() {
    return armOfUnit.length;
  }

  /** Units of each arm, mixed ones left out. */
  public long[] unitsPerArm() {
    long[] count = new long[arms.size()];
    for (int arm : armOfUnit) {
      if (arm >= 0) {
        count[arm]++;
      }
    }
    return count;
  }

  /** Units seen in two arms. */
  public MixedExposure mixedExposure() {
    long seen = 0;
    long mixed = 0;
    for (int arm : armOfUnit) {
      seen += arm == NO_ARM ? 0 : 1;
      mixed += arm == MIXED ? 1 : 0;
    }
    return new MixedExposure(mixed, seen);
  }

  /**
   * What the rows were like.
   *
   * @param rows rows of the data
   * @param leftOut rows that name no unit or no variant
   * @param evidence what else they say of the experiment's health
   */
  public record RowCounts(long rows, long leftOut, RowEvidence evidence) {
    /** Rows of which nothing else is known. */
    public RowCounts(long rows, long leftOut) {
      this(rows, leftOut, RowEvidence.NONE);
    }
  }
}
