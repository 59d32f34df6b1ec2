package vitrine.core.engagement.log;

import java.util.Arrays;
import java.util.List;

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
   * @throws vitrine.core.common.VitrineException if a condition names a column that is not there, a
   *     value that no row holds, or a range of a column that has no numbers
   */
  public static Matches of(PreparedLog data, List<Condition> where, List<UserRule> users) {
    if (where.isEmpty() && users.isEmpty()) {
      return ALL;
    }
    boolean[] rows = new boolean[data.log().rows()];
    Arrays.fill(rows, true);
    for (Condition condition : where) {
      ConditionRows.keep(rows, data, condition);
    }
    for (UserRule rule : users) {
      ConditionRows.keep(rows, data.log().users().codes(), rule.users(data), false);
    }
    return new Matches(rows, inUserOrder(rows, data.places()), false);
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
