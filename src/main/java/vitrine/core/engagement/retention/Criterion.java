package vitrine.core.engagement.retention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When a member of a cohort counts as returned. */
public sealed interface Criterion {

  /** The columns of the matrix that a criterion asks for, in order. */
  List<Bracket> columns();

  /**
   * A column per interval k: a return event in interval k.
   *
   * @param last the last k, from 0 on
   */
  record On(int last) implements Criterion {
    /** Refuses a negative interval. */
    public On {
      checkLast(last);
    }

    @Override
    public List<Bracket> columns() {
      return upTo(last);
    }
  }

  /**
   * A column per interval k: a return event in interval k or in any later one until the data end.
   * The column's bracket is that of interval k, which decides whether a cell is mature.
   *
   * @param last the last k, from 0 on
   */
  record OnOrAfter(int last) implements Criterion {
    /** Refuses a negative interval. */
    public OnOrAfter {
      checkLast(last);
    }

    @Override
    public List<Bracket> columns() {
      return upTo(last);
    }
  }

  /**
   * A column per bracket: a return event in any of its intervals.
   *
   * @param brackets at least one, kept by their first interval
   */
  record Within(List<Bracket> brackets) implements Criterion {
    /** Sorts the brackets. */
    public Within {
      brackets =
          brackets.stream()
              .sorted(Comparator.comparingInt(Bracket::from).thenComparingInt(Bracket::until))
              .toList();
      if (brackets.isEmpty()) {
        throw new IllegalArgumentException("no bracket");
      }
    }

    @Override
    public List<Bracket> columns() {
      return brackets;
    }
  }

  private static void checkLast(int last) {
    if (last < 0) {
      throw new IllegalArgumentException("interval " + last);
    }
  }

  private static List<Bracket> upTo(int last) {
    List<Bracket> columns = new ArrayList<>();
    for (int interval = 0; interval <= last; interval++) {
      columns.add(Bracket.of(interval));
    }
    return columns;
  }
}
