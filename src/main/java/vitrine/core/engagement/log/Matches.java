package vitrine.core.engagement.log;

import java.util.Arrays;
import java.util.List;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Frame;

/** The rows that match every condition and every rule for users. */
public final class Matches {
  private static final Matches ALL = new Matches(new boolean[0], new boolean[0], true);

  private final boolean[] rows;
  private final boolean[] places;
  private final boolean all;

  private Matches(boolean[] rows, boolean[] places, boolean all) {
    this.rows = rows;
    this.places = places;
    this.all = all;
  }

  /**
   * The rows that match.
   *
   * @throws VitrineException if a condition names a column that is not there or is not categorical
   */
  public static Matches of(PreparedLog data, List<Condition> where, List<UserRule> users) {
    if (where.isEmpty() && users.isEmpty()) {
      return ALL;
    }
    Frame frame = data.log().frame();
    boolean[] rows = new boolean[frame.rows()];
    Arrays.fill(rows, true);
    for (Condition condition : where) {
      CodeColumn column =
          frame
              .codes(condition.column())
              .orElseThrow(
                  () ->
                      new VitrineException(ProblemCode.FILTER_COLUMN_UNKNOWN, condition.column()));
      boolean[] wanted = new boolean[column.dictionary().size()];
      for (String value : condition.values()) {
        int code = column.dictionary().code(value);
        if (code < 0) {
          throw new VitrineException(ProblemCode.FILTER_VALUE_UNKNOWN, condition.column(), value);
        }
        wanted[code] = true;
      }
      keep(rows, column.codes(), wanted);
    }
    for (UserRule rule : users) {
      keep(rows, data.log().users().codes(), rule.users(data));
    }
    return new Matches(rows, inUserOrder(rows, data.places()), false);
  }

  private static void keep(boolean[] rows, int[] codes, boolean[] wanted) {
    Blocks.of(
        rows.length,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            rows[row] &= codes[row] >= 0 && wanted[codes[row]];
          }
          return to;
        });
  }

  private static boolean[] inUserOrder(boolean[] rows, Places places) {
    boolean[] matching = new boolean[places.size()];
    Blocks.of(
        matching.length,
        (from, to) -> {
          for (int place = from; place < to; place++) {
            matching[place] = rows[places.row(place)];
          }
          return to;
        });
    return matching;
  }

  /** Whether nothing is filtered. */
  public boolean all() {
    return all;
  }

  /** Whether the row matches. */
  public boolean test(int row) {
    return all || rows[row];
  }

  /** Whether the row at a place of {@link PreparedLog#places()} matches. */
  public boolean testPlace(int place) {
    return all || places[place];
  }
}
