package vitrine.core.sentiment.aspect;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where reviews speak of aspects, a column a property, sorted by review, aspect and place.
 *
 * @param aspects what was looked for
 * @param clauses the distinct clauses that speak of any
 * @param rows the review of each mention
 * @param aspect the index of its aspect
 * @param clause the index of its clause among the distinct ones
 * @param clauseStart index of the clause's first character in the review
 * @param termStart index of the first character of the term that names the aspect
 * @param termEnd index after its last character
 */
@SuppressWarnings("ArrayRecordComponent")
public record AspectMentions(
    List<Aspect> aspects,
    List<String> clauses,
    int[] rows,
    int[] aspect,
    int[] clause,
    int[] clauseStart,
    int[] termStart,
    int[] termEnd) {

  /** Copies the lists. */
  public AspectMentions {
    aspects = List.copyOf(aspects);
    clauses = List.copyOf(clauses);
  }

  /** How many mentions. */
  public int size() {
    return rows.length;
  }

  /** The clause of a mention as it stands in the review. */
  public String text(int mention) {
    return clauses.get(clause[mention]);
  }

  /** Collects mentions. */
  static final class Builder {
    private final List<Aspect> aspects;
    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> clauses = new ArrayList<>();
    private final IntArrayList rows = new IntArrayList();
    private final IntArrayList aspect = new IntArrayList();
    private final IntArrayList clause = new IntArrayList();
    private final IntArrayList clauseStart = new IntArrayList();
    private final IntArrayList termStart = new IntArrayList();
    private final IntArrayList termEnd = new IntArrayList();

    Builder(List<Aspect> aspects) {
      this.aspects = aspects;
    }

    /** Adds a mention; reviews come in their order. */
    void add(int row, AspectFinder.Place place, String text) {
      String said = place.clause().in(text);
      int index =
          known.computeIfAbsent(
              said,
              s -> {
                clauses.add(s);
                return clauses.size() - 1;
              });
      rows.add(row);
      aspect.add(place.aspect());
      clause.add(index);
      clauseStart.add(place.clause().start());
      termStart.add(place.termStart());
      termEnd.add(place.termEnd());
    }

    AspectMentions build() {
      int[] order = new int[rows.size()];
      for (int i = 0; i < order.length; i++) {
        order[i] = i;
      }
      IntArrays.mergeSort(order, this::compare);
      return new AspectMentions(
          aspects,
          clauses,
          in(order, rows),
          in(order, aspect),
          in(order, clause),
          in(order, clauseStart),
          in(order, termStart),
          in(order, termEnd));
    }

    private int compare(int a, int b) {
      int byRow = Integer.compare(rows.getInt(a), rows.getInt(b));
      return byRow != 0 ? byRow : Integer.compare(aspect.getInt(a), aspect.getInt(b));
    }

    private static int[] in(int[] order, IntArrayList values) {
      int[] sorted = new int[order.length];
      for (int i = 0; i < order.length; i++) {
        sorted[i] = values.getInt(order[i]);
      }
      return sorted;
    }
  }
}
