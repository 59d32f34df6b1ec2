package vitrine.core.exposure.events;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.exposure.CodedValues;
import vitrine.core.exposure.Exposure;

/**
 * Who was assigned to what, from rows beside the events.
 *
 * @param frame its rows
 * @param unit column of the ids
 * @param variant column of the arm
 * @param time column of the time of assignment; empty: from the start
 */
public record AssignmentTable(Frame frame, String unit, String variant, Optional<String> time) {

  /**
   * The table of a frame; columns that are not named are found by their roles.
   *
   * @throws VitrineException if a column is not there, or none has the role
   */
  public static AssignmentTable of(Frame frame, Assignment.ByTable columns) {
    String unit =
        columns.unit().or(() -> frame.columnOf(Role.USER)).orElseThrow(() -> none("unit"));
    String variant =
        columns.variant().or(() -> frame.columnOf(Role.VARIANT)).orElseThrow(() -> none("variant"));
    Optional<String> time = columns.time().or(() -> frame.columnOf(Role.TIME));
    if (time.isPresent() && frame.times(time.get()).isEmpty()) {
      throw new VitrineException(
          ProblemCode.EXPERIMENT_NO_COLUMN, time.get(), String.join(", ", frame.columns()));
    }
    return new AssignmentTable(frame, unit, variant, time);
  }

  private static VitrineException none(String what) {
    return new VitrineException(ProblemCode.EXPERIMENT_ASSIGNMENT_UNCLEAR, what);
  }

  /**
   * The table seen from the users of a log.
   *
   * @param arms in the order of their names
   * @param armOfUser the arm of each user code of the log; negative: in none, or in two
   * @param since when each user was assigned, in milliseconds since 1970 in UTC; {@link
   *     Long#MIN_VALUE} from the start, {@link Long#MAX_VALUE} where the time is missing
   * @param userOfUnit the user code of each unit of the table; negative: not in the log
   * @param assigned units of each arm, also those that the log does not know
   */
  record Assigned(
      List<String> arms, int[] armOfUser, long[] since, int[] userOfUnit, long[] assigned) {}

  Assigned among(Dictionary users, Collection<String> planned) {
    Exposure exposure = Exposure.of(frame, unit, variant, planned);
    int[] armOfUnit = exposure.armOfUnit();
    long[] sinceUnit = since(exposure);
    int[] armOfUser = new int[users.size()];
    long[] since = new long[users.size()];
    int[] userOfUnit = new int[armOfUnit.length];
    Arrays.fill(armOfUser, -1);
    Dictionary ids = exposure.units().dictionary();
    for (int id = 0; id < armOfUnit.length; id++) {
      int user = user(users, ids, id);
      userOfUnit[id] = user;
      if (user >= 0) {
        armOfUser[user] = armOfUnit[id];
        since[user] = sinceUnit[id];
      }
    }
    return new Assigned(exposure.arms(), armOfUser, since, userOfUnit, exposure.unitsPerArm());
  }

  /** The earliest assignment of each unit. */
  private long[] since(Exposure exposure) {
    long[] since = new long[exposure.armOfUnit().length];
    if (time.isEmpty()) {
      Arrays.fill(since, Long.MIN_VALUE);
      return since;
    }
    Arrays.fill(since, Long.MAX_VALUE);
    long[] times = frame.times(time.get()).orElseThrow().asLongArray();
    int[] units = exposure.units().codes();
    int[] variants = CodedValues.of(frame, variant).codes();
    for (int row = 0; row < times.length; row++) {
      if (units[row] >= 0 && variants[row] >= 0 && times[row] != Long.MIN_VALUE) {
        since[units[row]] = Math.min(since[units[row]], times[row]);
      }
    }
    return since;
  }

  /** The user code of each row, negative where the row names none of the log's users. */
  int[] userOfRow(Dictionary users) {
    CodeColumn ids = CodedValues.of(frame, unit);
    int[] userOfId = new int[ids.dictionary().size()];
    for (int id = 0; id < userOfId.length; id++) {
      userOfId[id] = user(users, ids.dictionary(), id);
    }
    int[] userOfRow = new int[ids.codes().length];
    for (int row = 0; row < userOfRow.length; row++) {
      userOfRow[row] = ids.codes()[row] < 0 ? -1 : userOfId[ids.codes()[row]];
    }
    return userOfRow;
  }

  /** The user code of an id, negative where the log does not know it. */
  static int user(Dictionary users, Dictionary ids, int id) {
    return users.code(ids.bytes(), id == 0 ? 0 : ids.ends()[id - 1], ids.ends()[id]);
  }
}
