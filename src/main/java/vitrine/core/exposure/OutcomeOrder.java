package vitrine.core.exposure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tech.tablesaw.api.LongColumn;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Frame;

/**
 * Whether outcomes came after their unit's assignment. What came before cannot be its effect.
 *
 * @param rows rows with an outcome before the assignment
 * @param units their units
 * @param compared units whose assignment and outcomes both have a time
 */
public record OutcomeOrder(long rows, long units, long compared) {
  private static final List<String> ASSIGNED =
      List.of("assign", "expos", "enrol", "allocat", "分组", "分配", "曝光", "入组");

  /** Units with an outcome before the assignment over all that could be compared. */
  public double share() {
    return compared == 0 ? 0 : (double) units / compared;
  }

  /**
   * The order of a frame's rows; empty where it does not have two time columns of which one is the
   * assignment's.
   *
   * @param outcomes columns of the metrics: a row is an outcome if any of them is a number but 0
   */
  static Optional<OutcomeOrder> of(
      Frame frame, Optional<String> named, Exposure exposure, List<double[]> outcomes) {
    List<String> clocks = frame.columns().stream().filter(c -> frame.times(c).isPresent()).toList();
    Optional<String> assigned =
        named.or(() -> clocks.stream().filter(OutcomeOrder::speaksOfAssignment).findFirst());
    if (named.isPresent() && !clocks.contains(named.get())) {
      throw new VitrineException(
          ProblemCode.EXPERIMENT_NO_TIME_COLUMN, named.get(), String.join(", ", clocks));
    }
    Optional<String> outcome =
        frame.times().map(LongColumn::name).filter(time -> !Optional.of(time).equals(assigned));
    Optional<String> other =
        outcome.or(() -> clocks.stream().filter(c -> !Optional.of(c).equals(assigned)).findFirst());
    if (assigned.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        count(
            frame.times(assigned.get()).orElseThrow().asLongArray(),
            frame.times(other.get()).orElseThrow().asLongArray(),
            exposure,
            outcomes));
  }

  private static boolean speaksOfAssignment(String column) {
    String lower = column.toLowerCase(Locale.ROOT);
    return ASSIGNED.stream().anyMatch(lower::contains);
  }

  private static OutcomeOrder count(
      long[] assigned, long[] happened, Exposure exposure, List<double[]> outcomes) {
    int[] units = exposure.units().codes();
    long[] since = new long[exposure.armOfUnit().length];
    Arrays.fill(since, Long.MAX_VALUE);
    for (int row = 0; row < units.length; row++) {
      if (units[row] >= 0 && assigned[row] != Long.MIN_VALUE) {
        since[units[row]] = Math.min(since[units[row]], assigned[row]);
      }
    }
    long early = 0;
    boolean[] compared = new boolean[since.length];
    boolean[] tooEarly = new boolean[since.length];
    for (int row = 0; row < units.length; row++) {
      int unit = units[row];
      if (unit >= 0
          && exposure.armOfUnit()[unit] >= 0
          && since[unit] != Long.MAX_VALUE
          && happened[row] != Long.MIN_VALUE
          && any(outcomes, row)) {
        compared[unit] = true;
        if (happened[row] < since[unit]) {
          early++;
          tooEarly[unit] = true;
        }
      }
    }
    return new OutcomeOrder(early, count(tooEarly), count(compared));
  }

  private static boolean any(List<double[]> outcomes, int row) {
    for (double[] values : outcomes) {
      if (Double.isFinite(values[row]) && values[row] != 0) {
        return true;
      }
    }
    return false;
  }

  private static long count(boolean[] members) {
    long count = 0;
    for (boolean member : members) {
      count += member ? 1 : 0;
    }
    return count;
  }
}
